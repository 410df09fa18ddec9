import { describe, expect, it } from 'vitest'
import { Kept } from './kept.ts'

describe('what is kept', () => {
  it('lets go of what was asked for longest ago', () => {
    const kept = new Kept<number>(2)
    kept.keep('a', 1)
    kept.keep('b', 2)
    expect(kept.at('a')).toBe(1)
    kept.keep('c', 3)
    expect([kept.at('a'), kept.at('b'), kept.at('c')]).toEqual([1, undefined, 3])
  })

  it('takes the place of what had the same key', () => {
    const kept = new Kept<number>(2)
    kept.keep('a', 1)
    kept.keep('a', 2)
    kept.keep('b', 3)
    expect([kept.at('a'), kept.at('b')]).toEqual([2, 3])
  })
})
