import type { ClockId } from '../../../clocks/index.ts'
import { whyAddress } from '../../../clocks/index.ts'
import type { ExceptionKind } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { CareFacts } from './child.ts'
import type { EntryKind, EntryValues } from './entry.ts'
import type { Tracked } from './standing.ts'

/** A made-up child on a day: only what the rule looks at. */
export interface RuleExample {
  readonly on: IsoDate
  readonly facts: Partial<CareFacts>
  readonly entries: readonly (Partial<EntryValues> & { readonly kind: EntryKind; readonly on: IsoDate })[]
  readonly holds: boolean
  readonly because: string
}

/** A time limit and the day it is counted from: together they say why a day is what it is. */
export interface Reckoned {
  readonly clock: ClockId
  readonly from: IsoDate
}

/** Where that is explained, of one child. */
export const whyHref = ({ clock, from }: Reckoned, childId: number): string =>
  whyAddress(clock, from, childId)

/** What makes somebody look at a child, as data. Every rule is shown on the page with the list of its children. */
export interface TrackerRule {
  readonly id: string
  /** Something is wrong; or we cannot tell, which is counted apart. */
  readonly says: 'exception' | 'not known'
  readonly kind: ExceptionKind
  /** Of one child, and of several: '3 children have lived …'. */
  readonly one: string
  readonly many: string
  /** In a cell of the table. */
  readonly words: string
  readonly next: string
  readonly basis: 'statute' | 'guidance' | 'local'
  readonly source: string
  /** The time limits that run for the child and say the same wherever limits stand: it is not said there again. */
  readonly clocks?: readonly ClockId[]
  /** A limit that runs beside a state: where that is said, the state is not said again. */
  readonly beside?: ClockId
  readonly holds: (child: Tracked) => boolean
  readonly since: (child: Tracked) => IsoDate | undefined
  /** By which time limit the day of `since` is reckoned, and from which day; absent where it is reckoned by none. */
  readonly reckoned?: (child: Tracked) => Reckoned | undefined
  readonly because: (child: Tracked) => string
  readonly examples: readonly RuleExample[]
}
