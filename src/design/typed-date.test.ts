import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate } from '../kernel/index.ts'
import { readTypedDate, typedDate } from './index.ts'

describe('a date as typed', () => {
  it('is read out of what a form posted', () => {
    expect(
      typedDate({ 'due-day': ' 31 ', 'due-month': 'March', 'due-year': '2021', other: 'x' }, 'due'),
    ).toEqual({
      day: '31',
      month: 'March',
      year: '2021',
    })
    expect(typedDate({ 'due-day': ['1', '2'] }, 'due')).toEqual({ day: '', month: '', year: '' })
  })

  it.each(['3', '03', 'Mar', 'march', 'MARCH'])('may have its month as %s', (month) => {
    expect(readTypedDate({ day: '1', month, year: '2021' })).toEqual({ ok: true, day: '2021-03-01' })
  })

  it('says when nothing was typed, and which boxes are empty', () => {
    expect(readTypedDate({ day: '', month: ' ', year: '' })).toEqual({ ok: false, why: 'nothing typed' })
    expect(readTypedDate({ day: '1', month: '', year: '' })).toEqual({
      ok: false,
      why: 'incomplete',
      wrong: ['month', 'year'],
    })
  })

  it.each([
    ['31', '2', '2021'],
    ['29', 'Feb', '2021'],
    ['1', 'Ma', '2021'],
    ['1', 'Marvel', '2021'],
    ['1', '13', '2021'],
    ['1', '3', '21'],
    ['-1', '3', '2021'],
    ['1e1', '3', '2021'],
    ['100', '3', '2021'],
  ])('%s %s %s is not a day', (day, month, year) => {
    expect(readTypedDate({ day, month, year })).toMatchObject({ ok: false, why: 'not a day' })
  })

  it('comes back as the day it was, for every day of this century', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 36_000 }), (count) => {
        const day = addDays(isoDate('2000-01-01'), count)
        const [year, month, date] = day.split('-').map(Number)
        expect(readTypedDate({ day: date, month, year })).toEqual({ ok: true, day })
      }),
    )
  })
})
