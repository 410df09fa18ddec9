import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { smallBook } from '../../testing/small-lists.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'

/** What is made of one row, and what is said of its days. */
async function readOne(list: 2 | 4 | 5 | 6 | 7 | 8, days: Readonly<Record<string, string>>) {
  const bytes = smallBook({ [list]: [{ of: '1', gender: '1', born_on: '09/03/2012', ...days }] })
  const { facts, problems, lists } = await withFile(bytes, 'annex-a.xlsx', (path) => wholeAtOnce(path))
  return { facts, lists, problems: problems.filter(({ code }) => code === 'ends before it begins') }
}

describe('an end before its beginning', () => {
  it.each([
    [6, 'need', 'started_on', 'closed_on', 'CIN Closure Date'],
    [7, 'protection', 'started_on', 'ended_on', 'Child Protection Plan End Date'],
    [8, 'care', 'entered_care_on', 'left_care_on', 'Date Ceased to be Looked After'],
  ] as const)(
    'takes no child off list %i: it is named, and not taken',
    async (list, fact, began, ended, column) => {
      const { facts, lists, problems } = await readOne(list, { [began]: '05/01/2026', [ended]: '01/12/2025' })
      expect(JSON.stringify(facts)).not.toContain('2025-12-01')
      expect(facts[fact]?.[0]?.values.at(-1)).toBe(ended)
      expect(lists).toMatchObject([{ rows: 1, rejected: 0 }])
      expect(problems).toMatchObject([{ where: { column }, found: '2025-12-01', effect: 'left out' }])
      expect(problems[0]?.expected).toMatch(/^a day from 2026-01-05 on, .* the child keeps the status$/)
    },
  )

  it('stays, with a warning, where it takes no child off a list', async () => {
    const { facts, problems } = await readOne(4, { started_on: '05/01/2026', authorised_on: '01/12/2025' })
    expect(facts.assessment?.[0]?.values).toContain('2025-12-01')
    expect(problems).toMatchObject([{ found: '2025-12-01', effect: 'warning' }])
  })

  it.each([
    [2, 'started_on', 'completed_on', 'it is not known whether it has ended'],
    [
      4,
      'started_on',
      'authorised_on',
      'it is not known whether it has ended, and the child keeps the status',
    ],
    [5, 'strategy_on', 'conference_on', 'it is not known whether the conference was held'],
  ] as const)('says what follows of it on list %i', async (list, began, ended, follows) => {
    const { problems } = await readOne(list, { [began]: '05/01/2026', [ended]: '01/12/2025' })
    expect(problems.map(({ expected }) => expected)).toEqual([
      `a day from 2026-01-05 on, when it began: until one is corrected ${follows}`,
    ])
  })

  it('is named beside a latest visit that could not be read', async () => {
    const { facts } = await readOne(7, {
      started_on: '05/01/2026',
      ended_on: '01/12/2025',
      visited_on: 'soon',
    })
    expect(facts.protection?.[0]?.values.at(-1)).toBe('visited_on ended_on')
  })
})

describe('days on the way to adoption', () => {
  const entered = { entered_care_on: '05/01/2026', decided_on: '02/03/2026' }
  const readRow = async (list: 10 | 11, days: Readonly<Record<string, string>>) => {
    const who = list === 10 ? { gender: '1', born_on: '09/03/2024' } : {}
    const bytes = smallBook({ [list]: [{ of: '1', ...who, ...days }] })
    const { facts, problems, lists } = await withFile(bytes, 'annex-a.xlsx', (path) => wholeAtOnce(path))
    const named = problems.filter(({ code }) => code === 'days in an impossible order')
    return { facts, lists, problems: named, said: named.map(({ where, found }) => [where.column, found]) }
  }

  it.each([
    [10, { ...entered, placed_on: '05/12/2025' }, 'Date Placed for Adoption', '2025-12-05'],
    [10, { ...entered, early_placed_on: '05/12/2025' }, /fostering in FFA/, '2025-12-05'],
    [10, { ...entered, matched_on: '05/04/2026', placed_on: '04/04/2026' }, /Placed for/, '2026-04-04'],
    [10, { ...entered, placed_on: '05/04/2026', ordered_on: '04/04/2026' }, /Adoption Order/, '2026-04-04'],
    [10, { ...entered, matched_on: '01/03/2026' }, /Matching/, '2026-03-01'],
    [10, { ...entered, placement_order_on: '01/03/2026' }, /Placement Order/, '2026-03-01'],
    [10, { ...entered, reversed_on: '01/03/2026' }, /No Longer be Placed/, '2026-03-01'],
    [11, { enquired_on: '05/01/2026', stage_1_started_on: '04/01/2026' }, /Stage 1 started/, '2026-01-04'],
    [11, { stage_1_ended_on: '05/01/2026', stage_2_started_on: '04/01/2026' }, /Stage 2/, '2026-01-04'],
    [11, { applied_on: '05/01/2026', approved_on: '04/01/2026' }, /approved/, '2026-01-04'],
    [11, { matched_on: '05/01/2026', placed_on: '04/01/2026' }, /placed with/, '2026-01-04'],
    [11, { placed_on: '05/01/2026', ordered_on: '04/01/2026' }, /Adoption Order/, '2026-01-04'],
    [11, { enquired_on: '05/01/2026', left_on: '04/01/2026' }, /leaving/, '2026-01-04'],
  ] as const)(
    'that cannot be in their order are named on list %i, and the row stays: %j',
    async (list, days, column, found) => {
      const { facts, lists, problems, said } = await readRow(list, days)
      expect(said).toEqual([[expect.stringMatching(column), found]])
      expect(problems[0]).toMatchObject({ effect: 'warning', where: { row: 2 } })
      expect(problems[0]?.expected).toMatch(
        /^a day from 202\d-\d\d-\d\d on, which is “Date .*”: until one of the two/,
      )
      expect(lists).toMatchObject([{ rows: 1, rejected: 0 }])
      expect(facts[list === 10 ? 'adoption' : 'adopter']?.[0]?.values).toContain(found)
    },
  )

  it.each([
    [10, { ...entered, placement_order_on: '04/05/2026', matched_on: '04/04/2026', placed_on: '04/04/2026' }],
    // Matched with carers who foster first, before there is a decision.
    [10, { ...entered, early_placed_on: '06/01/2026', matched_on: '05/01/2026', placed_on: '02/06/2026' }],
    [11, { approved_on: '05/05/2026', matched_on: '04/04/2026', placed_on: '06/05/2026' }],
  ] as const)('that may be in any order are not named on list %i: %j', async (list, days) => {
    expect((await readRow(list, days)).said).toEqual([])
  })
})
