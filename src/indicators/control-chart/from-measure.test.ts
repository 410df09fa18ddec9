import { describe, expect, it } from 'vitest'
import { ourMeasures } from '../rules/index.ts'
import { controlChart, inUnit, kindOf, readingOf, unitOf } from './index.ts'
import { month } from './testing/months.ts'

describe('a measure on a control chart', () => {
  it('a share keeps its cases, so that limits can be exact', () => {
    expect(readingOf(month(0), { numerator: 37, denominator: 52, percent: 71.2 })).toEqual({
      month: month(0),
      met: 37,
      of: 52,
    })
  })

  it('a number is a value; what has none, or is no one number, is a gap', () => {
    expect(readingOf(month(0), { value: 0 })).toEqual({ month: month(0), value: 0 })
    expect(readingOf(month(0), { value: null })).toBeUndefined()
    expect(readingOf(month(0), { value: { a: 1 } })).toBeUndefined()
  })

  it('a count is of things that happened, or the amount that there is on a day', () => {
    expect(kindOf({ value: 'count' }, 'happened')).toBe('count')
    expect(kindOf({ value: 'count' }, 'are')).toBe('amount')
    expect(kindOf({ value: 'share' }, 'are')).toBe('share')
    expect(kindOf({ value: 'breakdown' }, 'are')).toBeUndefined()
  })

  it('every measure of ours has words for its unit, and a chart of one month', () => {
    expect(ourMeasures.length).toBeGreaterThan(45)
    for (const measure of ourMeasures) {
      expect(inUnit(2, unitOf(measure))).toMatch(/^2(%|$| [a-z]+)/)
      const kind = kindOf(measure, 'are')
      if (kind === undefined) continue
      const reading = readingOf(
        month(0),
        kind === 'share' ? { numerator: 1, denominator: 2, percent: 50 } : { value: 2 },
      )
      const readings = reading ? [reading] : []
      expect(
        controlChart({ kind, better: measure.better, unit: unitOf(measure), readings }).latest?.meaning,
      ).toBe('too few')
    }
  })
})
