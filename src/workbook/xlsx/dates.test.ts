import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../../kernel/index.ts'
import { figuresIn, isDateFormat, isDateFormatNumber } from './date-formats.ts'
import { dayOfSerial } from './serial-days.ts'

describe('a number format shows a day', () => {
  it.each([
    'dd/mm/yyyy',
    '[$-809]dd/mm/yyyy',
    '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
    'm/d/yy h:mm',
    'mmm\\-yy',
    'mmmm',
    'yyyy-mm-dd;@',
    '[Red]dd mmm;General',
    '"on "d mmmm',
    'DD/MM/YYYY',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(true))
})

describe('a number format shows no day', () => {
  it.each([
    'General',
    '0.00',
    '#,##0 "days"',
    '[h]:mm',
    '[mm]:ss',
    '[Blue][ss]',
    'h:mm AM/PM',
    'mm:ss.0',
    '0.00E+00',
    '\\d0',
    '_d0',
    '"yyyy"0',
    '[$£-809]#,##0',
    '',
    '@',
  ])('%s', (code) => expect(isDateFormat(code)).toBe(false))
})

it('formats by number are dates, times of day and lengths of time', () => {
  const dates = Array.from({ length: 60 }, (_, id) => id).filter(isDateFormatNumber)
  expect(dates).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
})

describe('the day of a number', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [43_472, '2019-01-07'],
    [43_472.999, '2019-01-07'],
    [43_471.999_999_999, '2019-01-07'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => expect(dayOfSerial(serial, false)).toBe(day))

  it.each([-1, 0, 0.75, 60, 60.5, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY])('%d is none', (serial) =>
    expect(dayOfSerial(serial, false)).toBeUndefined(),
  )

  it.each([
    [0, '1904-01-01'],
    [42_010, '2019-01-07'],
    [2_957_003, '9999-12-31'],
  ])('%d counted from 1904 is %s', (serial, day) => expect(dayOfSerial(serial, true)).toBe(day))

  it('counted from 1904 is none before it, or after the year 9999', () => {
    expect([dayOfSerial(-1, true), dayOfSerial(2_957_004, true)]).toEqual([undefined, undefined])
  })

  it('moves on by one a day, from March 1900 on, at any time of day', () => {
    const serial = fc.integer({ min: 61, max: 2_958_464 })
    const time = fc.double({ min: 0, max: 0.999_999, noNaN: true })
    fc.assert(
      fc.property(serial, time, (at, hour) => {
        const day = dayOfSerial(at + hour, false) ?? isoDate('0001-01-01')
        expect(dayOfSerial(at + 1, false)).toBe(addDays(day, 1))
      }),
    )
  })
})

it.each([
  ['000000', 6],
  ['00000000;-00000000', 8],
  ['0', 0],
  ['0.00', 0],
  ['#,##000', 0],
  ['0'.repeat(200), 0],
])('a format of noughts alone keeps noughts in front: %s shows %d figures', (code, figures) =>
  expect(figuresIn(code)).toBe(figures),
)
