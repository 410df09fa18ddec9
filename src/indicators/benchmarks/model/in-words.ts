import type { Benchmark } from './benchmark.ts'
import { printedWords } from './printed.ts'

export const publisher = 'Department for Education'

interface CameIn {
  readonly again: boolean
  readonly kind: 'figures' | 'neighbours'
  readonly rows: number
}

/** What an import did, in a sentence. */
export function whatCameIn({ again, kind, rows }: CameIn): string {
  const what = kind === 'figures' ? 'rows of figures by authority' : 'pairs of statistical neighbours'
  const told = `${rows.toLocaleString('en-GB')} ${what}`
  return again ? `This file was brought in before (${told}): nothing was changed.` : `Brought in: ${told}.`
}

/** One figure for all the neighbours: `21%`. */
export const middleWords = (value: number | undefined, unit: '%' | ''): string =>
  value === undefined ? 'No figure' : `${value}${unit}`

/** `In 2025 Testshire 26.8%, its statistical neighbours 21% on average, England 22.6%.` */
export function benchmarkSentence(benchmark: Benchmark): string {
  const { indicator, period, own, ownName, england, mean, neighbours } = benchmark
  const { unit } = indicator
  const withFigure = neighbours.filter(({ printed }) => printed.kind === 'number').length
  const parts = [
    ownName === '' ? [] : [`${ownName} ${printedWords(own, unit)}`],
    neighbours.length === 0
      ? []
      : [
          `its statistical neighbours ${middleWords(mean, unit)} on average (${withFigure} of ${neighbours.length} have a figure)`,
        ],
    [`England ${printedWords(england, unit)}`],
  ].flat()
  return `${period}: ${parts.join('; ')}.`
}
