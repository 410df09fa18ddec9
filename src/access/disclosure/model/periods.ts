import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import type { FigureKey, Period } from './figure.ts'
import { firstDay, lastDay } from './figure.ts'

/** The calendar months of a period, or undefined where it does not begin and end with one. */
export function monthsIn(period: Period): readonly Period[] | undefined {
  if ('on' in period || !period.from.endsWith('-01')) return undefined
  const months: Period[] = []
  let from: IsoDate = period.from
  while (from <= period.to) {
    const next = addMonths(from, 1)
    months.push({ from, to: addDays(next, -1) })
    from = next
  }
  return addDays(from, -1) === period.to ? months : undefined
}

const withinPeriod = (whole: Period, part: Period): boolean =>
  'on' in whole || 'on' in part
    ? 'on' in whole && 'on' in part && whole.on === part.on
    : firstDay(whole) <= firstDay(part) && lastDay(part) <= lastDay(whole)

/** Whether everybody whom `part` counts is counted by `whole` as well, as anybody can tell from what they are called. */
export const contains = (whole: FigureKey, part: FigureKey): boolean =>
  whole.measure === part.measure &&
  whole.area.every((name, depth) => part.area[depth] === name) &&
  Object.entries(whole.cell).every(([dimension, category]) => part.cell[dimension] === category) &&
  withinPeriod(whole.period, part.period)

/** How many there were in a piece of a period, from its counts by month; undefined where those do not tell. */
export function countWithin(
  period: Period,
  months: readonly number[] | undefined,
  piece: Period,
): number | undefined {
  const spans = months && monthsIn(period)
  if (!spans || !withinPeriod(period, piece)) return undefined
  return spans.reduce((sofar, span, at) => sofar + (withinPeriod(piece, span) ? (months[at] ?? 0) : 0), 0)
}
