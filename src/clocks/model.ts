import type { Arithmetic, IsoDate, Limit } from '../kernel/index.ts'
import type { ClockEvent } from './events/index.ts'
import type { Fact } from './facts.ts'

/** Who set the limit: Parliament, a department or inspectorate, or the council itself. */
export type Basis = 'statute' | 'guidance' | 'local'

/**
 * What it means to pass the day. A `limit` is how long something may last; a `gate` must be there before an event; a
 * `benchmark` is held against an average, and an `expectation` is somebody else's practice: nobody breaks either. A
 * `relaxation` lies over other rules for a time.
 */
export type ClockKind =
  'deadline' | 'interval' | 'limit' | 'gate' | 'benchmark' | 'expectation' | 'keep until' | 'relaxation'

/** How good the evidence is. Nothing that is not verified may look as if it were. */
export type Evidence =
  'the provision itself was read' | 'a secondary source was read' | 'not verified' | 'the council set it'

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

export type InForce = Period | 'until the council decides otherwise' | 'not in force, no date known'

export interface Example {
  readonly started: IsoDate
  readonly due: IsoDate
  readonly because: string
  /** A rule that runs on data shows one of each. */
  readonly shows?: 'an ordinary case' | 'a boundary' | 'a holiday' | 'a leap day'
}

/**
 * The two meanings of "every so often". Since the last: once the clock has stopped, the same limit runs again from that
 * day, so that a late one moves the next and an early one pulls it forward. Once in each window: whenever in the last
 * window it was done, it is due again before the end of the next.
 */
export type Recurrence =
  | { readonly how: 'since the last'; readonly until: ClockEvent }
  | {
      readonly how: 'once in each window'
      readonly window: 'calendar month' | 'calendar year' | 'school term'
      readonly until: ClockEvent
    }

/** Which facts start and stop the clock; or what is missing before it could run on data. */
export type RunsOn =
  | {
      readonly starts: readonly [Fact, ...Fact[]]
      readonly stops: readonly Fact[]
      /** Where a fact stands in for another, and how it is told. */
      readonly how?: string
    }
  | { readonly nothingYet: string }

/** What a relaxation did to the rules it lies over, for as long as it was in force. */
export interface Relaxes {
  /** Ids of those rules; a test knows that they exist. */
  readonly rules: readonly string[]
  /** Its own limit stands; or the date became "as soon as reasonably practicable"; or only the manner changed. */
  readonly how: 'longer' | 'softened' | 'by other means'
  readonly touches:
    'what starts in its time' | 'what falls due in its time' | 'what starts or falls due in its time'
}

/**
 * A time limit as data. The id is stable: when the law changes, the rule's `inForce.until` is set and another rule of
 * the same id is added with the new limit. No number is ever edited, so that the past stays reckoned as it was.
 */
export interface ClockRule<Id extends string = string> {
  readonly id: Id
  /** In users' words. */
  readonly title: string
  readonly kind: ClockKind
  /** What must be done, as one sentence. */
  readonly asks: string
  /** The same while the child is not born yet, where it cannot be done as it stands. */
  readonly asksBeforeBirth?: string
  /** The condition, where the clock does not start for everyone. */
  readonly onlyWhere?: string
  readonly startsWhen: ClockEvent
  readonly stopsWhen: ClockEvent
  readonly limit: Limit
  /** Elapsed hours, where the law counts them: `limit` stands where no time of day is known. */
  readonly hours?: number
  readonly recurs?: Recurrence
  /** What makes the clock begin afresh, whatever had run. */
  readonly restartsWhen?: readonly ClockEvent[]
  /** What the rule itself allows, as a sentence. Without it nothing pauses, extends or exempts. */
  readonly mayPause?: string
  /** Which of the two that sentence allows; a test knows that it stands beside it. */
  readonly permits?: 'more time' | 'exemption'
  readonly relaxes?: Relaxes
  readonly basis: Basis
  readonly inForce: InForce
  /** Why no date is reckoned from it, where none may be. */
  readonly neverRuns?: string
  readonly source: Instrument | LocalPolicy
  readonly checked: Checked
  readonly runsOn: RunsOn
  readonly examples: readonly [Example, ...Example[]]
}

/** A relaxation that touches a date, with the date as it would have been. */
export interface Relaxed {
  readonly by: ClockRule
  readonly how: Relaxes['how']
  readonly baseDue: IsoDate
}

/** Why a date is what it is: the rule that sets it, and the sum. */
export interface Why {
  readonly rule: ClockRule
  /** The day the clock started, or for a limit before an event, the day of the event. */
  readonly trigger: IsoDate
  readonly due: IsoDate
  readonly arithmetic: Arithmetic
  /** What softened or lengthened the limit then; as a rule, nothing. */
  readonly relaxed?: Relaxed
}

/**
 * Whether somebody has read the source itself; a rule that nobody checked is shown as not verified, never as law.
 */
export function isVerified({ checked }: ClockRule): boolean {
  return checked.evidence !== 'not verified'
}

/** Only what the council itself sets may be changed by the council; and a gate has no number to change. */
export function isChangeable({ basis, limit, neverRuns }: ClockRule): boolean {
  return basis === 'local' && limit.counting !== 'event gate' && neverRuns === undefined
}
