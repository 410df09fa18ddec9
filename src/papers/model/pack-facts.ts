import type { IsoDate } from '../../kernel/index.ts'
import type { Known } from './known.ts'
import type {
  ChallengeFacts,
  EvidenceFacts,
  LikeCasesFacts,
  ScorecardFacts,
  ChartFacts,
  PieceOfEvidenceFacts,
} from './practice-facts.ts'
import type { CoverageFacts, SubmissionFacts } from './proof-facts.ts'

/** What packs and briefings are told besides what a Cabinet report is: where the plan, its measures and its bodies stand. */
export interface PackFacts {
  readonly course: CourseFacts
  readonly areaPages: readonly AreaPageFacts[]
  readonly risks: readonly RiskFacts[]
  readonly since: SinceFacts
  readonly coverage: CoverageFacts
  readonly submission: SubmissionFacts
  readonly log: LogFacts
  readonly decided: readonly DecidedFacts[]
  readonly scorecard: ScorecardFacts
  readonly likeCases: LikeCasesFacts
  readonly evidence: EvidenceFacts
  readonly challenges: ChallengeFacts
  readonly questions: readonly QuestionFacts[]
  readonly promises: readonly PromiseFacts[]
}

/** The whole plan in one look. */
export interface CourseFacts {
  readonly planId: string
  /** 'Not everywhere: of 28 actions, 3 late.' */
  readonly says: string
  /** '143' 'of 540' */
  readonly dayOfPlan: { readonly figure: string; readonly note: string }
  readonly counts: string
  readonly areas: readonly AreaCourseFacts[]
  readonly late: readonly LateFacts[]
  readonly relapses: readonly RelapseFacts[]
  /** What the plan does not say and must, each a sentence. */
  readonly gaps: readonly string[]
  /** Dates that somebody asked to move, each a sentence. */
  readonly asked: readonly string[]
  readonly nextMilestones: readonly {
    readonly what: string
    readonly on: IsoDate
    readonly actionId: string
  }[]
}

export interface AreaCourseFacts {
  readonly id: string
  readonly position: number
  readonly title: string
  readonly delivery: string
  readonly impact: string
  readonly late: number
  readonly atRisk: number
  readonly relapses: number
  /** The measure that tells most, and what it comes to; the words are held back where the level does not allow them. */
  readonly measure: Known<{ readonly id: string; readonly title: string; readonly words: Known<string> }>
}

export interface LateFacts {
  readonly id: string
  readonly reference: string
  readonly text: string
  readonly lead: Known<string>
  readonly due: Known<IsoDate>
  readonly status: string
  readonly because: string
}

/** A measure fell back after its action was complete, and its body owes a decision. */
export interface RelapseFacts {
  readonly actionId: string
  readonly reference: string
  readonly text: string
  readonly because: string
  readonly dueOn: IsoDate
  readonly state: string
}

export interface AreaPageFacts extends AreaCourseFacts {
  readonly finding: string
  readonly outcome: Known<string>
  readonly sponsor: Known<string>
  readonly deliveryBecause: readonly string[]
  readonly impactBecause: readonly string[]
  readonly actions: readonly LateFacts[]
  readonly measures: readonly AreaMeasureFacts[]
  readonly evidence: readonly PieceOfEvidenceFacts[]
  readonly decisions: readonly DecidedFacts[]
}

/** One measure of an area. Only its title stands in a paper that the public may read. */
export interface AreaMeasureFacts {
  readonly id: string
  readonly title: string
  readonly words: Known<string>
  readonly standing: Known<string>
  readonly target: Known<string>
  readonly chart: Known<ChartFacts>
}

export interface RiskFacts {
  readonly id: string
  readonly reference: string
  /** Cause, event and effect, as typed. */
  readonly says: string
  readonly owner: Known<string>
  readonly rating: string
  readonly level: string
  readonly high: boolean
  readonly controls: Known<string>
  readonly reviewOn: Known<IsoDate>
  readonly overdue: boolean
}

/** What is not as it was when the body last met. */
export interface SinceFacts {
  readonly meeting: Known<{ readonly id: string; readonly on: IsoDate }>
  readonly statuses: readonly StatusMoved[]
  readonly areas: readonly {
    readonly position: number
    readonly title: string
    readonly was: string
    readonly is: string
  }[]
  readonly newActions: readonly string[]
  readonly redated: readonly {
    readonly id: string
    readonly reference: string
    readonly was: IsoDate
    readonly is: IsoDate
  }[]
  readonly risksOpened: readonly string[]
  readonly risksClosed: readonly string[]
  readonly evidence: readonly { readonly kind: string; readonly pieces: number }[]
  readonly decisions: readonly DecidedFacts[]
}

export interface StatusMoved {
  readonly id: string
  readonly reference: string
  readonly text: string
  readonly was: string
  readonly is: string
}

export interface DecidedFacts {
  readonly id: string
  readonly body: string
  readonly on: IsoDate
  readonly words: string
  readonly outcome: string
}

export interface LoggedFacts {
  readonly id: string
  readonly words: string
  readonly owner: string
  readonly agreedOn: IsoDate
  readonly due: Known<IsoDate>
  readonly standing: string
}

/** The one action log, as far as it concerns the body. */
export interface LogFacts {
  /** The most pressing first; what is done since the last meeting stands with it. */
  readonly open: readonly LoggedFacts[]
  readonly overdue: number
  readonly ended: readonly LoggedFacts[]
}

/** A question for members, and what prompts it. */
export interface QuestionFacts {
  readonly question: string
  readonly because: string
}

/** What was promised to the body, or to members, and what became of it. */
export interface PromiseFacts {
  readonly id: string
  readonly words: string
  readonly by: string
  readonly on: IsoDate
  readonly due: Known<IsoDate>
  readonly standing: string
}
