import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import { aboutDay, noSuchTeam } from './measures-sentences.ts'

describe('what is said of a team that is not there', () => {
  it('names those that are', () => {
    expect(noSuchTeam('East', 'The record', ['North', 'South'])).toBe(
      'The record has no team “East”. It has: North; South.',
    )
  })

  it('says so where no team is named at all, and does not name hundreds', () => {
    expect(noSuchTeam('East', 'The file', [])).toContain('names no team at all')
    const many = Array.from({ length: 45 }, (_, at) => `Team ${at}`)
    expect(noSuchTeam('East', 'The file', many)).toMatch(/Team 29 and 15 more\.$/)
  })
})

describe('what is said of a day', () => {
  const [asAt, today] = [isoDate('2026-03-31'), isoDate('2026-04-20')]
  it('is nothing where extracts tell of it', () => {
    expect(aboutDay(asAt, { today, knownAt: undefined, isKnown: true })).toBeUndefined()
  })

  it('is that nothing is known of it, or was by then', () => {
    expect(aboutDay(asAt, { today, knownAt: undefined, isKnown: false })).toContain(
      'The record has no extract up to 31 March 2026',
    )
    expect(aboutDay(asAt, { today, knownAt: isoDate('2026-04-01'), isKnown: false })).toContain(
      'By 1 April 2026 no extract up to 31 March 2026 had been put in',
    )
  })

  it('is that it is still to come', () => {
    expect(aboutDay(isoDate('2026-04-21'), { today, knownAt: undefined, isKnown: true })).toContain(
      '21 April 2026 is still to come',
    )
  })
})
