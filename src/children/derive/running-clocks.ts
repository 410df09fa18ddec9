import type { Basis, Rulebook } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildState } from './state.ts'

/** Work that is of children, by its end: whether it goes on once they are 18 is not known. */
export type EndsAt18 = 'needEnds' | 'careEnds' | 'protectionEnds'

/** One time limit of one child: when it started, when it is due, and whether it was met; or what is not known of it. */
export type RunningClock = {
  readonly rule: string
  /** The day this version of the rule came into force; none for a local limit that was never changed. */
  readonly ruleFrom: IsoDate | undefined
  readonly basis: Basis
  readonly startedOn: IsoDate
  /** A day to come is one that was booked: until then it is not met. */
  readonly metOn: IsoDate | undefined
  /** The first day on which it is said at all. */
  readonly saidFrom?: IsoDate
  /**
   * The day from which it is not judged any more: that of turning 18, from which on it is not known whether the work goes
   * on, or the one on which it is over and no longer said.
   */
  readonly stops?: { readonly on: IsoDate; readonly of: EndsAt18 | 'over' }
} & (
  | {
      readonly dueOn: IsoDate
      /** What nobody will be able to tell once the day has passed: it is then not known, and neither late nor met. */
      readonly onceDue?: string
      /** While it is worked out: up to when the law lets the day pass, though nobody did what it asks. See `inPhases`. */
      readonly softened?: { readonly until: IsoDate; readonly why: string }
    }
  /** What no extract or entry tells, and what would supply it, as a sentence. */
  | { readonly dueOn: undefined; readonly notKnown: string }
)

/** Every time limit that the facts about a child start, on the day that the facts describe. */
export type ClocksOf = (state: ChildState, asAt: IsoDate, rulebook: Rulebook) => readonly RunningClock[]
