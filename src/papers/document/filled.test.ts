import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filled } from './filled.ts'

describe('lines that are filled', () => {
  it('break at spaces and stand in as asked', () => {
    expect(filled('one two three four', 10, { first: 2, rest: 0 })).toEqual(['  one two', 'three four'])
  })

  it('break a word that fits no line, and mark that it goes on', () => {
    expect(filled('abcdefghij', 6, { first: 0, rest: 1 }, '"')).toEqual(['abcde"', ' fghij'])
  })

  it('are none for no words', () => {
    expect(filled('  ', 10, { first: 2, rest: 2 })).toEqual([])
  })

  it('are never too long, lose no letter and keep the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^[a-z]{1,60}$/), { maxLength: 40 }),
        fc.integer({ min: 8, max: 40 }),
        fc.integer({ min: 0, max: 4 }),
        (words, width, first) => {
          const lines = filled(words.join(' '), width, { first, rest: 2 })
          expect(lines.every((line) => line.length <= width)).toBe(true)
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''))
        },
      ),
    )
  })
})
