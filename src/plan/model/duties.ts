import type { PostDuty } from '../../duties/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { OutsideEvent } from './outside-event.ts'
import type { PlanAction, PlanArea, PlanMilestone, PlanWithAreas } from './plan.ts'
import { openRelapse } from './relapse.ts'
import type { Risk } from './risk.ts'

/** What is asked of an action to know who owes what on it. */
type OwedOn = Pick<
  PlanAction,
  | 'id'
  | 'reference'
  | 'text'
  | 'lead'
  | 'startOn'
  | 'lastUpdateOn'
  | 'dueOn'
  | 'deliveredOn'
  | 'checks'
  | 'relapses'
> & { readonly milestones: readonly Pick<PlanMilestone, 'text' | 'dueOn' | 'metOn'>[] }

interface OwedIn extends Pick<PlanArea, 'sponsor'> {
  readonly actions: readonly OwedOn[]
}

type OwedRisk = Pick<Risk, 'id' | 'reference' | 'event' | 'owner' | 'reviewOn' | 'closed'>

/** A plan on its day, as far as duties need it. */
export interface OwedBy extends Pick<PlanWithAreas, 'day' | 'quietDays'> {
  readonly risks: readonly OwedRisk[]
  readonly events: readonly Pick<OutsideEvent, 'what' | 'dueOn' | 'happenedOn' | 'teller'>[]
  readonly areas: readonly OwedIn[]
}

/** When the next news is due, as the council's setting has it; none before an action has begun. */
function newsOwed({ startOn, lastUpdateOn, reference }: OwedOn, { day, quietDays }: OwedBy) {
  const since = lastUpdateOn !== null && (startOn === null || lastUpdateOn > startOn) ? lastUpdateOn : startOn
  if (since === null || since > day) return []
  return [{ words: `Say how action ${reference} is going`, dueOn: addDays(since, quietDays) }]
}

/** What is owed on an action that has not been delivered: the action itself, its milestones, its news. */
const toDeliver = (action: OwedOn, plan: OwedBy) => [
  { words: `Deliver action ${action.reference}: ${action.text}`, dueOn: action.dueOn ?? undefined },
  ...action.milestones
    .filter(({ metOn }) => metOn === null)
    .map(({ text, dueOn }) => ({
      words: `Meet the milestone “${text}” of action ${action.reference}`,
      dueOn,
    })),
  ...newsOwed(action, plan),
]

/** Looks back that are still to be made, three and six months after a practice change was complete. */
const toLookBack = ({ reference, checks }: OwedOn) =>
  checks
    .filter(({ state }) => state !== 'done')
    .map(({ months, dueOn }) => ({
      words: `Look back after ${months} months whether action ${reference} still holds`,
      dueOn,
    }))

/** A relapse is decided by whoever answers for the area, before its board. */
function toDecide(action: OwedOn, { sponsor }: OwedIn): readonly PostDuty[] {
  const open = openRelapse(action.relapses)
  if (open?.state !== 'waiting for a decision') return []
  return [
    {
      ownerPostId: sponsor?.id,
      about: 'Plan',
      words: `Decide on the relapse of action ${action.reference}`,
      dueOn: open.dueOn,
      href: `/plan/actions/${action.id}#relapse`,
    },
  ]
}

function dutiesOn(action: OwedOn, area: OwedIn, plan: OwedBy): readonly PostDuty[] {
  const owed = action.deliveredOn === null ? toDeliver(action, plan) : toLookBack(action)
  const lead = { ownerPostId: action.lead?.id, about: 'Plan', href: `/plan/actions/${action.id}` } as const
  return [...owed.map((each) => ({ ...each, ...lead })), ...toDecide(action, area)]
}

/** An open risk is looked at again on the day that its last review set. */
const reviewOf = ({ id, reference, event, owner, reviewOn, closed }: OwedRisk): readonly PostDuty[] =>
  closed !== null || reviewOn === null
    ? []
    : [
        {
          ownerPostId: owner?.id,
          about: 'Plan',
          words: `Review risk ${reference}: ${event}`,
          dueOn: reviewOn,
          href: `/plan/risks/${id}`,
        },
      ]

/** Whoever tells the plan of what it awaits says on its day whether it happened. */
const tellingOf = ({ what, dueOn, happenedOn, teller }: OwedBy['events'][number]): readonly PostDuty[] =>
  happenedOn !== null || teller === null
    ? []
    : [
        {
          ownerPostId: teller.id,
          about: 'Plan',
          words: `Say whether it has happened: ${what}`,
          dueOn,
          href: '/plan/timeline#events',
        },
      ]

/** What the plan asks of posts on its day: of whoever leads an action, sponsors an area or owns a risk. */
export const dutiesOfPlan = (plan: OwedBy): readonly PostDuty[] => [
  ...plan.areas.flatMap((area) => area.actions.flatMap((action) => dutiesOn(action, area, plan))),
  ...plan.risks.flatMap(reviewOf),
  ...plan.events.flatMap(tellingOf),
]
