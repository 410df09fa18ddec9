import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'
import { contradictionCodes } from './contradictions.ts'

type Lists = Parameters<typeof smallBook>[0]

/** After the day of the file. */
const later = '30/11/2026'
const who = { gender: '1', born_on: '09/03/2009' }
const inNeed = (of: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ of, ...who, started_on: '01/09/2026', need_code: 'N1', team_name: 'N', worker_name: 'W' },
  ...more,
})
const asStatus = (of: string, case_status: string) => inNeed(of, { case_status })
const inCare = (of: string, entered_care_on = '01/09/2026', more: Readonly<Record<string, string>> = {}) => ({
  ...{ of, ...who, entered_care_on },
  ...more,
})
const onPlan = (of: string, more: Readonly<Record<string, string>> = {}) => ({
  ...{ of, ...who, started_on: later },
  ...more,
})

async function told(lists: Lists) {
  const { problems } = await withFile(smallBook(lists), 'annex-a.xlsx', (path) => wholeAtOnce(path))
  return problems
    .filter(({ code }) => contradictionCodes.includes(code))
    .map(({ code, found, expected }) => [code, found, expected])
}

describe('lists of which one has what begins after the day of the file', () => {
  it('say nothing of being on a plan or in care now where that begins after the day of the file', async () => {
    const lists = {
      6: [inNeed('1'), asStatus('2', 'c) CIN'), asStatus('3', 'e) Closed episode')],
      7: [onPlan('2'), onPlan('4', { born_on: '09/03/2005' })],
      8: [inCare('3', later), inCare('5', later)],
      9: [{ of: '5', ...who, eligibility: 'a) Relevant child' }],
    }
    expect(await told(lists)).toEqual([])
  })

  it('say when it begins where list 6 alone has it now, or where the case of list 6 is still to come', async () => {
    const lists = {
      6: [asStatus('1', 'a) LAC'), asStatus('2', 'b) CPP'), inNeed('3', { started_on: later })],
      7: [onPlan('2')],
      8: [inCare('1', later), inCare('3')],
    }
    expect((await told(lists)).toSorted()).toEqual([
      [
        'in care by list 6 alone',
        'the status looked after child for child 1, whose care begins on 2026-11-30 by row 2 of List 8',
        expect.stringMatching(/counts as a child in need, and the time limits of care are not known$/),
      ],
      [
        'not on list 6',
        'child 3, in care now, and a case on list 6 that begins on 2026-11-30',
        expect.anything(),
      ],
      [
        'on a plan by list 6 alone',
        'the status child protection plan for child 2, whose plan begins on 2026-11-30 by row 2 of List 7',
        expect.stringMatching(/the time limits of a plan are not known$/),
      ],
    ])
    const left = { 8: [inCare('1', later, { left_care_reason: 'E8' })] }
    expect((await told(left)).map(([code, , expected]) => [code, expected])).toEqual([
      ['left care, no end of care', expect.stringMatching(/the row counts from 2026-11-30 on$/)],
    ])
  })
})
