import { describe, expect, it } from 'vitest'
import { tokensOf, wordsOf } from './name-tokens.ts'

describe('what a name is found by', () => {
  it('is every beginning of each of its words, small and without accents', () => {
    expect(tokensOf('Zoë May')).toEqual(['z', 'zo', 'zoe', 'm', 'ma', 'may'])
  })

  it.each([
    ['O’Made-Up', ['omade', 'up']],
    ["D'Example  ÅSE", ['dexample', 'ase']],
    ['%_', []],
  ])('%s is the words %j', (name, words) => {
    expect(wordsOf(name)).toEqual(words)
  })

  it('ends after twenty letters', () => {
    expect(tokensOf('a'.repeat(50))).toHaveLength(20)
  })
})
