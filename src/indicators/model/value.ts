/** What a measure comes to. Undefined parts never happen: what cannot be said is null. */
export type MeasureValue =
  | { readonly value: number | null }
  /** In percent to one decimal; null where there is nothing to divide by. */
  | { readonly numerator: number; readonly denominator: number; readonly percent: number | null }
  | { readonly value: Readonly<Record<string, number>> }

export type ValueKind = 'count' | 'share' | 'median' | 'mean' | 'breakdown' | 'spread'

/**
 * How many rows of a measure are alike: in the amount or category `x`, where its value needs one, with how many of
 * them met it. Everything about a value comes from these, and those of two teams together are those of both.
 */
export interface Tally {
  readonly x: string | null
  readonly rows: number
  readonly met: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0)

/** n in d as a percentage to one decimal, a half going up: 1 in 16 is 6.3. Whole numbers throughout, so it is exact. */
export const percentOf = (n: number, d: number): number | null =>
  d === 0 ? null : Math.floor((2000 * n + d) / (2 * d)) / 10

/** total / count to one decimal, a half going up. */
const meanOf = (total: number, count: number): number | null =>
  count === 0 ? null : Math.floor((20 * total + count) / (2 * count)) / 10

/** The value of a measure of this kind; `label` prints a category. */
export function valueOf(
  kind: ValueKind,
  tallies: readonly Tally[],
  label: (category: string) => string,
): MeasureValue {
  switch (kind) {
    case 'count':
      return { value: sum(tallies.map(({ rows }) => rows)) }
    case 'share': {
      const numerator = sum(tallies.map(({ met }) => met))
      const denominator = sum(tallies.map(({ rows }) => rows))
      return { numerator, denominator, percent: percentOf(numerator, denominator) }
    }
    case 'median':
      return { value: median(amountsIn(tallies)) }
    case 'mean': {
      const amounts = amountsIn(tallies)
      const total = sum(amounts.map(({ amount, rows }) => amount * rows))
      return { value: meanOf(total, sum(amounts.map(({ rows }) => rows))) }
    }
    case 'breakdown':
      return { value: breakdown(tallies, label) }
    case 'spread':
      return { value: spread(tallies) }
  }
}

interface Amount {
  readonly amount: number
  readonly rows: number
}

/** What has no amount is not part of a median or a mean. */
const amountsIn = (tallies: readonly Tally[]): readonly Amount[] =>
  tallies
    .flatMap(({ x, rows }) => (x === null || x === '' ? [] : [{ amount: Number(x), rows }]))
    .toSorted((one, other) => one.amount - other.amount)

/** The middle one, or halfway between the two in the middle. */
function median(amounts: readonly Amount[]): number | null {
  const count = sum(amounts.map(({ rows }) => rows))
  const at = (place: number): number => {
    let before = 0
    return amounts.find(({ rows }) => (before += rows) > place)?.amount ?? 0
  }
  return count === 0 ? null : (at(Math.floor((count - 1) / 2)) + at(Math.floor(count / 2))) / 2
}

/** What stands for a blank in a breakdown. */
export const noneGiven = '(none)'

function breakdown(
  tallies: readonly Tally[],
  label: (category: string) => string,
): Readonly<Record<string, number>> {
  const counts = new Map<string, number>()
  for (const { x, rows } of tallies) {
    const name = x === null || x === '' ? noneGiven : label(x)
    counts.set(name, (counts.get(name) ?? 0) + rows)
  }
  return Object.fromEntries([...counts].toSorted(([one], [other]) => (one < other ? -1 : 1)))
}

/** Rows without a category belong to nobody's share. */
function spread(tallies: readonly Tally[]): { workers: number; max: number; mean: number } {
  const named = Map.groupBy(
    tallies.filter(({ x }) => x !== null && x !== ''),
    ({ x }) => x,
  )
  const loads = [...named.values()].map((each) => sum(each.map(({ rows }) => rows)))
  return { workers: loads.length, max: Math.max(0, ...loads), mean: meanOf(sum(loads), loads.length) ?? 0 }
}
