import type { Others, OthersFigure } from '../../model/others.ts'
import type { Benchmark } from './benchmark.ts'
import { middleWords } from './in-words.ts'
import { printedWords } from './printed.ts'

/** A benchmark as few words: what a scorecard has room for. Marks stay marks, each with what it means. */
export function othersOf(benchmark: Benchmark): Others {
  const { indicator, period, own, ownName, england } = benchmark
  const { unit, differs } = indicator
  const ours = ownName === '' ? [] : [{ of: `${ownName}, as published`, words: printedWords(own, unit) }]
  return {
    period,
    differs,
    figures: [...ours, ...neighboursOf(benchmark), { of: 'England', words: printedWords(england, unit) }],
  }
}

/** The mean of those with a number; where none has one, which marks stand in their place. */
function neighboursOf({ indicator, neighbours, mean }: Benchmark): readonly OthersFigure[] {
  if (neighbours.length === 0) return []
  const numbers = neighbours.filter(({ printed }) => printed.kind === 'number').length
  const marks = new Set(
    neighbours.flatMap(({ printed }) => (printed.kind === 'mark' ? [printedWords(printed, '')] : [])),
  )
  const words = numbers > 0 || marks.size === 0 ? middleWords(mean, indicator.unit) : [...marks].join(', ')
  const note = `${numbers > 0 ? 'mean of the ' : ''}${numbers} of ${neighbours.length} with a figure`
  return [{ of: 'Neighbours', words, note }]
}
