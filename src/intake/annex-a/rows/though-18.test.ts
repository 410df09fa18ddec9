import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook, type SmallRow } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'

/** As at 30 October 2026. */
const problemsOf = async (...book: Parameters<typeof smallBook>) => {
  const { problems } = await withFile(smallBook(...book), 'annex-a.xlsx', (path) => wholeAtOnce(path))
  return problems.filter(({ code }) => code.endsWith('though 18'))
}
const told = async (...book: Parameters<typeof smallBook>) =>
  (await problemsOf(...book)).map(({ code, where: { list, row }, effect }) => [code, list, row, effect])

const inCare = (of: string, born_on: string, left_care_on = '') =>
  ({ of, gender: '1', born_on, entered_care_on: '01/09/2026', left_care_on }) satisfies SmallRow
const onPlan = (of: string, born_on: string) =>
  ({ of, gender: '1', born_on, started_on: '01/09/2026' }) satisfies SmallRow

const lists = {
  7: [onPlan('1', '30/10/2008'), onPlan('2', '31/10/2008'), onPlan('3', '')],
  8: [inCare('4', '30/10/2008'), inCare('5', '31/10/2008'), inCare('6', '01/01/2008', '01/10/2026')],
}

describe('a child who has turned 18 with no end of care, or of a plan', () => {
  it('is named once on the day, and what it means is said', async () => {
    expect(await told(lists)).toEqual([
      ['on a plan though 18', 7, 2, 'warning'],
      ['in care though 18', 8, 2, 'warning'],
    ])
    const [, care] = await problemsOf(lists)
    expect(care?.where).toEqual({
      sheet: 'List 8',
      list: 8,
      row: 2,
      column: 'Date Ceased to be Looked After',
    })
    expect(care?.found).toBe('no end of care for child 4, who is 18 since 2026-10-30')
    expect(care?.expected).toMatch(/^the day on which it ended, 2026-10-30 at the latest, .* counted apart$/)
  })

  it('is so by another list of the child’s where the list itself gives no day of birth', async () => {
    const need = { of: '1', gender: '1', born_on: '30/10/2008', started_on: '01/09/2026' }
    expect(await told({ 6: [need], 8: [inCare('1', '')] })).toEqual([['in care though 18', 8, 2, 'warning']])
  })

  it('is so by the age alone where no list gives a day of birth, and not where one does', async () => {
    const byAge = (of: string, age: string, born = '') => ({ ...inCare(of, born), age })
    const some = { 8: [byAge('1', '18'), byAge('2', '17'), byAge('3', '18', '31/10/2008')] }
    expect(await told(some)).toEqual([['in care though 18', 8, 2, 'warning']])
    const [care] = await problemsOf(some)
    expect(care?.found).toBe('no end of care for child 1, who is 18 by the age given, 18')
    expect(care?.expected).toMatch(/^the day on which it ended, or another age; until one is corrected/)
    expect(await told({ 7: [{ ...onPlan('4', ''), age: '19' }] })).toEqual([
      ['on a plan though 18', 7, 2, 'warning'],
    ])
  })

  it('is not named where the list has no column for the end', async () => {
    expect(await told(lists, { 7: ['ended_on'], 8: ['left_care_on'] })).toEqual([])
  })
})
