import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import { dueDate, isInForce, NotInForce, reckon, rulesInForce, whyThisDate } from './engine.ts'
import type { ClockRule } from './model.ts'

/** A rule that was replaced, as when the law changes. */
const passed: ClockRule = {
  id: 'example.passed',
  title: 'A limit that was replaced',
  kind: 'deadline',
  asks: 'Do it in time.',
  startsWhen: 'the decision is made',
  stopsWhen: 'the decision is published',
  limit: { counting: 'day after', count: 2, unit: 'calendar days', direction: 'after' },
  basis: 'statute',
  inForce: { from: isoDate('2020-04-24'), until: isoDate('2020-09-25') },
  source: { instrument: 'An Act', provision: 'section 1', url: 'https://www.legislation.gov.uk/' },
  checked: { on: isoDate('2026-11-23'), against: 'nothing', evidence: 'not verified', note: 'Made up.' },
  examples: [{ started: isoDate('2020-04-24'), due: isoDate('2020-04-26'), because: 'two days on' }],
}

describe('a rule in force', () => {
  it.each([
    ['2020-04-23', false],
    ['2020-04-24', true],
    ['2020-09-25', true],
    ['2020-09-26', false],
  ])('on %s: %s', (day, expected) => {
    expect(isInForce(passed, isoDate(day))).toBe(expected)
  })

  it('gives a date on its last day and none on the next, whatever day it would be due', () => {
    expect(dueDate(passed, isoDate('2020-09-25'))).toBe('2020-09-27')
    expect(() => dueDate(passed, isoDate('2020-09-26'))).toThrow(NotInForce)
    expect(() => whyThisDate(passed, isoDate('2020-09-26'))).toThrow(
      '“A limit that was replaced” (example.passed) was not in force on 26 September 2020, ' +
        'only from 24 April 2020 to 25 September 2020: check the date, or have the rule that was law then added.',
    )
  })

  it('is listed from the day it begins', () => {
    const ids = (day: string) => rulesInForce(isoDate(day)).map(({ id }) => id)
    expect(ids('2018-07-31')).not.toContain('ilacs.priority_action.draft')
    expect(ids('2018-08-01')).toContain('ilacs.priority_action.draft')
    expect(ids('2012-01-01')).toContain('gov.call_in')
  })
})

describe('reckoning a date', () => {
  it('answers with the date, its rule and its arithmetic', () => {
    const reckoned = reckon('ilacs.statement.publish', isoDate('2020-04-08'))
    expect(reckoned).toMatchObject({
      ok: true,
      why: {
        due: '2020-07-21',
        rule: { id: 'ilacs.statement.publish' },
        arithmetic: { stretch: { weekendDays: 30 } },
      },
    })
  })

  it('answers with a sentence when the rule was not in force', () => {
    expect(reckon('gov.agenda', isoDate('2012-09-09'))).toEqual({
      ok: false,
      because: 'not in force',
      sentence:
        '“Publish the agenda and reports” (gov.agenda) was not in force on 9 September 2012, ' +
        'only since 10 September 2012: check the date, or have the rule that was law then added.',
    })
  })

  it('answers with a sentence when the bank holidays of that year are not known', () => {
    const reckoned = reckon('ilacs.statement.publish', isoDate('2028-12-01'))
    expect(reckoned).toMatchObject({ ok: false, because: 'outside the calendar' })
    expect(!reckoned.ok && reckoned.sentence).toMatch(/^Working days are known for 2012 to 2028 only/)
  })

  it('needs no bank holidays where only the calendar is counted', () => {
    expect(reckon('ilacs.next_inspection.window', isoDate('2030-01-31'))).toMatchObject({
      ok: true,
      why: { due: '2033-01-31' },
    })
  })
})
