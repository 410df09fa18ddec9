import { describe, expect, it } from 'vitest'
import type { Direction, Limit, Unit } from './counting.ts'
import { lastDayFor } from './counting.ts'
import { isoDate } from './dates.ts'

type Days = 'working days' | 'calendar days'

const workingDays = (count: number, direction: Direction = 'after') =>
  ({ counting: 'day after', count, unit: 'working days', direction }) as const
const weeks = (count: number, direction: Direction = 'after') =>
  ({ counting: 'day after', count, unit: 'weeks', direction }) as const
const months = (count: number, direction: Direction = 'after') =>
  ({ counting: 'corresponding date', count, unit: 'months', direction }) as const
const clear = (count: number, unit: Days, direction: Direction = 'before') =>
  ({ counting: 'clear days', count, unit, direction }) as const
const beginning = (count: number, unit: Unit) =>
  ({ counting: 'beginning with', count, unit, direction: 'after' }) as const

const last = (what: Limit, day: string) => lastDayFor(what, isoDate(day))

describe('worked examples from the law and the guidance', () => {
  it.each([
    ['the written statement after an inspection report', '2020-04-08', workingDays(70), '2020-07-21'],
    ['publishing the inspection report', '2020-04-08', workingDays(30), '2020-05-26'],
    ['a child protection conference over Easter', '2020-04-06', workingDays(15), '2020-04-29'],
    ['a child protection conference over Christmas', '2020-12-16', workingDays(15), '2021-01-11'],
    ['an assessment from a Monday referral', '2020-03-02', workingDays(45), '2020-05-06'],
    ['an assessment from a Saturday referral', '2020-02-29', workingDays(45), '2020-05-05'],
    ['a first looked-after review', '2020-03-27', workingDays(20), '2020-04-28'],
    ['a first looked-after review over the Platinum Jubilee', '2022-05-29', workingDays(20), '2022-06-28'],
    ['a second looked-after review', '2020-11-30', months(3), '2021-02-28'],
    ['a later looked-after review', '2020-08-31', months(6), '2021-02-28'],
    ['a foster carer’s review after approval on a leap day', '2020-02-29', months(12), '2021-02-28'],
    [
      'care proceedings, which begin with the day of issue',
      '2020-06-01',
      beginning(26, 'weeks'),
      '2020-11-29',
    ],
    ['temporary approval of a connected person', '2020-03-02', weeks(16), '2020-06-22'],
    ['the same, as lengthened in 2020', '2020-03-02', weeks(24), '2020-08-17'],
    ['a family in bed and breakfast', '2020-03-02', weeks(6), '2020-04-13'],
    ['the agenda of a Tuesday Cabinet', '2020-06-16', clear(5, 'working days'), '2020-06-08'],
    ['the agenda of a meeting after Easter', '2020-04-16', clear(5, 'working days'), '2020-04-06'],
    ['28 clear days before a key decision', '2020-06-16', clear(28, 'calendar days'), '2020-05-18'],
  ])('%s: from %s', (_, from, what, due) => {
    expect(last(what, from)).toBe(due)
  })

  it('lets a meeting be held from the day after 28 clear days of notice', () => {
    expect(last(clear(28, 'calendar days', 'after'), '2020-05-07')).toBe('2020-06-05')
  })
})

describe('once in each calendar month or year', () => {
  const inEach = (unit: 'months' | 'years') =>
    ({ counting: 'calendar window', count: 1, unit, direction: 'after' }) as const
  it.each([
    ['2026-03-01', 'months', '2026-04-30'],
    ['2026-03-31', 'months', '2026-04-30'],
    ['2024-01-31', 'months', '2024-02-29'],
    ['2025-12-31', 'months', '2026-01-31'],
    ['2025-01-01', 'years', '2026-12-31'],
    ['2025-12-31', 'years', '2026-12-31'],
    ['2024-02-29', 'years', '2025-12-31'],
  ] as const)('after %s, in windows of %s, by %s', (day, unit, due) => {
    expect(last(inEach(unit), day)).toBe(due)
  })
})

describe('the day the report came decides', () => {
  it.each([
    ['received on 8 April', '2020-04-08', workingDays(70), '2020-07-21'],
    [
      'received on 9 April, the day of receipt taken as day 1',
      '2020-04-09',
      beginning(70, 'working days'),
      '2020-07-21',
    ],
    ['received on 9 April', '2020-04-09', workingDays(70), '2020-07-22'],
    ['published on 15 April', '2020-04-15', workingDays(70), '2020-07-24'],
  ])('%s', (_, from, what, due) => {
    expect(last(what, from)).toBe(due)
  })

  it('would be a day early for 7 April: only 8 May was a holiday, not 4 May as well', () => {
    expect(last(workingDays(70), '2020-04-07')).toBe('2020-07-20')
  })

  it('agrees with another council’s published date, counted from the Monday it received its report', () => {
    expect(last(workingDays(70), '2016-11-28')).toBe('2017-03-09')
    expect(last(workingDays(70), '2016-11-25')).toBe('2017-03-08')
  })
})

describe('day after', () => {
  it('is changed by nothing when the trigger is on a day off', () => {
    const dates = ['2020-05-15', '2020-05-16', '2020-05-17'].map((day) => last(workingDays(10), day))
    expect(new Set(dates)).toEqual(new Set(['2020-06-01']))
  })

  it('counts back from an event', () => {
    expect(last(workingDays(3, 'before'), '2020-04-15')).toBe('2020-04-08')
    expect(last(weeks(2, 'before'), '2020-04-15')).toBe('2020-04-01')
  })

  it('is not the census check that counts the last day as well: 15 back from 31 March 2023 is 10 March', () => {
    expect(last(workingDays(15, 'before'), '2023-03-31')).toBe('2023-03-10')
  })

  it('is the same day for a count of none', () => {
    expect(last(workingDays(0), '2020-05-16')).toBe('2020-05-16')
  })
})

describe('corresponding date', () => {
  it.each([
    ['2020-01-31', 1, '2020-02-29'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
  ])('%s and %i months is %s', (from, count, due) => {
    expect(last(months(count), from)).toBe(due)
  })

  it('counts back from an event', () => {
    expect(last(months(1, 'before'), '2020-03-31')).toBe('2020-02-29')
  })
})

describe('beginning with', () => {
  it.each([
    ['8 weeks', '2020-06-01', beginning(8, 'weeks'), '2020-07-26'],
    ['one calendar day is the day itself', '2020-06-01', beginning(1, 'calendar days'), '2020-06-01'],
    ['a working day is day 1', '2020-05-15', beginning(2, 'working days'), '2020-05-18'],
    [
      'from a day off, the next working day is day 1',
      '2020-05-16',
      beginning(1, 'working days'),
      '2020-05-18',
    ],
    ['months end the day before the corresponding date', '2017-03-31', beginning(48, 'months'), '2021-03-30'],
    ['months from the 1st end with a month', '2020-03-01', beginning(6, 'months'), '2020-08-31'],
    ['months without that day end on their last', '2020-08-31', beginning(6, 'months'), '2021-02-28'],
  ])('%s', (_, from, what, due) => {
    expect(last(what, from)).toBe(due)
  })
})

describe('clear days', () => {
  it('puts the notice for a Monday meeting on the Friday before the week between', () => {
    expect(last(clear(5, 'working days'), '2020-06-15')).toBe('2020-06-05')
  })

  it('counts weekends when the days are calendar days', () => {
    expect(last(clear(5, 'calendar days'), '2020-06-16')).toBe('2020-06-10')
  })
})

describe('event gate', () => {
  it('must be there by the event itself', () => {
    const gate: Limit = { counting: 'event gate', count: 0, unit: 'calendar days', direction: 'before' }
    expect(last(gate, '2020-06-16')).toBe('2020-06-16')
  })
})

describe('a count that makes no sense', () => {
  it.each([
    ['a negative count', workingDays(-1)],
    ['half a week', weeks(0.5)],
    ['a period of no days', beginning(0, 'calendar days')],
    ['no clear days', clear(0, 'working days')],
    ['not a number', months(NaN)],
  ])('%s is refused', (_, what) => {
    expect(() => last(what, '2020-06-16')).toThrow(/takes a whole number from [01]/)
  })
})
