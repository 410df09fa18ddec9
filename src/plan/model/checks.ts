import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { ActionKind } from './evidence.ts'

/** How long after completion a change of practice is looked at again. */
const checkMonths = [3, 6] as const
export type CheckMonths = (typeof checkMonths)[number]

/** A look back that somebody recorded. */
export interface CheckBack {
  readonly completedOn: IsoDate
  readonly months: CheckMonths
  readonly doneOn: IsoDate
  readonly holds: boolean
  readonly says: string
  readonly writtenBy: string
}

export interface Check {
  readonly months: CheckMonths
  readonly dueOn: IsoDate
  readonly state: 'done' | 'due' | 'to come'
  readonly done: CheckBack | null
}

export type Checks = readonly Check[]

/** The checks of a practice change that is complete; a task has none. */
export function checksOf(
  kind: ActionKind | null,
  completedOn: IsoDate | null,
  recorded: readonly CheckBack[],
  day: IsoDate,
): Checks {
  if (kind !== 'practice change' || completedOn === null) return []
  return checkMonths.map((months) => {
    const dueOn = addMonths(completedOn, months)
    const done =
      recorded.find(
        (each) => each.months === months && each.completedOn === completedOn && each.doneOn <= day,
      ) ?? null
    return { months, dueOn, done, state: done ? 'done' : dueOn <= day ? 'due' : 'to come' }
  })
}
