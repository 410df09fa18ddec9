import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from './dates.ts'
import { addWorkingDays, isWorkingDay, OutsideCalendar, workingDaysBetween } from './working-days.ts'

const add = (day: string, n: number) => addWorkingDays(isoDate(day), n)

describe('a working day', () => {
  it.each(['2020-05-04', '2022-05-30', '2012-05-28', '2020-12-29', '2023-05-09'])('is %s', (day) => {
    expect(isWorkingDay(isoDate(day))).toBe(true)
  })

  it.each(['2020-04-10', '2020-04-11', '2020-05-08', '2022-06-03', '2022-09-19', '2023-05-08', '2028-01-03'])(
    'is not %s',
    (day) => {
      expect(isWorkingDay(isoDate(day))).toBe(false)
    },
  )
})

describe('adding working days', () => {
  it.each([
    ['Friday', '2020-05-15', 1, '2020-05-18'],
    ['Saturday', '2020-05-16', 1, '2020-05-18'],
    ['Sunday', '2020-05-17', 1, '2020-05-18'],
    ['Monday', '2020-05-18', -1, '2020-05-15'],
    ['Sunday, back', '2020-05-17', -1, '2020-05-15'],
    ['the day before Good Friday', '2020-04-09', 1, '2020-04-14'],
    ['a start on a day off', '2020-05-16', 0, '2020-05-16'],
  ])('from %s', (_, from, n, to) => {
    expect(add(from, n)).toBe(to)
  })

  it('refuses half a day', () => {
    expect(() => add('2020-05-15', 0.5)).toThrow('whole numbers, not 0.5')
  })
})

describe('the calendar has edges', () => {
  it('knows its first and last days', () => {
    expect(isWorkingDay(isoDate('2012-01-01'))).toBe(false)
    expect(add('2012-01-01', 1)).toBe('2012-01-03')
    expect(isWorkingDay(isoDate('2028-12-29'))).toBe(true)
    expect(add('2028-12-28', 1)).toBe('2028-12-29')
  })

  it.each(['2011-12-31', '2029-01-01', '1999-06-01'])(
    'says so on %s instead of taking it for a working day',
    (day) => {
      expect(() => isWorkingDay(isoDate(day))).toThrow(OutsideCalendar)
      expect(() => add(day, 1)).toThrow(OutsideCalendar)
      expect(() => add(day, 0)).toThrow(OutsideCalendar)
      expect(() => workingDaysBetween(isoDate(day), isoDate('2020-01-01'))).toThrow(OutsideCalendar)
      expect(() => workingDaysBetween(isoDate('2020-01-01'), isoDate(day))).toThrow(OutsideCalendar)
    },
  )

  it('says what to do when a count runs off the end', () => {
    expect(() => add('2028-12-20', 70)).toThrow(
      '2012 to 2028 only, and 70 working days after 20 December 2028 is outside those years: check the date, or add',
    )
    expect(() => add('2012-01-10', -70)).toThrow('70 working days before 10 January 2012')
  })
})

describe('counting working days between two days', () => {
  it('counts those left after a meeting, up to the deadline', () => {
    expect(workingDaysBetween(isoDate('2020-06-16'), isoDate('2020-07-21'))).toBe(25)
  })

  it('is none over a weekend and negative backwards', () => {
    expect(workingDaysBetween(isoDate('2020-05-15'), isoDate('2020-05-17'))).toBe(0)
    expect(workingDaysBetween(isoDate('2020-05-18'), isoDate('2020-05-15'))).toBe(-1)
  })

  it('adds up over any day between', () => {
    const day = fc.integer({ min: 0, max: 6209 }).map((n) => addDays(isoDate('2012-01-01'), n))
    fc.assert(
      fc.property(fc.array(day, { minLength: 3, maxLength: 3 }), (days) => {
        const [a, b, c] = days.toSorted()
        if (a === undefined || b === undefined || c === undefined) throw new Error('three days were drawn')
        expect(workingDaysBetween(a, b) + workingDaysBetween(b, c)).toBe(workingDaysBetween(a, c))
      }),
    )
  })
})
