import { describe, expect, it } from 'vitest'
import { bankHolidays, bankHolidaySource } from './bank-holidays.ts'

/** What the Banking and Financial Dealings Act 1971 and custom give for a year, worked out anew with UTC instants. */
function expectedIn(year: number): string[] {
  const at = (month: number, date: number) => new Date(Date.UTC(year, month - 1, date))
  const text = (day: Date) => day.toISOString().slice(0, 10)
  const moved = (day: Date, days: number) => new Date(day.getTime() + days * 86_400_000)
  const mondayFrom = (day: Date) => moved(day, (8 - day.getUTCDay()) % 7)
  const taken = new Set<string>()
  const nextWeekday = (day: Date): string => {
    const free = day.getUTCDay() % 6 !== 0 && !taken.has(text(day))
    return free ? text(day) : nextWeekday(moved(day, 1))
  }
  const take = (day: Date) => taken.add(nextWeekday(day))
  const easter = easterSunday(year)
  take(at(1, 1))
  for (const day of [moved(easter, -2), moved(easter, 1)]) taken.add(text(day))
  for (const day of [mondayFrom(at(5, 1)), mondayFrom(at(5, 25)), mondayFrom(at(8, 25))]) taken.add(text(day))
  // A Monday or Friday that is Boxing Day keeps its own day: a Sunday Christmas moves past it.
  const boxingDayFirst = at(12, 25).getUTCDay() === 0
  for (const date of boxingDayFirst ? [26, 25] : [25, 26]) take(at(12, date))
  return [...taken].toSorted()
}

/** From the paschal full moon of the nineteen-year cycle: the Sunday after it. Right for 1900 to 2199. */
function easterSunday(year: number): Date {
  const epact = (24 + 19 * (year % 19)) % 30
  const fullMoonAfter21March = epact - (epact === 29 || (epact === 28 && year % 19 > 10) ? 1 : 0)
  const fullMoon = new Date(Date.UTC(year, 2, 21 + fullMoonAfter21March))
  return new Date(fullMoon.getTime() + (7 - fullMoon.getUTCDay()) * 86_400_000)
}

const years = Array.from({ length: 17 }, (_, index) => 2012 + index)
const listedIn = (year: number) =>
  bankHolidays.map(({ day }) => String(day)).filter((day) => day.startsWith(String(year)))

describe('the list of bank holidays', () => {
  it('covers 2012 to 2028', () => {
    expect([bankHolidaySource.firstYear, bankHolidaySource.lastYear]).toEqual([2012, 2028])
    expect(years.map((year) => listedIn(year).length).every((count) => count >= 8)).toBe(true)
  })

  it('is in order, without a day twice, and holds weekdays only', () => {
    const days = bankHolidays.map(({ day }) => String(day))
    expect(days).toEqual([...new Set(days)].toSorted())
    expect(days.filter((day) => new Date(day).getUTCDay() % 6 === 0)).toEqual([])
  })

  it.each(years.filter((year) => ![2012, 2020, 2022, 2023].includes(year)))(
    'is the ordinary one in %i',
    (year) => {
      expect(listedIn(year)).toEqual(expectedIn(year))
    },
  )

  it.each([
    [2012, ['2012-05-28'], ['2012-06-04', '2012-06-05']],
    [2020, ['2020-05-04'], ['2020-05-08']],
    [2022, ['2022-05-30'], ['2022-06-02', '2022-06-03', '2022-09-19']],
    [2023, [], ['2023-05-08']],
  ])('differs in %i by what was moved or proclaimed', (year, gone, come) => {
    const ordinary = expectedIn(year)
    const listed = listedIn(year)
    expect(ordinary.filter((day) => !listed.includes(day))).toEqual(gone)
    expect(listed.filter((day) => !ordinary.includes(day))).toEqual(come)
  })

  it('says of every moved, extra or substitute day why it is there', () => {
    const noted = bankHolidays.filter(({ note }) => note !== undefined).map(({ day }) => String(day))
    const unusual = ['2012-06-05', '2020-05-08', '2022-06-02', '2022-06-03', '2022-09-19', '2023-05-08']
    expect(noted).toEqual(expect.arrayContaining(unusual))
    expect(
      bankHolidays.filter(({ name, note }) => name.includes('substitute') && note === undefined),
    ).toEqual([])
  })
})
