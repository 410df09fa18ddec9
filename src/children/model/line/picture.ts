import { scaleLinear } from 'd3-scale'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, daysBetween, isoDate } from '../../../kernel/index.ts'
import type { Lane, LineEntry } from './entry.ts'
import { lanes } from './entry.ts'

/** From which day until which the picture reaches. */
export interface PictureWindow {
  readonly from: IsoDate
  readonly until: IsoDate
}

export interface Mark {
  readonly entry: LineEntry
  readonly x: number
  /** None for a single day. */
  readonly width: number | undefined
  /** It began before the picture does. */
  readonly cut: boolean
  /** Every second one of a row, so that neighbours are told apart. */
  readonly second: boolean
}

export interface PictureRow {
  readonly lane: Lane
  readonly marks: readonly Mark[]
}

export interface Tick {
  readonly x: number
  readonly words: string
}

const yearsShown = 3
const daysAhead = 60

/** The whole time, but no more than three years back: what is older begins at the left edge. */
export function windowOf(entries: readonly LineEntry[], asAt: IsoDate): PictureWindow {
  const earliest = addMonths(asAt, -12 * yearsShown)
  const first = entries[0]?.on ?? asAt
  const from = first < earliest ? earliest : first
  // A child known since yesterday still gets a line to look at.
  const atLeast = addMonths(asAt, -3)
  return { from: from < atLeast ? from : atLeast, until: addDays(asAt, daysAhead) }
}

/** Places a day within the picture's width, in its units. */
export function placing(
  { from, until }: PictureWindow,
  left: number,
  right: number,
): (day: IsoDate) => number {
  const scale = scaleLinear([0, daysBetween(from, until)], [left, right]).clamp(true)
  return (day) => Math.round(scale(daysBetween(from, day)) * 10) / 10
}

/** One row for each kind of thing that there is, in the order of a child's way through the service. */
export function rowsOf(
  entries: readonly LineEntry[],
  window: PictureWindow,
  asAt: IsoDate,
  place: (day: IsoDate) => number,
): readonly PictureRow[] {
  return lanes.flatMap((lane) => {
    const own = entries.filter((entry) => entry.lane === lane && isSeen(entry, window))
    return own.length === 0
      ? []
      : [{ lane, marks: own.map((entry, at) => markOf(entry, at, window, asAt, place)) }]
  })
}

const isSeen = ({ on, until }: LineEntry, { from }: PictureWindow): boolean =>
  on >= from || until === 'still' || (until !== undefined && until >= from)

function markOf(
  entry: LineEntry,
  at: number,
  { from }: PictureWindow,
  asAt: IsoDate,
  place: (day: IsoDate) => number,
): Mark {
  const x = place(entry.on)
  const end = entry.until === 'still' ? (entry.goneFrom ?? asAt) : entry.until
  const width = end === undefined ? undefined : Math.max(place(end) - x, 3)
  return { entry, x, width, cut: entry.on < from, second: at % 2 === 1 }
}

/** The first day of each quarter, with the year at each January. */
export function ticksOf({ from, until }: PictureWindow, place: (day: IsoDate) => number): readonly Tick[] {
  const years = Array.from({ length: yearOf(until) - yearOf(from) + 1 }, (_, at) => yearOf(from) + at)
  const quarters = years.flatMap((year) =>
    ['01', '04', '07', '10'].map((month) => ({ day: isoDate(`${year}-${month}-01`), month, year })),
  )
  const seen = quarters.filter(({ day }) => day >= from && day <= until)
  const apart = (place(until) - place(from)) / Math.max(seen.length, 1)
  return seen.map(({ day, month, year }) => ({
    x: place(day),
    // A year that begins at the very edge has no room for its number.
    words:
      place(until) - place(day) < roomForMonth
        ? ''
        : month === '01'
          ? String(year)
          : apart < roomForMonth
            ? ''
            : (monthNames[month] ?? ''),
  }))
}

const roomForMonth = 36
const monthNames: Readonly<Record<string, string>> = { '04': 'Apr', '07': 'Jul', '10': 'Oct' }

const yearOf = (day: IsoDate): number => Number(day.slice(0, 4))
