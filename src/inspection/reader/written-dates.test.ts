import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, isoDate, longDate } from '../../kernel/index.ts'
import { firstDays, wholeDay } from './written-dates.ts'

describe('days written out', () => {
  it.each([
    ['2 March 2020 to 13 March 2020', '2020-03-02', '2020-03-13'],
    ['13 to 24 May 2024', '2024-05-13', '2024-05-24'],
    ['28 November to 9 December 2022', '2022-11-28', '2022-12-09'],
    ['29 January – 2 February 2018', '2018-01-29', '2018-02-02'],
    ['on 18 and 19 November 2025. His Majesty’s', '2025-11-18', '2025-11-19'],
    ['31 July and 1 August 2019', '2019-07-31', '2019-08-01'],
    ['on 24 January 2023', '2023-01-24', '2023-01-24'],
    ['8 July 2019 to 12 July 2019 and 7 August 2019 to 8 August 2019', '2019-07-08', '2019-08-08'],
    ['21, 22 and 23 May 2019', '2019-05-21', '2019-05-23'],
    ['6-7 November 2019', '2019-11-06', '2019-11-07'],
    ['11th and 12th May 2021', '2021-05-11', '2021-05-12'],
    ['Monday 4 March to Friday 15 March 2019', '2019-03-04', '2019-03-15'],
    ['Tuesday, 4 and Wednesday, 5 June 2019', '2019-06-04', '2019-06-05'],
    ['the 3rd of May 2022 and the 4th of May 2022', '2022-05-03', '2022-05-04'],
    ['13 December to 5 January 2023', '2022-12-13', '2023-01-05'],
    ['10 to 12 and 17 May 2022', '2022-05-10', '2022-05-17'],
    ['1 & 2 Dec 2020', '2020-12-01', '2020-12-02'],
    ['since 2015. All 3 teams, on 1 June 2019', '2019-06-01', '2019-06-01'],
    ['26 November 2018 to 7 December', '2018-11-26', '2018-12-07'],
  ])('%s', (text, from, to) => {
    expect(firstDays(text)).toEqual({ from, to, yearAssumed: false })
  })

  it('without a year take the one offered, and say so', () => {
    expect(firstDays('between 30 April and 1 May', 2019)).toEqual({
      from: '2019-04-30',
      to: '2019-05-01',
      yearAssumed: true,
    })
    expect(firstDays('between 30 April and 1 May')).toBeUndefined()
  })

  it.each(['in May 2019', '16- and 17-year-olds', '31 February 2020', '12 children', ''])(
    'are not found in “%s”',
    (text) => {
      expect(firstDays(text)).toBeUndefined()
    },
  )

  it('are read back from any two days, however they are joined', () => {
    const day = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(isoDate('2018-01-01'), days))
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        fc.constantFrom(' to ', ' and ', ' – ', ' until ', '-'),
        (from, later, word) => {
          const to = addDays(from, later)
          expect(firstDays(`on ${longDate(from)}${word}${longDate(to)}, by three`)).toMatchObject({
            from,
            to,
          })
        },
      ),
    )
  })

  it('alone in a line are the date of a letter', () => {
    expect(wholeDay(' 9 May 2023 ')).toBe('2023-05-09')
    expect(wholeDay('Date: 15th January 2019')).toBe('2019-01-15')
    expect(wholeDay('6 November 20205')).toBeUndefined()
    expect(wholeDay('on 9 May 2023 we came')).toBeUndefined()
    expect(wholeDay('9 May')).toBeUndefined()
  })
})
