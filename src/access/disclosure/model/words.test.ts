import { describe, expect, it } from 'vitest'
import { byTeam, countOf, keyOf, published } from '../testing/figures.ts'
import { publicationOf } from './publication.ts'
import { withheldNote, withheldWords } from './words.ts'

const withOther = published(publicationOf(byTeam('visits', { North: 3, South: 12, West: 20 }), []))
const onlySmall = published(
  publicationOf({ level: 'public', figures: [countOf(3, keyOf('visits'))], sums: [] }, []),
)

describe('what a c means', () => {
  it('is "fewer than six" where every withheld count is', () => {
    expect(withheldWords(onlySmall)).toBe('Fewer than six')
  })

  it('is the same for all where one is withheld for another’s sake, and leaves open which', () => {
    expect(withheldWords(withOther)).toBe(
      'Fewer than six, or withheld so that a number fewer than six cannot be worked out',
    )
  })

  it('is no count for a percentage or an average', () => {
    expect(withheldWords(onlySmall, 'percent')).toContain('few children')
  })
})

describe('the note under a table', () => {
  it('says how much is withheld and why', () => {
    expect(withheldNote(withOther)).toMatch(/^2 of 4 numbers are withheld and marked c, because/)
    expect(withheldNote(onlySmall)).toMatch(/^1 of 1 numbers is withheld/)
  })

  it('says so where nothing is, and to whom the page is kept', () => {
    const request = byTeam('visits', { North: 30, South: 12 })
    const note = (level: 'inside' | 'board' | 'public') =>
      withheldNote(published(publicationOf({ ...request, level }, [])))
    expect(note('public')).toBe('Nothing is withheld.')
    expect(note('board')).toContain('named members')
    expect(note('inside')).toContain('people of the service')
  })
})
