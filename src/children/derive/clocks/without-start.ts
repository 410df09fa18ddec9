import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { Counting } from './clock.ts'
import { clock, notKnown } from './clock.ts'
import type { Latest } from './latest.ts'

/** Something that is done again and again in work of which no list gives the beginning. */
export interface Unbegun {
  /** The limit that would follow the beginning. */
  readonly first: ClockId
  /** The one that follows each time it was done: the longest that can stand. */
  readonly later: ClockId
  /** What the list gives as the latest time. Earlier extracts may tell of other work, and are not asked. */
  readonly latest: Latest
  /** Up to which day the list tells of it: see `toldBy`. */
  readonly toldBy: IsoDate
  /** Why the beginning is not known, and what would supply it. */
  readonly missing: string
}

/** The limit since the latest time, which is all that is needed; without one, a limit that is not known. */
export function sinceLatest(
  counting: Counting,
  { first, later, latest, toldBy, missing }: Unbegun,
): RunningClock {
  const known = latest !== 'not read' && latest !== null && latest !== undefined && latest <= toldBy
  return known ? clock(counting, later, latest) : notKnown(counting, first, counting.asAt, missing)
}
