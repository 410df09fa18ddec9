import type { IsoDate } from '../kernel/index.ts'

/** Last days that had passed before one of our rules or the calendar was put right: by rule and day of start. */
export type KeptDays = (rule: string, startedOn: IsoDate) => IsoDate | undefined

export const noneKept: KeptDays = () => undefined

export interface KeptDay {
  readonly rule: string
  readonly startedOn: IsoDate
  readonly dueOn: IsoDate
}

const key = (rule: string, startedOn: IsoDate) => `${rule} ${startedOn}`

export function keptDays(days: readonly KeptDay[]): KeptDays {
  if (days.length === 0) return noneKept
  const byStart = new Map(days.map(({ rule, startedOn, dueOn }) => [key(rule, startedOn), dueOn]))
  return (rule, startedOn) => byStart.get(key(rule, startedOn))
}
