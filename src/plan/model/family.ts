import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, PlanId } from '../ids.ts'
import { deliveryOfAll } from './area-delivery.ts'
import type { ActionRecords } from './assemble.ts'
import { assembled } from './assemble.ts'
import type { ChangeRequest } from './change.ts'
import { allBelow } from './level.ts'
import type { Linked } from './linked.ts'
import { linked } from './linked.ts'
import type { PlanMeasure } from './measure.ts'
import type { OutsideEvent } from './outside-event.ts'
import { overridesOn } from './override.ts'
import type { HeldPost, PlanAction, PlanArea, PlanHead, PlanWithAreas, QuotedFinding } from './plan.ts'
import { areaImpact } from './proof.ts'
import type { Risk } from './risk.ts'
import type { ActionSource } from './source.ts'

export interface AreaFacts extends Pick<
  PlanArea,
  | 'id'
  | 'version'
  | 'planId'
  | 'servesId'
  | 'position'
  | 'title'
  | 'context'
  | 'causes'
  | 'doneSoFar'
  | 'needed'
  | 'outcome'
> {
  readonly sponsorPostId: number | null
}

type OfPlan<Thing> = (id: PlanId) => readonly Thing[]

/** All that is on record of a strategic plan and those below it, by the day looked at. */
export interface FamilyRecords {
  /** The strategic plan first. */
  readonly plans: readonly PlanHead[]
  readonly areas: readonly AreaFacts[]
  readonly findingsOf: (areaId: AreaId) => readonly QuotedFinding[]
  readonly unplaced: readonly QuotedFinding[]
  readonly measures: readonly PlanMeasure[]
  readonly actions: Omit<ActionRecords, 'measures' | 'events'> & {
    readonly sources: readonly ActionSource[]
    readonly feeds: ReadonlyMap<ActionId, readonly ActionId[]>
  }
  readonly events: OfPlan<OutsideEvent>
  readonly changes: OfPlan<ChangeRequest>
  readonly risks: OfPlan<Risk>
  readonly post: (id: number | null) => HeldPost | null
  readonly teamName: (id: number | null) => string | null
  readonly on: { readonly day: IsoDate; readonly quietDays: number }
}

const deliveriesIn = (actions: readonly PlanAction[]) => actions.map((action) => action.delivery)

/** Every action of every level at once, so that each is worked out by the same rules and knows what it feeds. */
function linkedActions({ plans, areas, measures, actions, events, post, on }: FamilyRecords) {
  const areaOf = new Map(areas.map((area) => [area.id, area]))
  const planOf = new Map(plans.map((plan) => [plan.id, plan]))
  const allEvents = plans.flatMap(({ id }) => events(id))
  const own = assembled({ ...actions, measures, events: allEvents }, post, on)
  const links = linked(own, actions.feeds, ({ areaId }) => {
    const area = areaOf.get(areaId)
    const plan = area && planOf.get(area.planId)
    return plan && { plan, servesId: area.servesId }
  })
  return { links, byArea: Map.groupBy(own.map(links.action), ({ areaId }) => areaId) }
}

function areaWith(
  { sponsorPostId, ...area }: AreaFacts,
  owner: HeldPost | null,
  actions: readonly PlanAction[],
  links: Linked,
  { measures, actions: { proof }, findingsOf, post, on }: FamilyRecords,
): PlanArea {
  const own = measures.filter(({ areaId }) => areaId === area.id)
  return {
    ...area,
    sponsor: area.servesId === null ? post(sponsorPostId) : owner,
    findings: findingsOf(area.servesId ?? area.id),
    actions,
    fedBy: links.ofArea(area.id),
    measures: own,
    impact: areaImpact(own, actions, on.day),
    overrides: overridesOn(proof.areaOverrides.get(area.id) ?? [], on.day),
    delivery: deliveryOfAll(deliveriesIn(actions)),
  }
}

/** A strategic plan and all below it, each whole, under its id. */
export function familyOf(records: FamilyRecords): ReadonlyMap<PlanId, PlanWithAreas> {
  const { links, byArea } = linkedActions(records)
  const { plans, post, teamName, actions, unplaced, events, changes, risks, on } = records
  const wholeOf = (plan: PlanHead, lower: readonly PlanWithAreas[]): PlanWithAreas => {
    const owner = post(plan.ownerPostId)
    const areas = records.areas
      .filter(({ planId }) => planId === plan.id)
      .map((area) => areaWith(area, owner, byArea.get(area.id) ?? [], links, records))
    const own = areas.flatMap((area) => area.actions)
    const ids = new Set(own.map(({ id }) => id))
    return {
      ...{ plan, areas, owner, lower },
      unplaced: plan.level === 'strategic' ? unplaced : [],
      changes: changes(plan.id),
      risks: risks(plan.id),
      events: events(plan.id),
      sources: actions.sources.filter(({ actionId }) => ids.has(actionId)),
      team: teamName(plan.teamId),
      delivery: deliveryOfAll(deliveriesIn(own)),
      ...on,
    }
  }
  // From the bottom up: what stands below a plan is whole before the plan is.
  const wholes = new Map<PlanId, PlanWithAreas>()
  for (const level of ['team', 'service', 'strategic'] as const)
    for (const plan of plans.filter((each) => each.level === level))
      wholes.set(
        plan.id,
        wholeOf(
          plan,
          allBelow(plans, plan.id).flatMap(({ id }) => wholes.get(id) ?? []),
        ),
      )
  return wholes
}
