import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'
import { contradictionCodes } from './contradictions.ts'

type Lists = Parameters<typeof smallBook>[0]

const who = { gender: '1', born_on: '09/03/2009' }
const inNeed = (of: string, more: Readonly<Record<string, string>> = {}) => ({
  of,
  ...who,
  started_on: '01/09/2026',
  need_code: 'N1',
  team_name: 'N',
  worker_name: 'W',
  ...more,
})
const asStatus = (of: string, case_status: string) => inNeed(of, { case_status })
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
    .filter(({ code }) => contradictionCodes.includes(code))
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

  const closed = { case_status: 'e) Closed episode', closed_on: '01/10/2026' }

  it.each<[string, Lists, readonly [string, number, string, RegExp]]>([
    [
      'closed on list 6 and in care',
      { 6: [inNeed('1', closed)], 8: [inCare('1')] },
      [
        'closed on list 6',
        6,
        'CIN Closure Date',
        /^closed on 2026-10-01, for child 1, who is in care by row 2 of List 8$/,
      ],
    ],
    [
      'closed by its status alone, and in care',
      { 6: [asStatus('1', 'e) Closed episode')], 8: [inCare('1')] },
      ['closed on list 6', 6, 'Case Status', /^the status closed, for child 1, who is in care/],
    ],
    [
      'closed on list 6 and on a plan',
      { 6: [inNeed('1', closed)], 7: [onPlan('1')] },
      ['closed on list 6', 6, 'CIN Closure Date', /who is on a protection plan by row 2 of List 7$/],
    ],
    [
      'in need by list 6 and in care',
      { 6: [asStatus('1', 'c) Child in need plan')], 7: [onPlan('1')], 8: [inCare('1')] },
      ['in care, not by list 6', 6, 'Case Status', /^the status child in need for child 1, who is in care/],
    ],
    [
      'on a plan by list 6 and in care',
      { 6: [asStatus('1', 'b) Child Protection plan')], 7: [onPlan('1')], 8: [inCare('1')] },
      ['in care, not by list 6', 6, 'Case Status', /^the status protection plan for child 1/],
    ],
    [
      'in need by list 6 and on a plan',
      { 6: [asStatus('1', 'c) Child in need plan')], 7: [onPlan('1')] },
      [
        'on a plan, not by list 6',
        6,
        'Case Status',
        /^the status child in need for child 1, who is on a protection plan/,
      ],
    ],
    [
      'being assessed by list 6 and on a plan',
      { 6: [asStatus('1', 'd) Open assessment')], 7: [onPlan('1')] },
      ['on a plan, not by list 6', 6, 'Case Status', /^the status open assessment/],
    ],
    [
      'in care by list 6 and not on list 8',
      { 6: [asStatus('1', 'a) Looked after child')], 8: [inCare('2', { left_care_on: '01/10/2026' })] },
      ['in care by list 6 alone', 6, 'Case Status', /who has no row on list 8$/],
    ],
    [
      'in care by list 6, and out of it by list 8',
      { 6: [asStatus('1', 'a) Looked after child')], 8: [inCare('1', { left_care_on: '01/10/2026' })] },
      ['in care by list 6 alone', 6, 'Case Status', /whose care ended on 2026-10-01 by row 2 of List 8$/],
    ],
    [
      'on a plan by list 6 and not on list 7',
      { 6: [asStatus('1', 'b) Child Protection plan')], 7: [onPlan('2', { ended_on: '01/10/2026' })] },
      ['on a plan by list 6 alone', 6, 'Case Status', /who has no row on list 7$/],
    ],
    [
      'on a plan by list 6, and off it by list 7',
      { 6: [asStatus('1', 'b) Child Protection plan')], 7: [onPlan('1', { ended_on: '01/10/2026' })] },
      ['on a plan by list 6 alone', 6, 'Case Status', /whose plan ended on 2026-10-01 by row 2 of List 7$/],
    ],
  ])('are named once, and both rows go in, for a child %s', async (_, lists, [code, list, column, words]) => {
    const { lists: read, problems } = await readBytes(smallBook(lists))
    const found = problems.filter((each) => contradictionCodes.includes(each.code))
    const where = { sheet: `List ${list}`, list, row: 2, column }
    expect(found).toMatchObject([{ code, where, effect: 'warning' }])
    expect(found[0]?.found).toMatch(words)
    expect(read.map(({ rejected }) => rejected)).toEqual(read.map(() => 0))
  })

  it.each<[string, Lists, RegExp]>([
    [
      'are not known where list 8 has no row of the child',
      { 6: [asStatus('1', 'a) LAC')], 8: [inCare('2')] },
      /and the time limits of care are not known$/,
    ],
    [
      'are not known where list 8 tells of earlier care alone',
      {
        6: [asStatus('1', 'a) LAC')],
        8: [inCare('1', { entered_care_on: '01/03/2026', left_care_on: '31/08/2026' })],
      },
      /and the time limits of care are not known$/,
    ],
    [
      'do not run where list 8 says that it has ended',
      { 6: [asStatus('1', 'a) LAC')], 8: [inCare('1', { left_care_on: '01/09/2026' })] },
      /and no time limit of care runs$/,
    ],
    [
      'are not known of a plan where list 7 has no row of the child',
      { 6: [asStatus('1', 'b) CPP')], 7: [onPlan('2')] },
      /and the time limits of a plan are not known$/,
    ],
    [
      'do not run of a plan where list 7 says that it has ended',
      { 6: [asStatus('1', 'b) CPP')], 7: [onPlan('1', { ended_on: '01/10/2026' })] },
      /and no time limit of a plan runs$/,
    ],
  ])('say of a status that list 6 alone gives that its time limits %s', async (_, lists, words) => {
    const { problems } = await readBytes(smallBook(lists))
    expect(problems.find(({ code }) => code.endsWith('by list 6 alone'))?.expected).toMatch(words)
  })

  it.each<[string, Lists, Parameters<typeof smallBook>[1]]>([
    [
      'say the same',
      {
        6: [asStatus('1', 'a) LAC'), asStatus('2', 'b) CPP'), asStatus('3', 'c) CIN'), inNeed('4', closed)],
        7: [
          onPlan('1'),
          onPlan('2'),
          onPlan('3', { ended_on: '01/10/2026' }),
          onPlan('4', { ended_on: '01/10/2026' }),
        ],
        8: [inCare('1'), inCare('4', { left_care_on: '01/10/2026' })],
      },
      {},
    ],
    ['are not both in the file', { 6: [asStatus('1', 'a) LAC'), asStatus('2', 'b) CPP')] }, {}],
    [
      'have no column for the end',
      { 6: [inNeed('1', closed), asStatus('2', 'a) LAC')], 8: [inCare('1'), inCare('2')] },
      { 8: ['left_care_on'] },
    ],
    ['give no status', { 6: [inNeed('1')], 7: [onPlan('1')], 8: [inCare('1')] }, {}],
    [
      'tell of short breaks, in which the plan goes on',
      {
        6: [asStatus('1', 'c) CIN')],
        8: [inCare('1', { legal_status: 'V4: Short term breaks, agreements recorded' })],
      },
      {},
    ],
  ])('are not named where lists %s', async (_, lists, without) => {
    expect(await told(lists, without)).toEqual([])
  })

  it('are told to the end, and no row is rejected for it', async () => {
    const children = Array.from({ length: 60 }, (_, at) => inCare(String(at + 10)))
    const { lists, problems } = await readBytes(smallBook({ 6: [inNeed('1')], 8: children }))
    expect(problems.filter(({ code }) => code === 'not on list 6')).toHaveLength(60)
    expect(lists.find(({ list }) => list === 8)).toMatchObject({ rows: 60, rejected: 0 })
  })
})
