import { binomialRange, poissonRange } from './exact.ts'
import type { Kind, Method, Range } from './model.ts'
import { movingRanges, xmr } from './xmr.ts'

/** With fewer months there are no limits: they would move with every month that comes. */
export const fewestMonths = 12
/** With fewer steps from one month to the next, the moving range is that of a few months only. */
const fewestSteps = 6
/** The default baseline grows to so many months, then stands still. */
export const mostMonths = 24
/**
 * With fewer than five cases in an average month (of a share: of its rarer answer) single cases make the ups and downs,
 * and limits come from counting exactly. From five on the normal curve serves, as the old rule for tables says (Cochran).
 */
const smallAverage = 5

/** What of a month the limits are worked out from; `undefined` in a row of months is a gap. */
export interface Basis {
  readonly value: number
  readonly counts?: { readonly met: number; readonly of: number } | undefined
}

export interface Limits {
  readonly method: Method
  readonly centre: number
  /** Of a month with so many cases; only exact limits of shares differ from month to month. */
  readonly rangeFor: (of: number | undefined) => Range | undefined
}

export interface Choice {
  readonly kind: Kind
  readonly screening: boolean
}

/**
 * Limits from the months of a basis, by the method that the data ask for; undefined with fewer than twelve known months
 * or hardly two of them neighbours. Nobody picks the method.
 */
export function limitsFrom(
  months: readonly (Basis | undefined)[],
  { kind, screening }: Choice,
): Limits | undefined {
  const known = months.filter((month) => month !== undefined)
  if (known.length < fewestMonths) return undefined
  if (kind === 'share') return smallShare(known) ?? byMovingRange(months, screening)
  if (kind === 'count') return smallCount(known) ?? byMovingRange(months, screening)
  return byMovingRange(months, screening)
}

const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, number) => sum + number, 0)

function smallShare(known: readonly Basis[]): Limits | undefined {
  const counts = known.flatMap((month) => month.counts ?? [])
  if (counts.length < known.length) return undefined
  const met = sumOf(counts.map((month) => month.met))
  const of = sumOf(counts.map((month) => month.of))
  const rarer = Math.min(met, of - met) / counts.length
  if (rarer >= smallAverage) return undefined
  const share = neverCertain(met, of) / of
  return {
    method: { kind: 'exact binomial', rarer },
    centre: (100 * met) / of,
    rangeFor: (cases) => (cases === undefined ? undefined : binomialRange(cases, share)),
  }
}

/** A baseline without a single exception does not prove that there is none: half a case of it is taken to have been. */
const neverCertain = (met: number, of: number) => Math.min(Math.max(met, 0.5), of - 0.5)

function smallCount(known: readonly Basis[]): Limits | undefined {
  const cases = sumOf(known.map(({ value }) => value))
  const average = cases / known.length
  if (average >= smallAverage) return undefined
  const range = poissonRange(Math.max(cases, 0.5) / known.length)
  return { method: { kind: 'exact Poisson', average }, centre: average, rangeFor: () => range }
}

function byMovingRange(months: readonly (Basis | undefined)[], screening: boolean): Limits | undefined {
  const values = months.map((month) => month?.value)
  const found = movingRanges(values).length < fewestSteps ? undefined : xmr(values, screening)
  if (found === undefined) return undefined
  const { mean, movingRange, movingRangeLimit, leftOut, ...range } = found
  return {
    method: { kind: 'moving range', movingRange, movingRangeLimit, leftOut },
    centre: mean,
    rangeFor: () => range,
  }
}
