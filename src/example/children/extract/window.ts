import type { IsoDate } from '../../../kernel/index.ts'
import { addMonths } from '../../../kernel/index.ts'
import type { Staff } from '../staff.ts'

/** The day an extract is taken, and how far its lists look back. */
export interface Looking {
  readonly asAt: IsoDate
  readonly since6Months: IsoDate
  readonly since12Months: IsoDate
  readonly staff: Staff
}

export const lookingOn = (asAt: IsoDate, staff: Staff): Looking => ({
  asAt,
  since6Months: addMonths(asAt, -6),
  since12Months: addMonths(asAt, -12),
  staff,
})

export const within = (day: IsoDate | null, since: IsoDate, asAt: IsoDate): boolean =>
  day !== null && day >= since && day <= asAt

/** Still open, or ended no longer ago than that day. */
export const openOrSince = (endedOn: IsoDate | null, since: IsoDate): boolean =>
  endedOn === null || endedOn >= since
