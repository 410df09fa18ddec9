import { addMonths, type IsoDate } from '../../kernel/index.ts'
import { fewestMonths, mostMonths } from './method.ts'
import type { Baseline } from './model.ts'
import { monthInWords, monthOf, monthsThrough } from './months.ts'

/** The months for which one baseline speaks. */
export interface Stretch {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly baseline: Baseline | undefined
}

/**
 * A chart's months cut where each baseline begins. Each reaches to the month before the next begins; what comes before
 * the first has the default. A baseline that begins after the chart ends does not show yet.
 */
export function stretchesOf(
  first: IsoDate,
  last: IsoDate,
  baselines: readonly Baseline[],
): readonly Stretch[] {
  const recorded = [...baselines]
    .sort((one, other) => (one.from < other.from ? -1 : 1))
    .map((baseline) => ({ from: monthOf(baseline.from), baseline }))
    .filter(({ from }) => from <= last)
  const starts = [{ from: first, baseline: undefined }, ...recorded]
  return starts.flatMap(({ from, baseline }, at): Stretch[] => {
    const next = starts[at + 1]?.from
    const until = next === undefined ? last : addMonths(next, -1)
    const begins = from < first ? first : from
    return begins > until ? [] : [{ from: begins, until, baseline }]
  })
}

/** The first and last month that limits are worked out from: as recorded, else the first twenty-four known ones. */
export function basisOf(
  stretch: Stretch,
  known: readonly IsoDate[],
): readonly [IsoDate, IsoDate] | undefined {
  const within = known.filter(
    (month) =>
      month >= stretch.from &&
      month <= stretch.until &&
      (stretch.baseline === undefined || month <= monthOf(stretch.baseline.to)),
  )
  const used = stretch.baseline === undefined ? within.slice(0, mostMonths) : within
  const [first] = used
  const last = used.at(-1)
  return first === undefined || last === undefined ? undefined : [first, last]
}

/** What is wrong with a baseline that somebody is about to record, in sentences; empty when nothing is. */
export function baselineProblems(
  { from, to, reason }: Pick<Baseline, 'from' | 'to' | 'reason'>,
  others: readonly Baseline[],
): readonly string[] {
  const months = monthsThrough(from, to).length
  const taken = others.find((other) => monthOf(other.from) === monthOf(from))
  return [
    reason.trim() === '' && 'Say why the usual range is worked out from these months.',
    months === 0 && 'The first month must not be later than the last.',
    months > 0 && months < fewestMonths && `Choose at least ${fewestMonths} months: these are ${months}.`,
    taken && `A baseline already begins in ${monthInWords(taken.from)}: choose another first month.`,
  ].filter((problem) => typeof problem === 'string')
}
