import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId } from '../ids.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import type { Redating } from '../model/redating.ts'
import type { SubmissionState } from '../model/submission.ts'
import type { LimitName, Limits } from './limits.ts'

/** Who said that an action was delivered, and who accepted its evidence: posts and names as they were written. */
export interface Closing {
  readonly deliveredBy: string
  readonly acceptedBy: string | null
  /** The same person wrote both, as far as the record knows persons. */
  readonly samePerson: boolean
}

/** A body that receives the plan, and when it met. */
export interface ReceivingBody {
  readonly name: string
  readonly href: string
  /** Of the days since the plan began. */
  readonly metOn: readonly IsoDate[]
  readonly nextOn: IsoDate | null
}

/** What a body decided about the plan, or about one area of it. */
export interface PlanDecision {
  /** Null: about the plan as a whole. */
  readonly areaId: AreaId | null
  readonly body: string
  readonly decidedOn: IsoDate
  readonly words: string
  readonly outcome: string
  readonly href: string
}

/** Who receives the plan and what was decided about it, newest first: governance stands above the plan and hands it in. */
export interface PlanGovernance {
  readonly bodies: readonly ReceivingBody[]
  readonly decisions: readonly PlanDecision[]
}

/** Everything the rules look at, as it stands on one day. No rule reads the database or the clock. */
export interface PlanFacts {
  readonly whole: PlanWithAreas
  /** Of actions and milestones, oldest first. */
  readonly redatings: readonly Redating[]
  readonly closings: ReadonlyMap<ActionId, Closing>
  /** Null day: none is known. `expected` is whether a statutory period runs for such an inspection at all. */
  readonly submission: {
    readonly expected: boolean
    readonly dueOn: IsoDate | null
    readonly state: SubmissionState
  }
  readonly governance: PlanGovernance
  readonly limits: Limits
}

/** The most serious first. */
export const severities = ['must be mended', 'should be looked at', 'worth knowing'] as const
export type Severity = (typeof severities)[number]

/** Where a finding stands, and where it is mended. */
export interface Place {
  /** Null: the plan as a whole. */
  readonly areaId: AreaId | null
  /** 'Action 3.2' or 'Area 3, Commissioning'. */
  readonly words: string
  /** For everybody who reads the plan. */
  readonly href: string
  /** The form and field that mend it, for those who may change the plan. */
  readonly form?: string
}

export interface Fault {
  readonly where: Place
  readonly says: string
}

/** One thing a good plan does, as data: why it matters, how to mend it, a plan that breaks it and one that does not. */
export interface PlanRule {
  /** Never reused and never renamed: other tools hold on to it. */
  readonly id: string
  readonly title: string
  readonly why: string
  readonly toDo: string
  readonly severity: Severity
  readonly looksAt: string
  /** Of the strategic plan alone: a service or team plan has its findings, outcomes and bodies from there. */
  readonly strategic?: true
  /** The limit it counts by. */
  readonly limit?: LimitName
  readonly finds: (facts: PlanFacts) => readonly Fault[]
  /** The smallest plans that show the rule; they are its tests, and the page of rules tells them. */
  readonly examples: {
    readonly breaks: { readonly says: string; readonly plan: PlanFacts }
    readonly holds: { readonly says: string; readonly plan: PlanFacts }
  }
}

export interface Finding extends Fault {
  readonly rule: string
  readonly title: string
  readonly severity: Severity
  readonly toDo: string
}
