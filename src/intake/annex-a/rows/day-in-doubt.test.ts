import { describe, expect, it } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../kernel/index.ts'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { checkFile } from '../check/check-file.ts'
import { asText } from '../check/show-check.ts'
import { dayInDoubtCode } from './day-in-doubt.ts'

/** The day on which the file was made: no other reading of it is near. */
const made = isoDate('2026-03-05')
const who = { gender: '1', born_on: '2012-05-01', ethnicity: 'WBRI' }
const contacts = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    of: String(at + 1),
    ...who,
    contact_on: addDays(made, -3 * at - 1),
    source: '1A',
  }))

const check = (asAt: string, rows = contacts(60)) =>
  withFile(smallBook({ 1: rows }), 'annex-a.xlsx', async (path) => {
    const checked = await checkFile(path, isoDate(asAt), () => undefined)
    if (!checked.ok) throw new Error(checked.sentence)
    return checked
  })
const inDoubt = async (asAt: string, rows = contacts(60)) =>
  (await check(asAt, rows)).problems.filter(({ code }) => code === dayInDoubtCode)

describe('an as-at date that does not fit the days of the file', () => {
  it.each<[string, IsoDate]>([
    ['the day itself', made],
    ['a day up to four weeks later', isoDate('2026-03-25')],
  ])('is not asked about where it is %s', async (_, asAt) => {
    expect(await inDoubt(asAt, contacts(330))).toEqual([])
  })

  it('is asked about once, before all else, where it is a year too early', async () => {
    const { problems } = await check('2025-03-05')
    expect(problems[0]).toMatchObject({
      code: dayInDoubtCode,
      where: { sheet: '' },
      found:
        '60 of 60 rows of list 1 begin after 5 March 2025; the days in the file go up to about 26 February 2026',
      expected: 'the day on which the file was made: is 5 March 2025 right, or is 5 March 2026 meant?',
      effect: 'warning',
    })
    expect(problems.filter(({ code }) => code === 'day after the as-at date').length).toBeGreaterThan(20)
  })

  it('is asked about where day and month are exchanged, either way', async () => {
    const [late] = await inDoubt('2026-05-03', contacts(330))
    expect(late?.found).toBe(
      'the newest days in any list are of about 26 February 2026, 2 months before 3 May 2026',
    )
    expect(late?.expected).toMatch(/is 3 May 2026 right, or is 5 March 2026 meant\?$/)
    const [early] = await inDoubt('2026-01-04')
    expect(early?.found).toMatch(/^20 of 60 rows of list 1 begin after 4 January 2026/)
  })

  it('is asked about where the day lies so far back that the rows go in no more', async () => {
    const [early] = await inDoubt('2016-03-05')
    expect(early?.found).toMatch(/^60 of 60 rows of list 1 begin after/)
  })

  it('is not asked about for a row here and there, or where the file tells too little', async () => {
    const slips = contacts(400).map((row, at) => ({ ...row, contact_on: addDays(made, at < 9 ? 30 : -1) }))
    expect(await inDoubt(made, slips)).toEqual([])
    expect(await inDoubt('2026-06-05', contacts(60))).toEqual([])
  })

  it('stands first in the text, in place of each row', async () => {
    const { lists, problems } = await check('2025-03-05')
    const text = asText(lists, problems)
    expect(text).toMatch(/^To check \(as-at date in doubt\): 60 of 60 rows .* meant\?\n/)
    expect(text).toContain('Not shown one by one, since another as-at date may mend them all: “day after the')
    expect(text).not.toContain('To check (day after the as-at date)')
  })
})
