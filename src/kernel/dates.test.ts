import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  birthday,
  dayIn,
  daysBetween,
  isoDate,
  longDate,
  readIsoDate,
  weekdayOf,
} from './dates.ts'

/** Any day from year 1 to year 9999, made without the code under test. */
const anyDay = fc
  .date({ min: new Date('0001-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
  .map((instant) => isoDate(instant.toISOString().slice(0, 10)))

describe('reading a day', () => {
  it.each(['2020-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])('takes %s', (text) => {
    expect(readIsoDate(text)).toBe(text)
  })

  it.each([
    '2021-02-29',
    '1900-02-29',
    '2020-04-31',
    '2020-13-01',
    '2020-00-10',
    '2020-01-00',
    '0000-01-01',
    '2020-1-1',
    '20200101',
    '01/02/2020',
    '2020-01-01T00:00',
    ' 2020-01-01',
    '2020-01-01\n',
    '-020-01-01',
    '２０２０-01-01',
    '',
  ])('refuses %j', (text) => {
    expect(readIsoDate(text)).toBeUndefined()
  })

  it('says what it wanted when a day in the code is wrong', () => {
    expect(() => isoDate('8 April 2020')).toThrow('"8 April 2020" is not a day in the form YYYY-MM-DD')
  })
})

describe('writing a day', () => {
  it('writes it as people do', () => {
    expect(longDate(isoDate('2020-07-21'))).toBe('21 July 2020')
    expect(longDate(isoDate('2026-01-05'))).toBe('5 January 2026')
  })

  it('knows its weekday', () => {
    expect(weekdayOf(isoDate('2020-04-08'))).toBe('Wednesday')
    expect(weekdayOf(isoDate('1969-12-31'))).toBe('Wednesday')
    expect(weekdayOf(isoDate('0001-01-01'))).toBe('Monday')
  })
})

describe('moving by days and months', () => {
  it.each([
    ['2020-02-28', 1, '2020-02-29'],
    ['2021-02-28', 1, '2021-03-01'],
    ['2020-12-31', 1, '2021-01-01'],
    ['2020-03-01', -1, '2020-02-29'],
    ['2020-03-02', 112, '2020-06-22'],
  ])('%s and %i days is %s', (from, days, to) => {
    expect(addDays(isoDate(from), days)).toBe(to)
  })

  it.each([
    ['2020-11-30', 3, '2021-02-28'],
    ['2019-11-30', 3, '2020-02-29'],
    ['2020-02-29', 12, '2021-02-28'],
    ['2020-02-29', 48, '2024-02-29'],
    ['2020-08-31', 6, '2021-02-28'],
    ['2020-12-31', 1, '2021-01-31'],
    ['2020-03-31', -1, '2020-02-29'],
    ['2021-01-15', -13, '2019-12-15'],
  ])('%s and %i months is %s', (from, count, to) => {
    expect(addMonths(isoDate(from), count)).toBe(to)
  })

  it('refuses parts of a day and years that have no four figures', () => {
    expect(() => addDays(isoDate('2020-01-01'), 1.5)).toThrow('whole numbers, not')
    expect(() => addMonths(isoDate('2020-01-01'), 0.5)).toThrow(RangeError)
    expect(() => addDays(isoDate('9999-12-31'), 1)).toThrow('years 1 to 9999, not 10000')
    expect(() => addMonths(isoDate('0001-01-31'), -1)).toThrow('years 1 to 9999, not 0')
  })

  it('comes back by as many days as it went', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (from, to) => {
        expect(addDays(from, daysBetween(from, to))).toBe(to)
        expect(daysBetween(to, from)).toBe(0 - daysBetween(from, to))
      }),
    )
  })

  it('keeps the order of days when both move by the same number of months', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 40 }),
        fc.integer({ min: 0, max: 60 }),
        (day, apart, count) => {
          fc.pre(day < '9990-01-01')
          expect(addMonths(day, count) <= addMonths(addDays(day, apart), count)).toBe(true)
        },
      ),
    )
  })
})

describe('the day it is in England', () => {
  it.each([
    ['2020-06-30T22:59:59Z', '2020-06-30'],
    ['2020-06-30T23:00:00Z', '2020-07-01'],
    ['2020-12-31T23:59:59Z', '2020-12-31'],
    ['2020-03-29T00:59:59Z', '2020-03-29'],
    ['2020-10-24T23:00:00Z', '2020-10-25'],
  ])('at %s is %s', (instant, day) => {
    expect(dayIn(new Date(instant))).toBe(day)
  })

  it('may be asked for another zone', () => {
    expect(dayIn(new Date('2020-06-30T23:00:00Z'), 'UTC')).toBe('2020-06-30')
  })
})

describe('a birthday', () => {
  it.each([
    ['2008-11-20', 18, '2026-11-20'],
    ['2008-02-29', 16, '2024-02-29'],
    ['2008-02-29', 18, '2026-03-01'],
  ])('of one born on %s who is %i comes on %s', (born, age, on) => {
    expect(birthday(isoDate(born), age)).toBe(on)
  })
})
