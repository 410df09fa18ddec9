import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import type { LineEntry } from './entry.ts'
import { toldOnce } from './told-once.ts'

const entry = (kind: string, on: string, list: number, firstIn = on): LineEntry => ({
  lane: 'Visits',
  kind,
  on: isoDate(on),
  words: kind,
  source: { words: `Annex A as at ${firstIn}, list ${list}, row 7` },
  entered: { firstIn: isoDate(firstIn), notIn: undefined, daysLate: undefined },
})

describe('a visit that two lists tell of', () => {
  const visit = entry('Visit to the child in care', '2020-11-11', 8, '2020-11-17')

  it('is one entry with both sources', () => {
    const seen = entry('Child seen', '2020-11-11', 6, '2020-11-17')
    const [told, ...more] = toldOnce([visit], [seen])
    expect(more).toEqual([])
    expect(told?.kind).toBe('Visit to the child in care')
    expect(told?.source.words).toBe('Annex A as at 2020-11-17, list 8, row 7; list 6, row 7')
  })

  it('was entered when the first of the two had it', () => {
    const seen = entry('Child seen', '2020-11-11', 6, '2020-11-12')
    const [told] = toldOnce([visit], [seen])
    expect(told?.entered?.firstIn).toBe('2020-11-12')
    expect(told?.source.words).toBe(
      'Annex A as at 2020-11-17, list 8, row 7; Annex A as at 2020-11-12, list 6, row 7',
    )
  })

  it('is not confused with one of another day', () => {
    const seen = entry('Child seen', '2020-11-12', 6)
    expect(toldOnce([visit], [seen]).map(({ kind }) => kind)).toEqual([
      'Visit to the child in care',
      'Child seen',
    ])
  })
})
