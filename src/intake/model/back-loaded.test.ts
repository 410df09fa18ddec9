import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { daysBehind, isBackLoaded } from './back-loaded.ts'

describe('an extract is back-loaded', () => {
  it.each([
    ['of today', '2026-11-28', '2026-11-28', false, false],
    ['of a month ago', '2026-10-28', '2026-11-28', false, false],
    ['of the day before that, the first of all', '2026-10-27', '2026-11-28', false, true],
    ['of today, behind one of a day to come', '2026-11-28', '2026-11-28', true, true],
    ['of a day to come', '2026-11-30', '2026-11-28', false, false],
  ])('or not: %s', (_, asAt, receivedOn, laterHeld, is) => {
    expect(isBackLoaded(isoDate(asAt), isoDate(receivedOn), laterHeld)).toBe(is)
  })

  it('and says by how many days', () => {
    expect(daysBehind(isoDate('2026-05-28'), isoDate('2026-11-28'))).toBe(184)
    expect(daysBehind(isoDate('2026-11-20'), isoDate('2026-11-28'))).toBeUndefined()
  })
})
