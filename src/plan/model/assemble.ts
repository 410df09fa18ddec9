import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId } from '../ids.ts'
import type { AwaitedAction, DeliveryDay } from './action-dates.ts'
import { deliveryOf } from './delivery.ts'
import type { ActionKind } from './evidence.ts'
import type { PlanMeasure } from './measure.ts'
import type { OutsideEvent } from './outside-event.ts'
import { awaitedBy as eventsAwaitedBy } from './outside-event.ts'
import type { OwnAction } from './linked.ts'
import type { Contributor, HeldPost, PlanMilestone } from './plan.ts'
import type { Proof, ProofRecords } from './proof.ts'
import { proofOf } from './proof.ts'
import type { Redating } from './redating.ts'
import { dueDateOn } from './redating.ts'
import { reopenedOn } from './relapse.ts'

export interface ActionFacts {
  readonly id: ActionId
  readonly version: number
  readonly areaId: AreaId
  readonly reference: string
  readonly text: string
  readonly kind: ActionKind | null
  readonly leadPostId: number | null
  readonly startOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
}

export interface MilestoneFacts {
  readonly id: MilestoneId
  readonly version: number
  readonly actionId: ActionId
  readonly text: string
  readonly originalDueOn: IsoDate
  readonly metOn: IsoDate | null
}

/** Everything recorded about some actions by the day looked at, each list read once for all of them. */
export interface ActionRecords {
  readonly actions: readonly ActionFacts[]
  readonly contributors: ReadonlyMap<ActionId, readonly Contributor[]>
  readonly waits: ReadonlyMap<ActionId, readonly ActionId[]>
  readonly milestones: ReadonlyMap<ActionId, readonly MilestoneFacts[]>
  readonly actionRedatings: ReadonlyMap<ActionId, readonly Redating[]>
  readonly milestoneRedatings: ReadonlyMap<MilestoneId, readonly Redating[]>
  readonly lastUpdates: ReadonlyMap<ActionId, IsoDate>
  readonly deliveries: ReadonlyMap<
    ActionId,
    { readonly deliveredOn: IsoDate; readonly acceptedOn: IsoDate | null }
  >
  readonly measures: readonly PlanMeasure[]
  readonly proof: ProofRecords
  readonly events: readonly OutsideEvent[]
}

/** Puts the records together, with the delivery and the impact that they come to. */
export function assembled(
  records: ActionRecords,
  post: (id: number | null) => HeldPost | null,
  on: DeliveryDay,
): readonly OwnAction[] {
  const byId = new Map(records.actions.map((action) => [action.id, action]))
  const proofs = new Map(records.actions.map((action) => [action.id, proofIn(records, action, on.day)]))
  const delivered = (id: ActionId) => deliveredOf(records, id, proofs.get(id))
  return records.actions.map((action) => {
    const { leadPostId, ...facts } = action
    const { withApproval, ...due } = dueOf(records, action, on.day)
    const waitsFor = awaitedBy(records, byId, action.id, on.day, delivered)
    const proof = proofs.get(action.id) ?? proofIn(records, action, on.day)
    const dates = {
      ...due,
      ...delivered(action.id),
      startOn: action.startOn,
      originalDueOn: action.originalDueOn,
      milestones: (records.milestones.get(action.id) ?? []).map((each) => milestoneOf(each, records, on.day)),
      lastUpdateOn: records.lastUpdates.get(action.id) ?? null,
    }
    return {
      ...facts,
      ...dates,
      ...proof,
      lead: post(leadPostId),
      contributors: records.contributors.get(action.id) ?? [],
      waitsFor: waitsFor.map(({ id, reference, text }) => ({ id, reference, text })),
      delivery: deliveryOf(
        {
          ...dates,
          waitsFor: [...waitsFor, ...outsideOf(records, action.id)],
          redatedWithApproval: withApproval,
        },
        on,
      ),
    }
  })
}

const proofIn = (records: ActionRecords, action: ActionFacts, day: IsoDate): Proof =>
  proofOf(
    records.proof,
    {
      ...action,
      completedOn: records.deliveries.get(action.id)?.acceptedOn ?? null,
      measures: records.measures.filter(({ actionId }) => actionId === action.id),
    },
    day,
  )

/** What was delivered counts no more once the action re-opened because nobody answered its relapse. */
function deliveredOf({ deliveries }: ActionRecords, id: ActionId, proof: Proof | undefined) {
  const again = reopenedOn(proof?.relapses ?? [])
  const recorded = again === null ? deliveries.get(id) : undefined
  return {
    deliveredOn: recorded?.deliveredOn ?? null,
    acceptedOn: recorded?.acceptedOn ?? null,
    reopenedOn: again,
  }
}

const dueOf = (records: ActionRecords, action: ActionFacts, day: IsoDate) =>
  dueDateOn(action.originalDueOn, records.actionRedatings.get(action.id) ?? [], day)

/** The actions it waits for, with the dates that tell whether they are late; what was taken out is awaited no more. */
function awaitedBy(
  records: ActionRecords,
  byId: ReadonlyMap<ActionId, ActionFacts>,
  id: ActionId,
  day: IsoDate,
  delivered: (id: ActionId) => { readonly deliveredOn: IsoDate | null },
): readonly (AwaitedAction & { readonly id: ActionId; readonly text: string })[] {
  return (records.waits.get(id) ?? []).flatMap((other) => {
    const action = byId.get(other)
    if (!action) return []
    const { reference, text } = action
    const { deliveredOn } = delivered(other)
    return [{ id: other, reference, text, dueOn: dueOf(records, action, day).dueOn, deliveredOn }]
  })
}

/** What it waits for outside the plan: late, and the action with it, from the day after it was to happen. */
const outsideOf = ({ events }: ActionRecords, id: ActionId): readonly AwaitedAction[] =>
  eventsAwaitedBy(events, id).map(({ what, dueOn, happenedOn }) => ({
    reference: `“${what}”`,
    dueOn,
    deliveredOn: happenedOn,
  }))

function milestoneOf(milestone: MilestoneFacts, records: ActionRecords, day: IsoDate): PlanMilestone {
  const { dueOn, asked } = dueDateOn(
    milestone.originalDueOn,
    records.milestoneRedatings.get(milestone.id) ?? [],
    day,
  )
  return { ...milestone, dueOn: dueOn ?? milestone.originalDueOn, asked }
}
