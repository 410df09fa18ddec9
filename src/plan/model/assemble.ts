import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId } from '../ids.ts'
import type { AwaitedAction, DeliveryDay } from './action-dates.ts'
import { deliveryOf } from './delivery.ts'
import type { Contributor, HeldPost, PlanAction, PlanMilestone } from './plan.ts'
import type { Redating } from './redating.ts'
import { dueDateOn } from './redating.ts'

export interface ActionFacts {
  readonly id: ActionId
  readonly version: number
  readonly areaId: AreaId
  readonly reference: string
  readonly text: string
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
}

/** Puts the records together, with the delivery status that they come to. */
export function assembled(
  records: ActionRecords,
  post: (id: number | null) => HeldPost | null,
  on: DeliveryDay,
): readonly PlanAction[] {
  const byId = new Map(records.actions.map((action) => [action.id, action]))
  const due = (action: ActionFacts) =>
    dueDateOn(action.originalDueOn, records.actionRedatings.get(action.id) ?? [], on.day)
  const deliveredOn = (id: ActionId) => records.deliveries.get(id)?.deliveredOn ?? null
  const awaited = (id: ActionId): readonly (AwaitedAction & { id: ActionId; text: string })[] =>
    (records.waits.get(id) ?? []).flatMap((other) => {
      const action = byId.get(other)
      if (!action) return []
      const { reference, text } = action
      return [{ id: other, reference, text, dueOn: due(action).dueOn, deliveredOn: deliveredOn(other) }]
    })

  return records.actions.map((action) => {
    const { dueOn, timesRedated, withApproval, asked } = due(action)
    const waitsFor = awaited(action.id)
    const milestones = (records.milestones.get(action.id) ?? []).map((each) =>
      milestoneOf(each, records, on.day),
    )
    const dates = {
      startOn: action.startOn,
      originalDueOn: action.originalDueOn,
      dueOn,
      milestones,
      lastUpdateOn: records.lastUpdates.get(action.id) ?? null,
      deliveredOn: deliveredOn(action.id),
      acceptedOn: records.deliveries.get(action.id)?.acceptedOn ?? null,
    }
    const { leadPostId, ...facts } = action
    return {
      ...facts,
      ...dates,
      lead: post(leadPostId),
      contributors: records.contributors.get(action.id) ?? [],
      timesRedated,
      asked,
      waitsFor: waitsFor.map(({ id, reference, text }) => ({ id, reference, text })),
      delivery: deliveryOf({ ...dates, waitsFor, redatedWithApproval: withApproval }, on),
    }
  })
}

function milestoneOf(milestone: MilestoneFacts, records: ActionRecords, day: IsoDate): PlanMilestone {
  const { dueOn, asked } = dueDateOn(
    milestone.originalDueOn,
    records.milestoneRedatings.get(milestone.id) ?? [],
    day,
  )
  return { ...milestone, dueOn: dueOn ?? milestone.originalDueOn, asked }
}
