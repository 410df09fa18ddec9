import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'

/** The last days of the months before, oldest first, and then the day itself: what a trend is told for. */
export function trendDays(asAt: IsoDate, months: number): readonly IsoDate[] {
  const first = isoDate(`${asAt.slice(0, 7)}-01`)
  const ends = Array.from({ length: months }, (_, back) => addDays(addMonths(first, -back), -1))
  return [...ends.toReversed(), asAt]
}
