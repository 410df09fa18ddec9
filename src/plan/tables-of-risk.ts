/** Rows of what may keep the plan from being carried out, and of what it waits for outside itself. */
import type { Generated } from 'kysely'
import type { IsoDate } from '../kernel/index.ts'
import type { SourceKind } from './model/source.ts'
import type { ActionId, AreaId, EventId, PlanId, RiskId } from './ids.ts'

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

export type RiskRow = Versioned<RiskId> & {
  plan_id: PlanId
  position: number
  cause: string
  event: string
  effect: string
  owner_post_id: number | null
  likelihood_before: number
  impact_before: number
  likelihood_now: number
  impact_now: number
  likelihood_target: number
  impact_target: number
  controls: string
  review_on: IsoDate | null
  opened_on: IsoDate
  closed_on: IsoDate | null
  closed_because: string | null
  written_by: string
}

export type RiskLinkRow = Versioned<number> & {
  risk_id: RiskId
  area_id: AreaId | null
  action_id: ActionId | null
}

export type OutsideEventRow = Versioned<EventId> & {
  plan_id: PlanId
  what: string
  first_on: IsoDate
  due_on: IsoDate
  told_by_post_id: number | null
  told_by: string | null
  happened_on: IsoDate | null
}

export type SourceRow = Versioned<number> & {
  action_id: ActionId
  kind: SourceKind
  title: string
  on_day: IsoDate | null
  reference: string | null
  link: string | null
}

export type AwaitingRow = Versioned<number> & { action_id: ActionId; event_id: EventId }
