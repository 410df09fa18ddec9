import type { IsoDate } from '../../kernel/index.ts'
import { assuranceOf } from './assurance.ts'
import { basisOf, stretchesOf, type Stretch } from './baselines.ts'
import { judged } from './judge.ts'
import { fewestMonths, limitsFrom } from './method.ts'
import type { ChartInput, ChartPoint, ControlChart, Method, Segment } from './model.ts'
import { isKnown, monthly, type Plain } from './readings.ts'
import { rulesFor } from './rules.ts'

/** Making Data Count's lengths, in the tool that the NHS publishes (NHSRplotthedots). */
const usualLengths = { run: 7, trend: 7 }

/**
 * Everything that a control chart shows, from a measure's months. Throws a RangeError on readings that cannot be (a
 * month given twice, more cases met than there were). Limits come from known months only, so a chart of published
 * figures tells no more than they do.
 */
export function controlChart(input: ChartInput): ControlChart {
  const lengths = input.lengths ?? usualLengths
  const months = monthly(input)
  const [first] = months
  const last = months.at(-1)
  const stretches = first && last ? stretchesOf(first.month, last.month, input.baselines ?? []) : []
  const drawn = stretches.map((stretch, at) => drawnStretch(stretch, at, months, input, rulesFor(lengths)))
  const chart = {
    kind: input.kind,
    unit: input.unit ?? (input.kind === 'share' ? 'percent' : 'number'),
    better: input.better,
    target: input.target,
    lengths,
    segments: drawn.map(({ segment }) => segment),
    points: drawn.flatMap(({ points }) => points),
  } as const
  const latest = chart.points.findLast(isKnown)
  return { ...chart, latest, assurance: assuranceOf({ ...chart, latest }) }
}

function drawnStretch(
  stretch: Stretch,
  segment: number,
  months: readonly Plain[],
  { kind, better, screening = true, looksBack = 1 }: ChartInput,
  rules: ReturnType<typeof rulesFor>,
): { readonly segment: Segment; readonly points: readonly ChartPoint[] } {
  const own = months.filter(({ month }) => month >= stretch.from && month <= stretch.until)
  const known = own.filter((one) => one.state === 'known')
  const basis = basisOf(
    stretch,
    known.map(({ month }) => month),
  )
  const used = own.filter(({ month }) => basis && month >= basis[0] && month <= basis[1])
  const basisMonths = used.map((one) => (one.state === 'known' ? one : undefined))
  const limits = looksBack > 1 ? undefined : limitsFrom(basisMonths, { kind, screening })
  const method = limits?.method ?? whyNone(used, looksBack)
  const centre = limits?.centre ?? medianOf(known.map(({ value }) => value))
  const withoutLimits = method.kind === 'overlapping' ? 'not judged' : 'too few'
  return {
    segment: { ...stretch, basis: basisFacts(basis, used), method, centre },
    points: judged(own, { segment, limits, better, rules, withoutLimits }),
  }
}

const basisFacts = (basis: readonly [IsoDate, IsoDate] | undefined, used: readonly Plain[]) =>
  basis && { from: basis[0], to: basis[1], months: used.filter(({ state }) => state === 'known').length }

function whyNone(used: readonly Plain[], looksBack: number): Method {
  const has = used.filter(({ state }) => state === 'known').length
  if (looksBack > 1) return { kind: 'overlapping', looksBack }
  return has < fewestMonths ? { kind: 'too few', has, needs: fewestMonths } : { kind: 'too far apart' }
}

function medianOf(values: readonly number[]): number | undefined {
  const sorted = [...values].sort((one, other) => one - other)
  const [low, high] = [sorted[Math.floor((sorted.length - 1) / 2)], sorted[Math.floor(sorted.length / 2)]]
  return low === undefined || high === undefined ? undefined : (low + high) / 2
}
