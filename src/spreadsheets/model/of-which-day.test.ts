import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { isOfNow, ofWhichDay } from './of-which-day.ts'

const today = isoDate('2020-11-24')
const on = (asAt: string, knownAt = '2020-11-24') => ({
  at: { asAt: isoDate(asAt), knownAt: isoDate(knownAt) },
  today,
})

describe('a file that is only for reading', () => {
  it.each([
    [on('2020-11-01'), 'This is how it stood on an earlier day, 1 November 2020'],
    [
      on('2020-11-01', '2020-11-20'),
      'This is how it stood on an earlier day, 1 November 2020, as known on 20 November 2020',
    ],
    [on('2021-02-01'), 'This is of a day to come, 1 February 2021, by what is held today'],
    [
      on('2021-02-01', '2020-11-20'),
      'This is of a day to come, 1 February 2021, by what is held as known on 20 November 2020',
    ],
    [on('2020-11-24', '2020-11-20'), 'This is how it stood today as known on 20 November 2020'],
  ])('says of which day it is: %o', (taken, says) => {
    expect(ofWhichDay(taken)).toBe(says)
    expect(isOfNow(taken)).toBe(false)
  })
})
