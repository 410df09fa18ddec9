import type { Figure } from './figure.ts'
import { countsOf, firstDay, keyText, lastDay, monthsOf } from './figure.ts'
import type { Level } from './levels.ts'
import { monthsIn } from './periods.ts'
import type { Sum } from './sums.ts'

/** What somebody wants to let out, with the true numbers and the sums that readers know to hold between them. */
export interface PublicationRequest {
  readonly level: Level
  readonly figures: readonly Figure[]
  /** True figures that are not printed, but stand in a sum with what is: cells left out of a table, months of a year. */
  readonly beneath?: readonly Figure[]
  readonly sums: readonly Sum[]
}

const named = ({ key }: Figure): string => {
  const cell = Object.entries(key.cell).map(([dimension, category]) => `${dimension} ${category}`)
  return [key.measure, ...cell, ...key.area, firstDay(key.period)].join(', ')
}

function monthsProblem(figure: Figure): string | undefined {
  for (const [part, value] of countsOf(figure)) {
    const months = monthsOf(figure, part)
    if (!months) continue
    const spans = monthsIn(figure.key.period)
    if (!spans) return 'has counts by month, so its period must begin and end with a calendar month'
    if (spans.length !== months.length)
      return `covers ${spans.length} months and has counts for ${months.length}: give one for each`
    if (months.some((count) => !Number.isSafeInteger(count) || count < 0))
      return 'has a month that is no whole number from nothing up'
    if (months.reduce((sofar, count) => sofar + count, 0) !== value)
      return 'has months that do not add up to it: give each event in one month'
  }
  return undefined
}

function problemOf(figure: Figure): string | undefined {
  if (firstDay(figure.key.period) > lastDay(figure.key.period)) return 'ends before it begins'
  for (const [part, value] of countsOf(figure))
    if (!Number.isSafeInteger(value) || value < 0)
      return part === 'rest'
        ? 'counts more that met it than there are'
        : 'counts something that is no whole number from nothing up'
  if (figure.kind === 'amount' && !Number.isFinite(figure.value)) return 'has an amount that is no number'
  return monthsProblem(figure)
}

/** One figure said twice with other numbers cannot be right in both places. */
function saidTwice(figures: readonly Figure[]): readonly string[] {
  const said = new Map<string, number>()
  return figures.flatMap((figure) =>
    countsOf(figure).flatMap(([part, value]) => {
      const id = `${keyText(figure.key)}|${part}`
      const before = said.get(id)
      said.set(id, value)
      return before === undefined || before === value ? [] : [`${named(figure)}: is given twice, and differs`]
    }),
  )
}

/** What is wrong with a request by itself, as sentences: which figure, and what to do. */
export function requestProblems({ figures, beneath, sums }: PublicationRequest): readonly string[] {
  const all = [...figures, ...(beneath ?? [])]
  return [
    ...all.flatMap((figure) => {
      const problem = problemOf(figure)
      return problem === undefined ? [] : [`${named(figure)}: ${problem}`]
    }),
    ...saidTwice(all),
    ...sums.flatMap(({ terms }) =>
      new Set(terms.map(({ key }) => keyText(key))).size < terms.length
        ? ['A sum names one figure twice: give each term once']
        : [],
    ),
  ]
}
