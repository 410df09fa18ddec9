/** So many things that took from so many days to so many, both counted; the last bin may have no end. */
export interface Bin {
  readonly from: number
  readonly to: number | undefined
  readonly count: number
}

/** The limit is cut into as many bars, so that one ends exactly on it, and no bar is half in time. */
const barsToTheLimit = 5
const mostBars = 15

/** The last day of each bar, from the first. */
function ends(longest: number, limit: number | undefined): readonly number[] {
  const width =
    limit === undefined
      ? Math.max(1, niceWidth(longest / 10))
      : limit / Math.min(barsToTheLimit, Math.max(limit, 1))
  const count = Math.min(mostBars, Math.max(1, Math.ceil(longest / Math.max(width, 1e-9))))
  const least = limit === undefined ? count : Math.max(count, Math.round(limit / width))
  return Array.from({ length: least }, (_, at) => Math.round(width * (at + 1)))
}

function niceWidth(rough: number): number {
  return (
    [1, 2, 5, 7, 10, 14, 20, 28, 50, 100, 200, 365].find((width) => width >= rough) ??
    Math.ceil(rough / 365) * 365
  )
}

/** Whole days sorted into bars. With a limit, one bar ends on it; what is very long stands together in the last, open bar. */
export function binsOf(days: readonly number[], limit?: number): readonly Bin[] {
  const longest = Math.max(0, ...days)
  const last = ends(longest, limit)
  const closed = last.map((to, at): Bin => {
    const from = at === 0 ? 0 : (last[at - 1] ?? 0) + 1
    return { from, to, count: days.filter((day) => day >= from && day <= to).length }
  })
  const after = (last.at(-1) ?? 0) + 1
  const over = days.filter((day) => day >= after).length
  return over === 0 ? closed : [...closed, { from: after, to: undefined, count: over }]
}

/** `10 to 18`, `45`, `136 or more` */
export const binWords = ({ from, to }: Bin): string =>
  to === undefined ? `${from} or more` : from === to ? String(from) : `${from} to ${to}`
