import type { FindingId, InspectionId } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MilestoneId, PlanId, RedatingId, VersionId } from '../ids.ts'
import type { DatedMilestone } from './action-dates.ts'
import type { Delivery } from './delivery.ts'
import type { ChangeRequest } from './change.ts'
import type { Checks } from './checks.ts'
import type { FedAction, Feeder } from './feeding.ts'
import type { Levelled } from './level.ts'
import type { ActionKind, Evidence } from './evidence.ts'
import type { ProposedImpact } from './impact-facts.ts'
import type { PlanMeasure } from './measure.ts'
import type { Overrides } from './override.ts'
import type { OutsideEvent } from './outside-event.ts'
import type { HeldPost } from './post.ts'
import type { Relapse } from './relapse.ts'
import type { Risk } from './risk.ts'
import type { ActionSource } from './source.ts'

export type { HeldPost }

export interface PlanHead extends Levelled {
  readonly id: PlanId
  readonly version: number
  readonly inspectionId: InspectionId
  readonly title: string
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate | null
  /** The plans that carry the detail: 'the children’s social care service plan'. */
  readonly informedBy: readonly string[]
  /** The team, or the service above its teams, whose plan it is. */
  readonly teamId: number | null
  /** The post that answers for a service or team plan. */
  readonly ownerPostId: number | null
  /** 'T1': what the references of a service or team plan's actions begin with. */
  readonly code: string | null
  /** The latest approved version, if the plan was ever approved. */
  readonly approved: { readonly id: VersionId; readonly number: number; readonly on: IsoDate } | null
}

/** An inspector's finding as the plan quotes it: word for word. */
export interface QuotedFinding {
  readonly id: FindingId
  readonly position: number
  readonly text: string
  readonly priority: boolean
  readonly paragraph: string | null
  readonly page: number | null
}

export interface PlanMilestone extends DatedMilestone {
  readonly id: MilestoneId
  readonly version: number
  readonly originalDueOn: IsoDate
  /** Another date that somebody asked for and nobody has settled yet. */
  readonly asked: AskedDate | null
}

export interface AskedDate {
  readonly id: RedatingId
  readonly toOn: IsoDate
  readonly reason: string
  readonly askedOn: IsoDate
  readonly askedBy: string
}

export interface Contributor {
  /** Set for a post of the council; a partner has a name only. */
  readonly postId: number | null
  readonly name: string
}

export interface PlanAction {
  readonly id: ActionId
  readonly version: number
  readonly areaId: AreaId
  readonly reference: string
  readonly text: string
  readonly lead: HeldPost | null
  readonly contributors: readonly Contributor[]
  readonly startOn: IsoDate | null
  readonly dueOn: IsoDate | null
  readonly originalDueOn: IsoDate | null
  /** How often the due date was moved; the moves themselves stand on the action's page. */
  readonly timesRedated: number
  readonly asked: AskedDate | null
  readonly milestones: readonly PlanMilestone[]
  readonly waitsFor: readonly { readonly id: ActionId; readonly reference: string; readonly text: string }[]
  /** Of plans above. */
  readonly feeds: readonly FedAction[]
  /** Of plans below. */
  readonly fedBy: readonly Feeder[]
  readonly lastUpdateOn: IsoDate | null
  readonly deliveredOn: IsoDate | null
  readonly acceptedOn: IsoDate | null
  /** Null: nobody has said. */
  readonly kind: ActionKind | null
  readonly measures: readonly PlanMeasure[]
  /** What spoke by the day looked at, the newest day first; what was withdrawn or has expired stands with it. */
  readonly evidence: readonly Evidence[]
  readonly checks: Checks
  /** Oldest first. */
  readonly relapses: readonly Relapse[]
  readonly delivery: Delivery
  readonly impact: ProposedImpact
  readonly overrides: Overrides
}

export interface PlanArea {
  readonly id: AreaId
  readonly version: number
  readonly planId: PlanId
  /** In a service or team plan: the area of the strategic plan from which it has number, title, findings and outcome. */
  readonly servesId: AreaId | null
  readonly position: number
  readonly title: string
  readonly sponsor: HeldPost | null
  readonly context: string
  readonly causes: string
  readonly doneSoFar: string
  readonly needed: string
  readonly outcome: string
  readonly findings: readonly QuotedFinding[]
  readonly actions: readonly PlanAction[]
  /** Every action of plans below that serves the area, whatever it feeds in it. */
  readonly fedBy: readonly Feeder[]
  /** The area's own and those of its actions, the key measure first. */
  readonly measures: readonly PlanMeasure[]
  readonly delivery: Delivery
  readonly impact: ProposedImpact
  readonly overrides: Overrides
}

/** The whole plan as it stands on the day looked at: one read for the pages, the papers and the command line. */
export interface PlanWithAreas {
  readonly plan: PlanHead
  readonly areas: readonly PlanArea[]
  /** Findings of the inspection that stand in no area. */
  readonly unplaced: readonly QuotedFinding[]
  /** Every change of owner, wording, kind or target that was asked for, oldest first. */
  readonly changes: readonly ChangeRequest[]
  /** By number, closed ones among them. */
  readonly risks: readonly Risk[]
  /** What actions of it wait for outside the plan, the earliest first. */
  readonly events: readonly OutsideEvent[]
  /** Of actions that come from elsewhere than the inspection. */
  readonly sources: readonly ActionSource[]
  /** The post that answers for a service or team plan, and whose plan it is. */
  readonly owner: HeldPost | null
  readonly team: string | null
  /** The service and team plans below, each as it stands on the day: service plans first. */
  readonly lower: readonly PlanWithAreas[]
  readonly delivery: Delivery
  readonly day: IsoDate
  readonly quietDays: number
}

/** A plan and all below it. */
export const allLevels = (plan: PlanWithAreas): readonly PlanWithAreas[] => [plan, ...plan.lower]

/** The actions of all areas, in the order of the plan. */
export const actionsOf = (plan: Pick<PlanWithAreas, 'areas'>): readonly PlanAction[] =>
  plan.areas.flatMap((area) => area.actions)

/** The milestone not met that is due first: late ones come before the ones to come. */
export function nextMilestone(actions: readonly PlanAction[]): PlanMilestone | undefined {
  return actions
    .filter((action) => action.deliveredOn === null)
    .flatMap((action) => action.milestones)
    .filter((milestone) => milestone.metOn === null)
    .reduce<PlanMilestone | undefined>(
      (first, each) => (first === undefined || each.dueOn < first.dueOn ? each : first),
      undefined,
    )
}
