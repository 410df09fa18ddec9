import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arithmeticOf, limitInWords } from './arithmetic.ts'
import type { Limit } from './counting.ts'
import { lastDayFor } from './counting.ts'
import { addDays, isoDate } from './dates.ts'

const statement: Limit = { counting: 'day after', count: 70, unit: 'working days', direction: 'after' }
const agenda: Limit = { counting: 'clear days', count: 5, unit: 'working days', direction: 'before' }

const sentences = (limit: Limit, day: string) => arithmeticOf(limit, isoDate(day)).sentences

describe('the arithmetic of a due date', () => {
  it('can be checked with a calendar and a pencil', () => {
    expect(sentences(statement, '2020-04-08')).toEqual([
      'Wednesday 8 April 2020 itself is day 0.',
      'Day 1 is Thursday 9 April 2020.',
      'Left out: 30 weekend days; Good Friday, 10 April 2020; Easter Monday, 13 April 2020; ' +
        'Early May bank holiday (VE Day), 8 May 2020 (moved from Monday 4 May for the 75th anniversary of VE Day); ' +
        'Spring bank holiday, 25 May 2020.',
      'From 9 April 2020 to 21 July 2020 is 104 days; less 30 weekend days and 4 bank holidays leaves 70.',
      'Day 70, the last, is Tuesday 21 July 2020.',
    ])
  })

  it('is data as well', () => {
    const { due, stretch } = arithmeticOf(statement, isoDate('2020-04-08'))
    expect(due).toBe('2020-07-21')
    expect(stretch).toMatchObject({ from: '2020-04-09', to: '2020-07-21', days: 104, weekendDays: 30 })
    expect(stretch?.bankHolidays.map(({ day }) => day)).toEqual([
      '2020-04-10',
      '2020-04-13',
      '2020-05-08',
      '2020-05-25',
    ])
  })

  it('names the days that must lie between a notice and a meeting', () => {
    expect(sentences(agenda, '2020-04-16')).toEqual([
      'Neither the day of the notice nor the day of the event counts; the event is on Thursday 16 April 2020.',
      'The 5 working days between them run from Tuesday 7 April 2020 to Wednesday 15 April 2020.',
      'Left out: 2 weekend days; Good Friday, 10 April 2020; Easter Monday, 13 April 2020.',
      'From 7 April 2020 to 15 April 2020 is 9 days; less 2 weekend days and 2 bank holidays leaves 5.',
      'The notice must be published by Monday 6 April 2020.',
    ])
  })

  it('says from when an event may be held when the day of the notice is given', () => {
    const notice: Limit = { counting: 'clear days', count: 28, unit: 'calendar days', direction: 'after' }
    expect(sentences(notice, '2020-05-07').slice(1)).toEqual([
      'The 28 calendar days between them run from Friday 8 May 2020 to Thursday 4 June 2020.',
      'The event may be held from Friday 5 June 2020.',
    ])
  })

  it('begins with the day itself where the law says so, and warns of a last day on a weekend', () => {
    const proceedings: Limit = { counting: 'beginning with', count: 26, unit: 'weeks', direction: 'after' }
    expect(sentences(proceedings, '2020-06-01')).toEqual([
      'The count begins with Monday 1 June 2020 itself.',
      '26 weeks count as 182 days.',
      'Day 1 is Monday 1 June 2020.',
      'Day 182, the last, is Sunday 29 November 2020.',
      'That is at a weekend: this way of counting does not move it.',
    ])
  })

  it('warns of a last day on a bank holiday', () => {
    const family: Limit = { counting: 'day after', count: 6, unit: 'weeks', direction: 'after' }
    expect(sentences(family, '2020-03-02').at(-1)).toBe(
      'That is Easter Monday: this way of counting does not move it.',
    )
  })

  it('says where a month has no such day', () => {
    const review: Limit = { counting: 'corresponding date', count: 3, unit: 'months', direction: 'after' }
    expect(sentences(review, '2020-11-30')).toEqual([
      'It runs to the same day number, 3 months after Monday 30 November 2020.',
      'February 2021 has no day 30, so its last day stands instead.',
      'The last day is Sunday 28 February 2021.',
      'That is at a weekend: this way of counting does not move it.',
    ])
    expect(sentences(review, '2020-06-01')).toEqual([
      'It runs to the same day number, 3 months after Monday 1 June 2020.',
      'The last day is Tuesday 1 September 2020.',
    ])
  })

  it('ends months that begin with a day on the day before', () => {
    const objectives: Limit = { counting: 'beginning with', count: 48, unit: 'months', direction: 'after' }
    expect(sentences(objectives, '2022-03-30')).toEqual([
      'The count begins with Wednesday 30 March 2022 itself.',
      'It ends on the day before the same day number, 48 months later.',
      'The last day is Sunday 29 March 2026.',
      'That is at a weekend: this way of counting does not move it.',
    ])
  })

  it('counts back from an event', () => {
    const papers: Limit = { counting: 'day after', count: 3, unit: 'working days', direction: 'before' }
    expect(sentences(papers, '2020-03-04')).toEqual([
      'Wednesday 4 March 2020 itself is day 0.',
      'Counting back, day 1 is Tuesday 3 March 2020.',
      'Left out: 2 weekend days.',
      'From 28 February 2020 to 3 March 2020 is 5 days; less 2 weekend days leaves 3.',
      'Day 3, the last, is Friday 28 February 2020.',
    ])
  })

  it('names the two windows of what is due once in each', () => {
    const each = (unit: 'months' | 'years') =>
      arithmeticOf({ counting: 'calendar window', count: 1, unit, direction: 'after' }, isoDate('2025-12-10'))
        .sentences
    expect(each('months')).toEqual([
      'It is due once in each calendar month, on whatever day of it.',
      'Wednesday 10 December 2025 is in December 2025; the next is January 2026.',
      'The last day is Saturday 31 January 2026.',
      'That is at a weekend: this way of counting does not move it.',
    ])
    expect(each('years')[1]).toBe('Wednesday 10 December 2025 is in 2025; the next is 2026.')
  })

  it('says so when nothing is left out or nothing is counted', () => {
    const decision: Limit = { counting: 'day after', count: 1, unit: 'working days', direction: 'after' }
    const gate: Limit = { counting: 'event gate', count: 0, unit: 'calendar days', direction: 'before' }
    expect(sentences(decision, '2020-03-02')).toContain('No weekend or bank holiday falls among them.')
    expect(sentences({ ...decision, count: 0 }, '2020-03-02')).toEqual([
      'Monday 2 March 2020 itself is day 0.',
      'The last day is Monday 2 March 2020.',
    ])
    expect(sentences(gate, '2020-03-02')).toEqual([
      'Nothing is counted: it must be there before the event.',
      'The event is on Monday 2 March 2020.',
    ])
  })
})

describe('any limit', () => {
  const count = fc.integer({ min: 1, max: 80 })
  const direction = fc.constantFrom('after', 'before')
  const dayLimit: fc.Arbitrary<Limit> = fc.oneof(
    fc.record({ counting: fc.constant('day after'), count, unit: fc.constant('working days'), direction }),
    fc.record({ counting: fc.constant('clear days'), count, unit: fc.constant('working days'), direction }),
    fc.record({
      counting: fc.constant('beginning with'),
      count,
      unit: fc.constant('working days'),
      direction: fc.constant('after'),
    }),
  )
  const day = fc.integer({ min: 0, max: 5000 }).map((n) => addDays(isoDate('2013-01-01'), n))

  it('has days counted and days left out that make up the whole stretch', () => {
    fc.assert(
      fc.property(dayLimit, day, (limit, trigger) => {
        const { stretch, due } = arithmeticOf(limit, trigger)
        expect(due).toBe(lastDayFor(limit, trigger))
        expect(stretch && stretch.days - stretch.weekendDays - stretch.bankHolidays.length).toBe(limit.count)
      }),
    )
  })
})

it('words a limit in one or many', () => {
  expect(limitInWords(statement)).toBe('70 working days')
  expect(limitInWords({ ...statement, count: 1 })).toBe('1 working day')
})
