import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { dayOf } from './days.ts'

describe('a day as systems write it', () => {
  it.each([
    'Mon Mar 31 00:00:00 BST 2025',
    '31/03/2025 at 00:00',
    '31-MAR-25 12.00.00.000000 AM EUROPE/LONDON',
    '2025-03-31 00:00:00 Europe/London',
  ])('is read from %j', (text) => {
    expect(dayOf(text, isoDate('2026-10-30'))).toBe('2025-03-31')
  })

  it.each([
    ['2026-08-22T23:00:00Z', '2026-08-23'],
    ['2026-08-22T23:00:00.000+00:00', '2026-08-23'],
    ['2026-08-22 23:15:00 UTC', '2026-08-23'],
    ['2026-08-22T22:59:59Z', '2026-08-22'],
    ['2026-08-22T23:59:59Z', '2026-08-22'],
    ['0999-06-01T23:00:00Z', '0999-06-01'],
    ['0001-06-01T23:00:00Z', '0001-06-01'],
    ['2026-08-22T23:00:00+01:00', '2026-08-22'],
    ['2026-08-22T23:00:00', '2026-08-22'],
    ['2026-01-22T23:00:00Z', '2026-01-22'],
    ['1970-01-22T23:00:00Z', '1970-01-23'],
  ])('of %j is the one that it was in England: %s', (text, day) => {
    expect(dayOf(text, isoDate('2026-10-30'))).toBe(day)
  })

  it.each(['Mon Mar 31 2025 00', '31/03 at 00:00', 'at 00:00'])('is not read from %j', (text) => {
    expect(dayOf(text, isoDate('2026-10-30'))).toBeUndefined()
  })
})
