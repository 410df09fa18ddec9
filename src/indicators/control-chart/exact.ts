import type { Range } from './model.ts'

/** What lies beyond three and beyond two standard deviations on one side of a normal curve. */
const beyondThree = 0.00135
const beyondTwo = 0.02275

/** The least number of cases that chance explains: the smallest k with P(X ≤ k) of at least `tail`. */
export function leastOfBinomial(of: number, share: number, tail: number): number {
  const odds = Math.log(share) - Math.log1p(-share)
  let log = of * Math.log1p(-share)
  let below = Math.exp(log)
  let met = 0
  while (below < tail && met < of) {
    log += Math.log((of - met) / (met + 1)) + odds
    met += 1
    below += Math.exp(log)
  }
  return met
}

/** The most: what is left when as few as chance explains go the other way. */
const mostOfBinomial = (of: number, share: number, tail: number) => of - leastOfBinomial(of, 1 - share, tail)

/** The smallest k with P(X ≤ k) of at least `tail`, and the largest k with P(X ≥ k) of at least `tail`. */
export function boundsOfPoisson(average: number, tail: number): { least: number; most: number } {
  let log = -average
  let below = 0
  let least: number | undefined
  for (let count = 0; ; count += 1) {
    below += Math.exp(log)
    if (least === undefined && below >= tail) least = count
    if (1 - below < tail) return { least: least ?? count, most: count }
    log += Math.log(average) - Math.log(count + 1)
  }
}

/**
 * The usual range, in per cent, of a share of `of` cases where `share` (between 0 and 1, neither) is usual. Limits are
 * shares that can occur: on the limit is still usual.
 */
export const binomialRange = (of: number, share: number): Range => ({
  lower: (100 * leastOfBinomial(of, share, beyondThree)) / of,
  upper: (100 * mostOfBinomial(of, share, beyondThree)) / of,
  nearLower: (100 * leastOfBinomial(of, share, beyondTwo)) / of,
  nearUpper: (100 * mostOfBinomial(of, share, beyondTwo)) / of,
})

/** The usual range of a number of cases of which there are `average` (more than 0) in a usual month. */
export function poissonRange(average: number): Range {
  const far = boundsOfPoisson(average, beyondThree)
  const near = boundsOfPoisson(average, beyondTwo)
  return { lower: far.least, upper: far.most, nearLower: near.least, nearUpper: near.most }
}
