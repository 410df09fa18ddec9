import type { Arithmetic, IsoDate, Limit } from '../kernel/index.ts'

/** What can start or stop a clock. A new rule may need a new event: add it here, as it reads after "when". */
export type ClockEvent =
  | 'the inspection report is received'
  | 'the inspection report is published'
  | 'the focused visit letter is received'
  | 'the report of the joint inspection is received'
  | 'the draft plan is sent to Ofsted'
  | 'the statement of proposed action is published'
  | 'the statement of proposed action is due'
  | 'the inspection ends'
  | 'the next inspection begins'
  | 'the first monitoring visit is held'
  | 'the annual engagement meeting is held'
  | 'the executive meets'
  | 'the key decision is made'
  | 'the decision is made'
  | 'the decision is published'
  | 'the decision may be carried out'
  | 'the notice of the key decision is published'
  | 'the notice of the private meeting is published'
  | 'the second notice of the private meeting is published'
  | 'the agenda and reports are published'
  | 'the notice of general exception is published'
  | 'special urgency is agreed'
  | 'council is told of the urgent decisions'
  | 'the background papers need no longer be kept'

/** Who set the limit: Parliament, a department or inspectorate, or the council itself. */
export type Basis = 'statute' | 'guidance' | 'local'

/** What it means to pass the day: an expectation is somebody else's practice, and nobody breaks it. */
export type ClockKind = 'deadline' | 'interval' | 'gate' | 'expectation' | 'keep until'

/** How good the evidence is. Nothing that is not verified may look as if it were. */
export type Evidence = 'the provision itself was read' | 'a secondary source was read' | 'not verified'

export interface Instrument {
  readonly instrument: string
  readonly provision: string
  readonly url: string
}

export interface LocalPolicy {
  readonly policy: string
  readonly adoptedBy: string
}

export interface Checked {
  readonly on: IsoDate
  /** What was read. */
  readonly against: string
  readonly evidence: Evidence
  /** What a reader must know before relying on it. */
  readonly note?: string
}

export interface Period {
  readonly from: IsoDate
  /** The last day in force. */
  readonly until?: IsoDate
}

export interface Example {
  readonly started: IsoDate
  readonly due: IsoDate
  readonly because: string
}

/**
 * A time limit as data. The id is stable: when the law changes, the rule's `inForce.until` is set and another rule of
 * the same id is added with the new limit. No number is ever edited, so that the past stays reckoned as it was.
 */
export interface ClockRule {
  readonly id: string
  /** In users' words. */
  readonly title: string
  readonly kind: ClockKind
  /** What must be done, as one sentence. */
  readonly asks: string
  /** The condition, where the clock does not start for everyone. */
  readonly onlyWhere?: string
  readonly startsWhen: ClockEvent
  readonly stopsWhen: ClockEvent
  readonly limit: Limit
  readonly basis: Basis
  readonly inForce: Period | 'until the council decides otherwise'
  readonly source: Instrument | LocalPolicy
  readonly checked: Checked
  readonly examples: readonly [Example, ...Example[]]
}

/** Why a date is what it is: the rule that sets it, and the sum. */
export interface Why {
  readonly rule: ClockRule
  /** The day the clock started, or for a limit before an event, the day of the event. */
  readonly trigger: IsoDate
  readonly due: IsoDate
  readonly arithmetic: Arithmetic
}

export function isVerified({ checked }: ClockRule): boolean {
  return checked.evidence !== 'not verified'
}
