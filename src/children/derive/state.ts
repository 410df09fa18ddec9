import type { ClockId } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FactBody } from '../facts/index.ts'

/** Days on which something that recurs was held, as far as any extract up to the day looked at has told, oldest first. */
export interface HeldOn {
  readonly careReviews: readonly IsoDate[]
  readonly careVisits: readonly IsoDate[]
  readonly protectionReviews: readonly IsoDate[]
  readonly protectionVisits: readonly IsoDate[]
  readonly pathwayReviews: readonly IsoDate[]
  readonly healthAssessments: readonly IsoDate[]
  readonly dentalChecks: readonly IsoDate[]
}

export type Recurring = keyof HeldOn

/** What an extract can leave out altogether: the column is not there, or blank for everybody. */
export type MissingColumn =
  | Exclude<Recurring, 'pathwayReviews'>
  | 'lastSeen'
  | 'permanencePlans'
  | 'authorisations'
  /** Only where the column is not there: whether a piece of work goes on is then not known. */
  | 'needEnds'
  | 'caseStatus'
  | 'protectionEnds'
  | 'careEnds'

/**
 * One answer to “when was the latest?”, and the last day on which an extract still gave it, or the last before a day of
 * which another extract tells: one for each.
 */
export interface Told {
  /** None: by then there had been none at all. */
  readonly on: IsoDate | undefined
  readonly lastToldOn: IsoDate
}

/**
 * Whether list 8 gave a category of plan, and over which extracts it went on saying so. Days on which it gave one for no child
 * at all are left out: they tell nothing.
 */
export interface PlanTold {
  readonly given: boolean
  readonly firstToldOn: IsoDate
  readonly lastToldOn: IsoDate
}

/** A time limit that people started by what they recorded: nothing in an extract starts or meets it. */
export interface EnteredClock {
  readonly rule: ClockId
  readonly startedOn: IsoDate
  /** By the day looked at. */
  readonly metOn: IsoDate | undefined
}

/** A plan for permanence that was agreed, or only put forward. */
export interface PlanEntered {
  readonly on: IsoDate
  readonly route: string | undefined
  readonly agreed: boolean
}

/** A step on the way to permanence, by its name: “long-term match agreed”. */
export interface StepEntered {
  readonly on: IsoDate
  readonly code: string | undefined
}

/**
 * What people recorded of a child by the day looked at, as far as time limits wait for it: the oldest first, and of earlier
 * periods of care too.
 */
export interface Entered {
  readonly plans: readonly PlanEntered[]
  readonly steps: readonly StepEntered[]
  readonly planningMeetings: readonly IsoDate[]
  /** Days on which the reviewing officer said what he or she thinks of the plan. */
  readonly officerViews: readonly IsoDate[]
  /**
   * Every day on which a plan, a step towards a home or a planning meeting was recorded: what stands in the way moves
   * nothing.
   */
  readonly moved: readonly IsoDate[]
  /** Days on which care ended, as far as any extract has told: what was agreed by then says nothing of a later period. */
  readonly leftCare: readonly IsoDate[]
  /** Limits that trackers keep: those met by the day, and those that run on it. */
  readonly clocks: readonly EnteredClock[]
}

export const nothingEntered: Entered = {
  plans: [],
  steps: [],
  planningMeetings: [],
  officerViews: [],
  moved: [],
  leftCare: [],
  clocks: [],
}

/** The day of the newest extract with the list of each. */
export type ToldOn = Readonly<
  Partial<Record<'enquiry' | 'need' | 'protection' | 'care' | 'leavingCare' | 'adoption', IsoDate>>
>

/**
 * What is known about one child on one day, of one kind each: all that a limit or a summary follows from, so neither contacts
 * nor early help. What no extract told is absent, not empty.
 */
export interface ChildState {
  readonly childId: number
  readonly details: FactBody<'details'> | undefined
  readonly referrals: readonly FactBody<'referral'>[]
  readonly assessments: readonly FactBody<'assessment'>[]
  readonly enquiries: readonly FactBody<'enquiry'>[]
  readonly need: FactBody<'need'> | undefined
  readonly protection: FactBody<'protection'> | undefined
  readonly care: FactBody<'care'> | undefined
  readonly leavingCare: FactBody<'leavingCare'> | undefined
  readonly adoptions: readonly FactBody<'adoption'>[]
  /** What people recorded, beside what extracts tell. */
  readonly entered: Entered
  readonly heldOn: HeldOn
  /** How those days became known: what shows whether one may be missing between two of them. */
  readonly told: Readonly<Record<Recurring, readonly Told[]>>
  /** What extracts told of a plan for permanence, the oldest first; of earlier periods of care too. */
  readonly plansTold: readonly PlanTold[]
  /** What these lists give for a later day than their newest extract's was only booked. None: the day looked at. */
  readonly toldOn: ToldOn
  /** What the day's lists tell of nobody: that they say nothing of this child either tells nothing. */
  readonly missingColumns: ReadonlySet<MissingColumn>
}
