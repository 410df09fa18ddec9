import type { IsoDate } from '../../kernel/index.ts'
import type { ChartInput, ChartPoint, KnownPoint, Reading } from './model.ts'
import { monthInWords, monthOf, monthsThrough } from './months.ts'

/** A month before it is judged. */
export type Plain =
  | {
      readonly state: 'known'
      readonly month: IsoDate
      readonly value: number
      readonly counts?: { readonly met: number; readonly of: number } | undefined
    }
  | { readonly state: 'withheld'; readonly month: IsoDate; readonly words: string }
  | { readonly state: 'gap'; readonly month: IsoDate }

export const isKnown = (point: ChartPoint): point is KnownPoint => point.state === 'known'

/** Every month from the first read to the last, or to `until`, oldest first; months without a reading are gaps. */
export function monthly({ readings, until }: Pick<ChartInput, 'readings' | 'until'>): readonly Plain[] {
  const byMonth = new Map<IsoDate, Plain>()
  for (const reading of readings) {
    const month = monthOf(reading.month)
    if (byMonth.has(month)) throw new RangeError(`${monthInWords(month)} is given twice`)
    byMonth.set(month, plain(month, reading))
  }
  const sorted = [...byMonth.keys()].sort()
  const [first] = sorted
  const last = until === undefined ? sorted.at(-1) : monthOf(until)
  if (first === undefined || last === undefined) return []
  return monthsThrough(first, last).map((month) => byMonth.get(month) ?? { state: 'gap', month })
}

function plain(month: IsoDate, reading: Reading): Plain {
  if ('withheld' in reading) return { state: 'withheld', month, words: reading.withheld }
  if ('value' in reading) return { state: 'known', month, value: finite(reading.value, month) }
  const { met, of } = reading
  if (!Number.isInteger(met) || !Number.isInteger(of) || met < 0 || met > of)
    throw new RangeError(`${monthInWords(month)}: ${met} of ${of} is not a share of cases`)
  return of === 0
    ? { state: 'gap', month }
    : { state: 'known', month, value: (100 * met) / of, counts: { met, of } }
}

function finite(value: number, month: IsoDate): number {
  if (!Number.isFinite(value))
    throw new RangeError(`${monthInWords(month)}: ${value} is not a number to draw`)
  return value
}
