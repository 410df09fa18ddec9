import { addDays, isoDate } from '../../../kernel/index.ts'
import type { Figure, Part, Period } from './figure.ts'
import { countsOf, firstDay, keyText, lastDay, monthsOf } from './figure.ts'
import { isSmall } from './levels.ts'
import { countWithin } from './periods.ts'

/** A figure over a period that adds up over time, and which of its parts were shown. */
interface Run {
  readonly figure: Figure
  readonly shown: readonly Part[]
}

/** A piece of time between the ends of overlapping periods, and whose count tells what was in it. */
export interface PieceOfTime {
  readonly period: Period
  readonly figure: Figure
  readonly count: number
}

/** The same figure over whatever period: any day will do in its place. */
const series = (figure: Figure): string => keyText({ ...figure.key, period: { on: isoDate('2000-01-01') } })

const periodOf = ({ figure }: Run): Period => figure.key.period

const overlap = (one: Period, other: Period): boolean =>
  firstDay(one) <= lastDay(other) && firstDay(other) <= lastDay(one)

/** The pieces into which the ends of these periods cut the time that they cover. */
function cut(periods: readonly Period[]): readonly Period[] {
  const starts = new Set(periods.flatMap((period) => [firstDay(period), addDays(lastDay(period), 1)]))
  const days = [...starts].sort()
  return days
    .slice(0, -1)
    .flatMap((from, at) => {
      const next = days[at + 1]
      return next === undefined ? [] : [{ from, to: addDays(next, -1) }]
    })
    .filter((piece) => periods.some((period) => overlap(period, piece)))
}

/** All periods that hang together by overlapping with this one, itself among them. */
function together(run: Run, others: readonly Run[]): readonly Run[] {
  const held = [run]
  let left = others
  // The list grows under the loop: whatever touches one of them is looked at as well.
  for (const each of held) {
    const period = periodOf(each)
    const touching = left.filter((other) => overlap(period, periodOf(other)))
    held.push(...touching)
    left = left.filter((other) => !touching.includes(other))
  }
  return held
}

/** The counts of a figure in a piece of its period: also of those who did not meet it, which the others give away. */
const countsIn = ({ figure }: Run, piece: Period): readonly number[] =>
  countsOf(figure)
    .map(([part]) => countWithin(figure.key.period, monthsOf(figure, part), piece))
    .filter((count) => count !== undefined)

const addsUp = (figure: Figure): boolean => monthsOf(figure, 'all') !== undefined

const isOnePeriod = (runs: readonly Run[]): boolean =>
  new Set(runs.map((run) => keyText(run.figure.key))).size < 2

/**
 * Periods that overlap can be taken apart: two rolling years, one month on, give away by how much the new month differs from
 * the one that fell out, and a year of them gives away each month. So a figure over a period is only printed beside an
 * overlapping one if every piece between their ends could be printed as well. We let readers have all those pieces.
 */
export class Overlaps {
  private readonly printed = new Map<string, Run[]>()

  /** Whether a figure could stand in print beside all of the same that overlap with it. */
  mayPrint(figure: Figure): boolean {
    if (!addsUp(figure)) return true
    const runs = together({ figure, shown: [] }, this.others(figure))
    if (isOnePeriod(runs)) return true
    return cut(runs.map(periodOf)).every((piece) =>
      runs.every((run) => countsIn(run, piece).every((count) => !isSmall(count))),
    )
  }

  /** Notes that a figure stands in print, with these of its parts shown and the others withheld. */
  print(figure: Figure, shown: readonly Part[]): void {
    if (addsUp(figure)) this.printed.set(series(figure), [...this.others(figure), { figure, shown }])
  }

  /** The pieces that readers have once this part is shown; none where nothing overlaps. */
  pieces(figure: Figure, part: Part): readonly PieceOfTime[] {
    if (!addsUp(figure)) return []
    const others = this.others(figure).filter(({ shown }) => shown.includes(part))
    const runs = together({ figure, shown: [part] }, others)
    if (isOnePeriod(runs)) return []
    return cut(runs.map(periodOf)).flatMap((period) =>
      runs.flatMap((run) => {
        const count = countWithin(run.figure.key.period, monthsOf(run.figure, part), period)
        return count === undefined ? [] : [{ period, figure: run.figure, count }]
      }),
    )
  }

  private others(figure: Figure): readonly Run[] {
    return this.printed.get(series(figure)) ?? []
  }
}
