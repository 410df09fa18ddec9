import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDifference } from './word-difference.ts'

const words = fc
  .array(fc.constantFrom('every', 'child', 'plan', 'by', 'May', '\n'), { maxLength: 30 })
  .map((all) => all.join(' '))

describe('what differs between two texts', () => {
  it('shows the words, not the letters', () => {
    expect(wordDifference('Every child has a plan by May', 'Every child has a good plan by June')).toEqual([
      { kind: 'same', text: 'Every child has a ' },
      { kind: 'added', text: 'good ' },
      { kind: 'same', text: 'plan by ' },
      { kind: 'taken out', text: 'May' },
      { kind: 'added', text: 'June' },
    ])
  })

  it('shows texts with little in common whole', () => {
    expect(wordDifference('27 November 2020', '26 February 2021')).toEqual([
      { kind: 'taken out', text: '27 November 2020' },
      { kind: 'added', text: '26 February 2021' },
    ])
  })

  it('shows a text where there was none as added', () => {
    expect(wordDifference('', 'New')).toEqual([{ kind: 'added', text: 'New' }])
  })

  it('loses nothing: both texts can be put together again from it', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const runs = wordDifference(before, after)
        const without = (kind: string) =>
          runs
            .filter((run) => run.kind !== kind)
            .map((run) => run.text)
            .join('')
        expect(without('added')).toBe(before)
        expect(without('taken out')).toBe(after)
      }),
    )
  })

  it('answers at once for texts of thousands of words', () => {
    const long = 'word '.repeat(20_000)
    expect(wordDifference(long, `${long}more`).length).toBe(2)
  })
})
