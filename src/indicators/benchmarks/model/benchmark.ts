import type { IsoDate } from '../../../kernel/index.ts'
import type { PublishedIndicator } from '../rules/published.ts'
import type { Printed } from './printed.ts'
import { numberIn } from './printed.ts'

export interface Comparator {
  readonly authority: string
  readonly name: string
  /** How alike the publisher says it is: `Very close`. */
  readonly closeness: string
  readonly printed: Printed
}

/** One measure beside what is published of others. */
export interface Benchmark {
  readonly indicator: PublishedIndicator
  /** As the file heads it: `2025`, `2024-25`. */
  readonly period: string
  readonly own: Printed
  /** Empty where nobody has said which authority this council is. */
  readonly ownName: string
  readonly england: Printed
  readonly neighbours: readonly Comparator[]
  /** Over those with a number; none where no neighbour has one. */
  readonly mean: number | undefined
  readonly median: number | undefined
  readonly best: Comparator | undefined
  readonly publishedBy: string
  readonly publishedOn: IsoDate
  /** The model of statistical neighbours: `2025`. */
  readonly model: string | undefined
}

const toOnePlace = (value: number): number => Math.round(value * 10) / 10

/** The mean and the median of the neighbours that have a number: marks are neither 0 nor counted. */
export function middleOf(neighbours: readonly Comparator[]): Pick<Benchmark, 'mean' | 'median'> {
  const values = neighbours
    .flatMap(({ printed }) => numberIn(printed) ?? [])
    .toSorted((one, other) => one - other)
  const [low, high] = [values[Math.floor((values.length - 1) / 2)], values[Math.floor(values.length / 2)]]
  if (low === undefined || high === undefined) return { mean: undefined, median: undefined }
  const sum = values.reduce((total, value) => total + value, 0)
  return { mean: toOnePlace(sum / values.length), median: toOnePlace((low + high) / 2) }
}

/** The neighbour that does best, where one way is better than the other. */
export function bestOf(
  neighbours: readonly Comparator[],
  better: 'higher' | 'lower' | 'neither',
): Comparator | undefined {
  if (better === 'neither') return undefined
  const sign = better === 'higher' ? -1 : 1
  return neighbours
    .filter(({ printed }) => printed.kind === 'number')
    .toSorted((one, other) => sign * ((numberIn(one.printed) ?? 0) - (numberIn(other.printed) ?? 0)))[0]
}
