/** 3 divided by d2 for pairs (1.128): average moving range to three standard deviations of single values. */
const toLimits = 2.66
/** D4 for pairs: the largest moving range that chance explains, in average moving ranges. */
const toRangeLimit = 3.267

export interface Xmr {
  readonly mean: number
  readonly movingRange: number
  readonly movingRangeLimit: number
  readonly lower: number
  readonly upper: number
  readonly nearLower: number
  readonly nearUpper: number
  readonly leftOut: number
}

const averageOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Differences between neighbours. Over a gap there is none: it would be of two months, not of one. */
export const movingRanges = (values: readonly (number | undefined)[]): readonly number[] =>
  values.flatMap((value, index) => {
    const before = values[index - 1]
    return value === undefined || before === undefined ? [] : [Math.abs(value - before)]
  })

/**
 * Mean and natural process limits of single values (XmR, individuals and moving range), oldest first, `undefined` for a
 * gap. With `screening`, ranges above 3.267 times their average are left out, once. Undefined without two neighbours.
 * Source: Wheeler, *Understanding Variation*; NHS England, Making Data Count.
 */
export function xmr(values: readonly (number | undefined)[], screening: boolean): Xmr | undefined {
  const known = values.filter((value) => value !== undefined)
  const ranges = movingRanges(values)
  if (ranges.length === 0) return undefined
  const kept = screening ? ranges.filter((range) => range <= toRangeLimit * averageOf(ranges)) : ranges
  const mean = averageOf(known)
  const movingRange = averageOf(kept)
  return {
    mean,
    movingRange,
    movingRangeLimit: toRangeLimit * movingRange,
    lower: mean - toLimits * movingRange,
    upper: mean + toLimits * movingRange,
    nearLower: mean - (2 / 3) * toLimits * movingRange,
    nearUpper: mean + (2 / 3) * toLimits * movingRange,
    leftOut: ranges.length - kept.length,
  }
}
