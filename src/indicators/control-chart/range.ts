import type { ControlChart, Range } from './model.ts'
import { isKnown } from './readings.ts'
import { decimalsApart, inUnit } from './units.ts'

/** What the values of a chart can be: shares from 0 to 100, and nothing below 0 where nothing is negative. */
function possible({ kind, points }: Pick<ControlChart, 'kind' | 'points'>): readonly [number, number] {
  const negative = points.some((point) => isKnown(point) && point.value < 0)
  return [negative ? -Infinity : 0, kind === 'share' ? 100 : Infinity]
}

/** A range cut at what is possible, for pictures and words. Rules look at the range as computed. */
export function drawnRange(
  range: Range,
  chart: Pick<ControlChart, 'kind' | 'points'>,
): { readonly lower: number; readonly upper: number } {
  const [least, most] = possible(chart)
  return { lower: Math.max(range.lower, least), upper: Math.min(range.upper, most) }
}

/** `60% to 88%`, or `5` where nothing else is usual; with more decimals than usual where asked. */
export function rangeInWords(
  range: Range,
  chart: Pick<ControlChart, 'kind' | 'points' | 'unit'>,
  decimals = 0,
): string {
  const { lower, upper } = drawnRange(range, chart)
  const exact = Math.max(decimals, decimalsApart(lower, upper, chart.unit))
  if (lower === upper) return inUnit(lower, chart.unit, exact)
  return `${bare(inUnit(lower, chart.unit, exact), chart.unit)} to ${inUnit(upper, chart.unit, exact)}`
}

/** `12 to 20 days`, not `12 days to 20 days`. */
const bare = (words: string, unit: ControlChart['unit']) =>
  typeof unit === 'string' ? words : words.replace(/ .*$/, '')
