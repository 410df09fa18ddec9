import { describe, expect, it } from 'vitest'
import { isoDate } from '../../kernel/index.ts'
import { agedInWords, ageInWords, isUnborn, yearsOn } from './age.ts'

const on = isoDate('2020-11-24')
const born = (day: string | null, unborn = false, ageGiven: number | null = null) =>
  ageInWords({ bornOn: day === null ? null : isoDate(day), unborn, ageGiven }, on)

describe('a child’s age on a day', () => {
  it.each([
    ['2012-05-01', '8'],
    ['2012-11-24', '8'],
    ['2012-11-25', '7'],
    ['2004-02-29', '16'],
    ['2018-11-24', '2'],
    ['2018-11-25', '23 months'],
    ['2020-10-24', '1 month'],
    ['2020-10-25', '0 months'],
    ['2020-11-24', '0 months'],
  ])('of one born on %s is %s', (day, age) => {
    expect(born(day)).toBe(age)
  })

  it('is said of an unborn child as what it is, until the day on which the birth was expected', () => {
    expect(born('2021-03-03', true)).toBe('Unborn, expected 3 March 2021')
    expect(born(null, true)).toBe('Unborn')
    expect(born('2020-11-20', true)).toBe('0 months')
  })

  it('is what the extract gave where there is no day of birth, and else not known', () => {
    expect(born(null, false, 9)).toBe('9')
    expect(born(null)).toBe('Not known')
    expect(born('2020-12-01')).toBe('Not yet born')
  })
})

describe('a child’s age within a sentence', () => {
  it.each([
    ['2012-05-01', false, 'aged 8'],
    ['2020-10-24', false, '1 month old'],
    ['2021-03-03', true, 'unborn, expected 3 March 2021'],
    ['2021-03-03', false, 'not yet born'],
    [null, true, 'unborn'],
    [null, false, 'age not known'],
  ])('of one born on %s, given as unborn: %s', (day, unborn, words) => {
    const birth = { bornOn: day === null ? null : isoDate(day), unborn, ageGiven: null }
    expect(agedInWords(birth, on)).toBe(words)
    expect(isUnborn(birth, on)).toBe(words.startsWith('unborn') || words === 'not yet born')
  })
})

describe('whole years on a day', () => {
  const born = (day: string) => ({ bornOn: isoDate(day), unborn: null, ageGiven: null })

  it.each([
    { bornOn: '2018-11-20', asAt: '2026-11-20', years: 8, because: 'a birthday counts from that day on' },
    { bornOn: '2018-11-21', asAt: '2026-11-20', years: 7, because: 'the day before it' },
    {
      bornOn: '2008-02-29',
      asAt: '2026-02-28',
      years: 18,
      because: 'a leap day’s birthday, on the last of February',
    },
    { bornOn: '2026-11-20', asAt: '2026-11-20', years: 0, because: 'born that day' },
    { bornOn: '2026-11-21', asAt: '2026-11-20', years: undefined, because: 'to be born' },
  ])('born $bornOn, on $asAt: $years ($because)', ({ bornOn, asAt, years }) => {
    expect(yearsOn(born(bornOn), isoDate(asAt))).toBe(years)
  })

  it('are those that an extract gives where it gives no day of birth', () => {
    expect(yearsOn({ bornOn: null, unborn: null, ageGiven: 9 }, isoDate('2026-11-20'))).toBe(9)
    expect(yearsOn({ bornOn: null, unborn: true, ageGiven: -1 }, isoDate('2026-11-20'))).toBeUndefined()
    expect(yearsOn({ bornOn: null, unborn: null, ageGiven: null }, isoDate('2026-11-20'))).toBeUndefined()
  })
})
