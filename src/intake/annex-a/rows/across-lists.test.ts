import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'

type Lists = Parameters<typeof smallBook>[0]

const who = { gender: '1', born_on: '09/03/2009' }
const inNeed = (of: string) => ({
  of,
  ...who,
  started_on: '01/09/2026',
  need_code: 'N1',
  case_status: 'a) LAC',
  team_name: 'N',
  worker_name: 'W',
})
const inCare = (of: string, more: Readonly<Record<string, string>> = {}) => ({
  of,
  ...who,
  entered_care_on: '01/09/2026',
  ...more,
})
const onPlan = (of: string, more: Readonly<Record<string, string>> = {}) => ({
  of,
  ...who,
  started_on: '01/09/2026',
  ...more,
})
const leaver = (of: string, eligibility: string) => ({ of, ...who, eligibility })

const readBytes = (bytes: Buffer) => withFile(bytes, 'annex-a.xlsx', (path) => wholeAtOnce(path))

/** What is said beside blanks and missing values. */
async function told(lists: Lists, without: Parameters<typeof smallBook>[1] = {}) {
  const { problems } = await readBytes(smallBook(lists, without))
  return problems
    .filter(({ code }) => ['not on list 6', 'in care and left care'].includes(code))
    .map(({ code, where: { list, row }, effect }) => [code, list, row, effect])
}

describe('lists that contradict each other', () => {
  it('are named where a child with a plan or in care is not on the list of children in need, once for each child', async () => {
    const lists = {
      6: [inNeed('1')],
      7: [onPlan('1'), onPlan('2'), onPlan('3')],
      8: [inCare('1'), inCare('3')],
    }
    expect(await told(lists)).toEqual([
      ['not on list 6', 7, 3, 'warning'],
      ['not on list 6', 8, 3, 'warning'],
    ])
  })

  it('are not where list 6 is not in the file or has no rows, or where the plan or care has ended or may have', async () => {
    expect(await told({ 7: [onPlan('2')] })).toEqual([])
    expect(await told({ 6: [], 7: [onPlan('2')] })).toEqual([])
    const ended = {
      6: [inNeed('1')],
      7: [onPlan('2', { ended_on: '01/10/2026' })],
      8: [inCare('3', { left_care_on: '01/10/2026' })],
    }
    expect(await told(ended)).toEqual([])
    expect(await told({ 6: [inNeed('1')], 7: [onPlan('2')] }, { 7: ['ended_on'] })).toEqual([])
  })

  it('are named where a child who is in care now has left it', async () => {
    const leavers = [
      leaver('1', 'a) Relevant child'),
      leaver('2', 'd) Eligible child'),
      leaver('3', 'b) Former relevant child'),
    ]
    expect(
      await told({ 8: [inCare('1'), inCare('2'), inCare('3', { left_care_on: '01/10/2026' })], 9: leavers }),
    ).toEqual([['in care and left care', 9, 2, 'warning']])
  })

  it('are told to the end, and no row is rejected for it', async () => {
    const children = Array.from({ length: 60 }, (_, at) => inCare(String(at + 10)))
    const { lists, problems } = await readBytes(smallBook({ 6: [inNeed('1')], 8: children }))
    expect(problems.filter(({ code }) => code === 'not on list 6')).toHaveLength(60)
    expect(lists.find(({ list }) => list === 8)).toMatchObject({ rows: 60, rejected: 0 })
  })
})
