import { describe, expect, it } from 'vitest'
import { accessRulesUnlessSaid, cadenceDays } from './body-rules.ts'

describe('how long may lie between two meetings', () => {
  it.each([
    ['every six weeks', 42],
    ['Every 6 weeks', 42],
    ['every four to six weeks', 42],
    ['monthly', 31],
    ['monthly, virtually', 31],
    ['every two months', 62],
    ['every quarter', 92],
    ['quarterly', 92],
    ['weekly', 7],
    ['fortnightly', 14],
    ['every two weeks', 14],
    ['twice a year', 184],
    ['six times a year', undefined],
    ['when needed', undefined],
    [undefined, undefined],
  ])('“%s” is %s days', (meets, days) => {
    expect(cadenceDays(meets, undefined)).toBe(days)
  })

  it('is what is set in weeks, whatever the words say', () => {
    expect(cadenceDays('monthly', 6)).toBe(42)
  })
})

it('the law on access applies to what meets in public, boards and practice groups apart, unless a body says otherwise', () => {
  expect(accessRulesUnlessSaid({ kind: 'executive', inPublic: true })).toBe(true)
  expect(accessRulesUnlessSaid({ kind: 'scrutiny', inPublic: true })).toBe(true)
  expect(accessRulesUnlessSaid({ kind: 'executive', inPublic: false })).toBe(false)
  expect(accessRulesUnlessSaid({ kind: 'improvement board', inPublic: true })).toBe(false)
  expect(accessRulesUnlessSaid({ kind: 'practice group', inPublic: true })).toBe(false)
})
