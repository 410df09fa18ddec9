import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import type { LocalLimit } from './local-limits.ts'
import { calendarPart, isCouncils, partsChanged, partsOf } from './parts.ts'

const decided: LocalLimit = {
  clock: 'cp.visit',
  count: 15,
  unit: 'working days',
  from: isoDate('2026-01-05'),
  reason: 'Decided by the board',
  decidedOn: isoDate('2026-01-02'),
}

describe('what dates are reckoned from', () => {
  it('differs by a limit of the council’s own, and by nothing else, when one is decided', () => {
    expect(partsChanged(partsOf([]), partsOf([]))).toEqual([])
    const changed = partsChanged(partsOf([]), partsOf([decided]))
    expect(changed).toEqual(['the council’s limit: cp.visit'])
    expect(changed.every(isCouncils)).toBe(true)
  })

  it('is the same when only words were changed', () => {
    expect(partsChanged(partsOf([decided]), partsOf([{ ...decided, reason: 'In other words' }]))).toEqual([])
  })

  it('has the calendar and every rule of ours, which are not the council’s', () => {
    const now = partsOf([])
    const before = { ...now, [calendarPart]: 'another', 'the rule: icpc.hold': 'another' }
    expect(partsChanged(before, now)).toEqual([calendarPart, 'the rule: icpc.hold'])
    expect(partsChanged(before, now).some(isCouncils)).toBe(false)
  })
})
