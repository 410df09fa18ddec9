import { describe, expect, it } from 'vitest'
import { numberIn, printedWords, readPrinted } from './printed.ts'

describe('what a published file prints', () => {
  it.each([
    ['26.8', 26.8],
    ['0', 0],
    ['1,234', 1234],
    ['-3.5', -3.5],
    ['45%', 45],
  ])('%s is a number', (text, value) => {
    expect(numberIn(readPrinted(text))).toBe(value)
  })

  it.each(['c', 'x', 'z', 'k', 'u', 'low', ':', '-', '..', '*', 'C', 'n/a', 'pending', '1,23', '3 of 4'])(
    '%s is a mark and has no number',
    (text) => {
      const printed = readPrinted(text)
      expect(printed).toMatchObject({ kind: 'mark', mark: text })
      expect(numberIn(printed)).toBeUndefined()
      expect(printedWords(printed, '%')).toContain(`${text} (`)
    },
  )

  it.each(['', '  ', undefined])('%j is nothing, not 0', (text) => {
    expect(readPrinted(text)).toEqual({ kind: 'nothing' })
    expect(printedWords(readPrinted(text), '%')).toBe('No figure')
  })
})
