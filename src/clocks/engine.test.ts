import { describe, expect, it } from 'vitest'
import { isoDate } from '../kernel/index.ts'
import { countedOut, isInForce, notInForce } from './engine.ts'
import type { ClockRule } from './model.ts'
import { clockRules } from './rules/index.ts'

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
  runsOn: { nothingYet: 'It is made up.' },
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

  it('says when it was in force to whoever asks about another day', () => {
    expect(notInForce(passed, [passed], isoDate('2020-09-26'))).toBe(
      '“A limit that was replaced” (example.passed) was not in force on 26 September 2020, ' +
        'only from 24 April 2020 to 25 September 2020: check the date, or have the rule that was law then added.',
    )
  })

  it('counts its limit in full from its last day, whatever day it would be due', () => {
    expect(countedOut(passed, isoDate('2020-09-25')).due).toBe('2020-09-27')
  })

  it('is listed from the day it begins', () => {
    const ids = (day: string) =>
      clockRules.filter((rule) => isInForce(rule, isoDate(day))).map(({ id }) => id)
    expect(ids('2018-07-31')).not.toContain('ilacs.priority_action.draft')
    expect(ids('2018-08-01')).toContain('ilacs.priority_action.draft')
    expect(ids('2012-01-01')).toContain('gov.call_in')
  })
})

describe('a rule that gives no date', () => {
  const future: ClockRule = { ...passed, basis: 'statute', inForce: 'not in force, no date known' }

  it('because it is not in force and nobody knows when', () => {
    expect(isInForce(future, isoDate('2030-01-01'))).toBe(false)
    expect(notInForce(future, [future], isoDate('2030-01-01'))).toContain(
      '“A limit that was replaced” (example.passed) is not in force, and no date for it is known',
    )
    expect(countedOut(future, isoDate('2030-01-01')).due).toBe('2030-01-03')
  })
})
