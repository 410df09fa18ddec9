import type { ClockId } from '../../../clocks/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { RunningClock } from '../running-clocks.ts'
import type { Told } from '../state.ts'
import type { Counting } from './clock.ts'
import { clock, dueOn, notKnown, untilDue, untilLate } from './clock.ts'
import { isRecent } from './days.ts'
import type { Latest } from './latest.ts'
import { latestSentence } from './latest.ts'

/** Instead of a limit a shorter one may stand, and why nobody knows: between the two it is neither late nor due. */
export interface Perhaps {
  readonly instead: ClockId
  readonly rule: ClockId
  readonly why: string
}

/** Something that must be done again and again, and each time counts from the last. */
export interface Series {
  /** Where the first limit starts: entering care, the plan's or the placement's start. */
  readonly start: IsoDate
  /** Days on which it is known to have been done since, the oldest first. */
  readonly held: readonly IsoDate[]
  /** What extracts told as the latest such day, and until when they still did. */
  readonly told: readonly Told[]
  /** The limit that follows the start (0) or the so manyeth day since; undefined where its place is not known. */
  readonly ruleAfter: (day: IsoDate, place: number | undefined) => ClockId
  /** In words: “looked-after review”. */
  readonly what: string
  /**
   * What the day's list gives as the latest such day. One that has not come by then, or was not read, hides the one before
   * it.
   */
  readonly latest: Latest
  /** Up to which day the list tells what was done: see `toldBy`. */
  readonly toldBy: IsoDate
  /** The day's list tells of nobody when it was done: what may have come since the last known day is not known. */
  readonly columnMissing: boolean
  /** Limits of which it is told when a day may be missing; of the others the last known run is kept instead. */
  readonly mustBeKnown: readonly ClockId[]
  readonly perhaps?: Perhaps
}

/** A limit between two known days: `known` where none lies between them, `certain` where it also has its date. */
interface Step {
  readonly clock: RunningClock
  readonly known: boolean
  readonly certain: boolean
}

/**
 * The last finished run of each limit, and where the next one starts. Lists give only the latest of a series: where two
 * known days lie further apart than the limit, either it was late or one between them was never loaded, and only an
 * extract of the time between can tell which.
 */
export function stepsOf(
  counting: Counting,
  { start, held, told, ruleAfter, what, mustBeKnown }: Series,
): {
  readonly past: readonly RunningClock[]
  readonly last: IsoDate
  /** How many came before the running one; undefined where some may be missing. */
  readonly place: number | undefined
} {
  const past = new Map<ClockId, RunningClock>()
  let last = start
  let place: number | undefined = 0
  for (const day of held) {
    const rule = ruleAfter(last, place)
    const unseenUntil = noneAfter(told, { from: last, atStart: last === start, next: day })
    const step = stepFrom(counting, rule, { from: last, next: day, unseenUntil }, what)
    if (step.known || mustBeKnown.includes(rule)) past.set(rule, step.clock)
    place = place === undefined || !step.certain ? undefined : place + 1
    last = day
  }
  return { past: [...past.values()], last, place }
}

/** The same, with the limit that now runs; where the work has ended, what was met in it stays for a year. */
export function seriesOf(
  counting: Counting,
  series: Series,
  endedOn: IsoDate | undefined,
): readonly RunningClock[] {
  const { past, last, place } = stepsOf(counting, series)
  if (endedOn !== undefined) return keptOfEnded(counting, past, endedOn)
  const rule = series.ruleAfter(last, place)
  const notTold = series.columnMissing
    ? columnMissingSentence(series.what, last)
    : latestSentence(series.toldBy, series.what, last, series.latest)
  return [...past, ...running(counting, series.perhaps, { rule, last, notTold })]
}

interface Runs {
  readonly rule: ClockId
  readonly last: IsoDate
  readonly notTold: string | undefined
}

function running(
  counting: Counting,
  perhaps: Perhaps | undefined,
  { rule, last, notTold }: Runs,
): readonly RunningClock[] {
  const runs = notTold === undefined ? clock(counting, rule, last) : untilDue(counting, rule, last, notTold)
  if (perhaps?.instead === rule && counting.asAt <= (dueOn(counting, rule, last) ?? counting.asAt))
    return untilLate(untilDue(counting, perhaps.rule, last, notTold ?? perhaps.why), runs)
  return [runs]
}

/** Why it is not known whether something was done since a day, where the list gives its day for nobody. */
export const columnMissingSentence = (what: string, since: IsoDate): string =>
  `Whether a ${what} was held since ${longDate(since)} is not known: the list gives the day of one for no child at all. ` +
  'Load a list that has the column, or record the date.'

/** Nothing runs once the work has ended: what was met in it, in time or late, stays in sight for a year. */
function keptOfEnded(
  { asAt }: Counting,
  past: readonly RunningClock[],
  endedOn: IsoDate,
): readonly RunningClock[] {
  return isRecent(endedOn, asAt) ? past.filter(({ metOn }) => metOn !== undefined) : []
}

interface Gap {
  readonly from: IsoDate
  readonly next: IsoDate
  readonly unseenUntil: IsoDate | undefined
}

function stepFrom(counting: Counting, rule: ClockId, { from, next, unseenUntil }: Gap, what: string): Step {
  const due = dueOn(counting, rule, from)
  const known = due === undefined || next <= due || (unseenUntil !== undefined && unseenUntil >= due)
  if (known) return { clock: clock(counting, rule, from, next), known, certain: due !== undefined }
  const sentence =
    `Whether a ${what} was held between ${longDate(from)} and ${longDate(next)} is not known: ` +
    'Annex A gives only the latest. Load earlier extracts or record the date.'
  return { clock: notKnown(counting, rule, from, sentence), known, certain: false }
}

/**
 * The last day before the next one known on which an extract told of nothing since that day: that it was still the latest,
 * or at the start, that there was none or only one from before. What an extract tells after the next one is contradicted by
 * it: a day entered late, or one that an extract lost, tells nothing of what lies between.
 */
function noneAfter(
  told: readonly Told[],
  { from, atStart, next }: { readonly from: IsoDate; readonly atStart: boolean; readonly next: IsoDate },
): IsoDate | undefined {
  return told
    .filter(({ on }) => on === from || (atStart && (on === undefined || on < from)))
    .map(({ lastToldOn }) => lastToldOn)
    .filter((day) => day < next)
    .toSorted()
    .at(-1)
}
