import type { Others, OthersFigure } from '../../model/others.ts'
import type { Benchmark } from './benchmark.ts'
import { middleWords } from './in-words.ts'
import type { Printed } from './printed.ts'
import { printedWords } from './printed.ts'

/** A benchmark as few words: what a scorecard has room for. Marks stay marks, each with what it means. */
export function othersOf(benchmark: Benchmark): Others {
  const { indicator, period, own, ownName, england } = benchmark
  const { unit, differs } = indicator
  const ours = ownName === '' ? [] : [{ of: 'Here, as published', ...told(own, unit) }]
  return {
    period,
    differs,
    figures: [...ours, ...neighboursOf(benchmark), { of: 'England', ...told(england, unit) }],
  }
}

const told = (printed: Printed, unit: '%' | ''): Pick<OthersFigure, 'words' | 'means'> =>
  printed.kind === 'mark'
    ? { words: printed.mark, means: printed.means }
    : { words: printedWords(printed, unit) }

/** The mean of those with a number; where none has one, which marks stand in their place. */
function neighboursOf({ indicator, neighbours, mean }: Benchmark): readonly OthersFigure[] {
  if (neighbours.length === 0) return []
  const numbers = neighbours.filter(({ printed }) => printed.kind === 'number').length
  if (numbers > 0) {
    const note = `mean of ${numbers} of ${neighbours.length}`
    return [{ of: 'Neighbours', words: middleWords(mean, indicator.unit), note }]
  }
  const marks = new Map(
    neighbours.flatMap(({ printed }) => (printed.kind === 'mark' ? [[printed.mark, printed.means]] : [])),
  )
  if (marks.size === 0) return [{ of: 'Neighbours', words: 'No figure' }]
  const means = [...new Set(marks.values())].join('; ')
  return [{ of: 'Neighbours', words: [...marks.keys()].join(', '), means }]
}
