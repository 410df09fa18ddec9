import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { Benchmark, Comparator } from './benchmark.ts'
import { middleOf } from './benchmark.ts'
import { othersOf } from './others.ts'
import { readPrinted } from './printed.ts'

const neighbour = (name: string, text: string): Comparator => ({
  authority: name,
  name,
  closeness: 'Close',
  printed: readPrinted(text),
})

function published(own: string, england: string, ...neighbours: readonly string[]): Benchmark {
  const comparators = neighbours.map((text, at) => neighbour(`Made-up ${at}`, text))
  return {
    indicator: {
      measure: 'made-up',
      indicator: 'MadeUp',
      title: 'Made up',
      unit: '%',
      differs: 'It differs.',
    },
    period: '2025',
    own: readPrinted(own),
    ownName: 'Testshire',
    england: readPrinted(england),
    neighbours: comparators,
    ...middleOf(comparators),
    best: undefined,
    publishedBy: 'Made-up department',
    publishedOn: isoDate('2025-11-20'),
    model: '2025',
  }
}
const told = (benchmark: Benchmark) => othersOf(benchmark).figures

describe('what is published of others, as a scorecard says it', () => {
  it('this council as published, the mean of the neighbours that have a number, and England', () => {
    expect(told(published('26.8', '22.6', '20', 'c', '15'))).toEqual([
      { of: 'Here, as published', words: '26.8%' },
      { of: 'Neighbours', words: '17.5%', note: 'mean of 2 of 3' },
      { of: 'England', words: '22.6%' },
    ])
  })

  it('a mark stays a mark with what it means, and is never 0', () => {
    expect(told(published('c', 'z', 'c', 'low'))).toEqual([
      { of: 'Here, as published', words: 'c', means: 'withheld, so that nobody can be told from it' },
      {
        of: 'Neighbours',
        words: 'c, low',
        means: 'withheld, so that nobody can be told from it; not 0, but rounds to it',
      },
      { of: 'England', words: 'z', means: 'not applicable' },
    ])
  })

  it('what is not in the file is no figure', () => {
    expect(told(published('', '22.6', '', ''))).toContainEqual({ of: 'Neighbours', words: 'No figure' })
  })

  it('without neighbours or a name there is England, with how it differs', () => {
    const others = othersOf({ ...published('', '22.6'), ownName: '' })
    expect(others).toMatchObject({ period: '2025', differs: 'It differs.' })
    expect(others.figures).toEqual([{ of: 'England', words: '22.6%' }])
  })
})
