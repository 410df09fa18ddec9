import { describe, expect, it } from 'vitest'
import { screenInWords } from './screens.ts'

describe('where a record was read', () => {
  it.each([
    ['/', 'First page'],
    ['/children', 'List of children'],
    ['/children/:id', 'The child’s own page'],
    ['/permanence/meeting', 'Permanence planning meeting'],
    ['/permanence/durations', 'Permanence tracker'],
    ['/intake/:id/children', 'Extracts'],
    ['los child export', 'los child export'],
    [null, ''],
  ])('is told in words: %s', (screen, words) => {
    expect(screenInWords(screen)).toBe(words)
  })
})
