import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { PlanAction } from './plan.ts'

/** How far an action's due date has moved since it was first set. */
export interface Slipped {
  readonly action: PlanAction
  readonly firstOn: IsoDate
  readonly dueOn: IsoDate
  /** Below nought it was brought forward. */
  readonly days: number
}

/** Actions whose date stands elsewhere than at first, the furthest moved first. */
export const slippageOf = (actions: readonly PlanAction[]): readonly Slipped[] =>
  actions
    .flatMap((action): readonly Slipped[] => {
      const { originalDueOn: firstOn, dueOn } = action
      if (firstOn === null || dueOn === null || firstOn === dueOn) return []
      return [{ action, firstOn, dueOn, days: daysBetween(firstOn, dueOn) }]
    })
    .toSorted((one, other) => other.days - one.days)

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

/** 'Of 25 actions with a due date, 2 were moved: by 61 days in all, the furthest 3.1 by 61 days.' */
export function slippageInWords(actions: readonly PlanAction[]): string {
  const dated = actions.filter(({ dueOn }) => dueOn !== null).length
  const slipped = slippageOf(actions)
  const [furthest] = slipped
  const ofAll = `Of ${dated} ${dated === 1 ? 'action' : 'actions'} with a due date,`
  if (!furthest) return `${ofAll} none stands elsewhere than at first.`
  const later = slipped.filter((each) => each.days > 0)
  const sum = later.reduce((total, each) => total + each.days, 0)
  const moved = `${slipped.length} ${slipped.length === 1 ? 'was' : 'were'} moved`
  return later.length === 0
    ? `${ofAll} ${moved}, and none of them to a later day.`
    : `${ofAll} ${moved}: ${days(sum)} later in all, the furthest ${furthest.action.reference} by ${days(furthest.days)}.`
}
