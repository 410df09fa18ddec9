import { describe, expect, it } from 'vitest'
import { nobodyExamples } from './nobody-words.ts'
import { isNobody } from './nobody.ts'

describe('who is nobody', () => {
  it.each(nobodyExamples)('$name: $nobody, because $because', ({ name, nobody }) => {
    expect(isNobody(name)).toBe(nobody)
  })
})
