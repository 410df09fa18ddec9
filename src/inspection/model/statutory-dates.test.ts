import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import type { InspectionKind } from '../frameworks/index.ts'
import { inspectionKinds } from '../frameworks/index.ts'
import { planDueOn, statutoryDates } from './statutory-dates.ts'

const received = (kind: InspectionKind, day: string, priorityFindings = 0) => ({
  kind,
  receivedOn: isoDate(day),
  priorityFindings,
})

const dueDays = (kind: InspectionKind, day: string, priorityFindings = 0) => {
  const dates = statutoryDates(received(kind, day, priorityFindings))
  return dates.start
    ? dates.dates.map(({ clock, reckoned }) => [clock, reckoned.ok ? reckoned.why.due : reckoned.because])
    : dates.because
}

describe('statutory dates', () => {
  it('run from receipt on 8 April 2020: report by 26 May, statement by 21 July', () => {
    for (const kind of ['standard inspection', 'short inspection'] as const) {
      expect(dueDays(kind, '2020-04-08')).toEqual([
        ['ilacs.report.publish', '2020-05-26'],
        ['ilacs.statement.publish', '2020-07-21'],
      ])
    }
    expect(planDueOn(received('standard inspection', '2020-04-08'))).toBe('2020-07-21')
  })

  it('run for a focused visit only where it found an area for priority action: draft by day 20, final by day 70', () => {
    expect(dueDays('focused visit', '2020-04-08', 1)).toEqual([
      ['ilacs.priority_action.draft', '2020-05-11'],
      ['ilacs.priority_action.final', '2020-07-21'],
    ])
    expect(dueDays('focused visit', '2020-04-08')).toMatch(/no statutory period unless/)
    expect(planDueOn(received('focused visit', '2020-04-08'))).toBeUndefined()
  })

  it('do not run for any other letter or review, and say why', () => {
    for (const kind of [
      'monitoring visit',
      'joint targeted area inspection',
      'peer review',
      'other review',
    ] as const) {
      expect(dueDays(kind, '2020-04-08', 2)).toMatch(/starts (no|a) statutory period/)
    }
  })

  it('do not run for a letter from before priority action had dates, and say so', () => {
    expect(dueDays('focused visit', '2018-07-31', 1)).toEqual([
      ['ilacs.priority_action.draft', 'not in force'],
      ['ilacs.priority_action.final', 'not in force'],
    ])
  })

  it('never fall before the day of receipt, and never twice on the same day', () => {
    fc.assert(
      fc.property(fc.constantFrom(...inspectionKinds), fc.integer({ min: 0, max: 4000 }), (kind, days) => {
        const receivedOn = addDays(isoDate('2014-01-01'), days)
        const dates = statutoryDates({ kind, receivedOn, priorityFindings: 1 })
        const due = dates.start
          ? dates.dates.flatMap(({ reckoned }) => (reckoned.ok ? [reckoned.why.due] : []))
          : []
        expect(due.every((day) => day > receivedOn)).toBe(true)
        expect(new Set(due).size).toBe(due.length)
      }),
    )
  })
})
