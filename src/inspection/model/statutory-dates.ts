import type { ClockId, Reckoned, Why } from '../../clocks/index.ts'
import { reckon } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { kindFacts } from '../frameworks/index.ts'
import type { Inspection } from './inspection.ts'

export interface StatutoryDate {
  readonly clock: ClockId
  /** The date with its rule and arithmetic, or why there is none. */
  readonly reckoned: Reckoned
}

export type StatutoryDates =
  | { readonly start: true; readonly dates: readonly StatutoryDate[] }
  /** No period begins: the sentence says why. */
  | { readonly start: false; readonly because: string }

export type Received = Pick<Inspection, 'kind' | 'receivedOn' | 'priorityFindings'>

/** What the law, or Ofsted, asks of the council once it has the report, each counted from the day of receipt. */
export function statutoryDates({ kind, receivedOn, priorityFindings }: Received): StatutoryDates {
  const { clocks, when, otherwise } = kindFacts[kind].after
  if (clocks.length === 0) return { start: false, because: otherwise }
  if (when === 'only with an area for priority action' && priorityFindings === 0) {
    return { start: false, because: otherwise }
  }
  return { start: true, dates: clocks.map((clock) => ({ clock, reckoned: reckon(clock, receivedOn) })) }
}

/** Why the plan is due with Ofsted when it is, or undefined where no period runs: the last of the statutory dates. */
export function planDue(received: Received): Why | undefined {
  const dates = statutoryDates(received)
  if (!dates.start) return undefined
  const whys = dates.dates.flatMap(({ reckoned }) => (reckoned.ok ? [reckoned.why] : []))
  return whys.toSorted((a, b) => a.due.localeCompare(b.due)).at(-1)
}

/** The day alone. */
export const planDueOn = (received: Received): IsoDate | undefined => planDue(received)?.due
