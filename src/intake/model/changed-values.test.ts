import { describe, expect, it } from 'vitest'
import { factTables } from '../../children/index.ts'
import { annexLists } from '../annex-a/index.ts'
import type { Preview } from '../import/model.ts'
import { mostNamed, type ListBehind } from './behind.ts'
import { columnsShown, headingOf, isInNearlyEvery, onlyTheFirst, saidAs } from './changed-values.ts'

const previewOf = (lists: readonly Partial<ListBehind>[], same = 0): Preview => ({
  ...{ lists: [], clocksMoved: 0, problems: 0, backLoaded: false, comparedWith: 0, teams: [] },
  comparison: [{ list: 3, same, added: 4, changed: 10, agedOut: 9, gone: 2, corrected: 1, unexplained: 1 }],
  behind: { limits: [], lists: lists.map((each) => ({ list: 3, changed: [], gone: [], ...each })) },
})

describe('the columns that a file changes', () => {
  it('are counted without the rows that the viewer may not see, the most often first', () => {
    const columns = [
      { column: 'source', rows: 2 },
      { column: 'team_name', rows: 1 },
      { column: 'worker_name', rows: 8 },
    ]
    const seen = [
      { list: 3, column: 'source', rows: 1 },
      { list: 3, column: 'worker_name', rows: 8 },
    ] as const
    expect(columnsShown(previewOf([{ columns }], 30), seen)).toEqual({
      columns: [
        { list: 3, column: 'worker_name', rows: 8, named: 8, of: 41 },
        { list: 3, column: 'source', rows: 1, named: 1, of: 41 },
      ],
      withheld: 2,
    })
  })

  it('are counted in full where only the first of their values are kept', () => {
    const columns = [{ column: 'source', rows: mostNamed + 100 }]
    const found = columnsShown(previewOf([{ columns }], 900), [
      { list: 3, column: 'source', rows: mostNamed - 1 },
    ])
    expect(found).toMatchObject({
      columns: [{ rows: mostNamed + 99, named: mostNamed - 1 }],
      withheld: 1,
    })
    expect(onlyTheFirst(found?.columns ?? [])).toContain(`the first ${mostNamed}`)
    expect(onlyTheFirst([])).toBe('')
  })

  it('are of one list alone where that is asked for, and so are the values not shown', () => {
    const columns = [{ column: 'team_name', rows: 3 }]
    const preview = previewOf([{ columns }, { list: 7, columns }])
    expect(columnsShown(preview, [])?.withheld).toBe(6)
    expect(columnsShown(preview, [{ list: 7, column: 'team_name', rows: 2 }], 7)).toMatchObject({
      columns: [{ list: 7, rows: 2 }],
      withheld: 1,
    })
    expect(columnsShown(preview, [], 8)).toBeUndefined()
    expect(columnsShown(previewOf([{ columns: [] }]), [], 3)).toEqual({ columns: [], withheld: 0 })
  })

  it('are not known of a file that was checked before they were kept', () => {
    expect(columnsShown(previewOf([{}]), [])).toBeUndefined()
  })

  it.each([
    [90, 100, true],
    [89, 100, false],
    [19, 19, false],
  ])('tell of the file where nearly every row has another value: %i of %i', (rows, of, is) => {
    expect(isInNearlyEvery({ list: 3, column: 'source', rows, named: rows, of })).toBe(is)
  })
})

describe('the latest of something', () => {
  it.each([
    [9, 'contacted_on', 0, false],
    [8, 'visited_on', 50, false],
    [8, 'visited_on', 51, true],
    [8, 'visited_on', undefined, false],
    [8, 'worker_name', undefined, true],
  ] as const)(
    'tells of the file only where most go backwards: list %i, %s, %j of 100',
    (list, column, back, is) => {
      expect(isInNearlyEvery({ list, column, rows: 100, named: 100, of: 100, back })).toBe(is)
    },
  )
})

describe('a changed value', () => {
  it.each([
    [7, 'latest_category', 'neglect', /neglect/i],
    [7, 'ended_on', '2026-11-03', /^3 November 2026$/],
    [7, 'seen_alone', 'true', /^Yes$/],
    [7, 'seen_alone', 'false', /^No$/],
    [7, 'earlier_plans', '2', /^2$/],
    [7, 'worker_name', 'Made-up Worker', /^Made-up Worker$/],
    [8, 'placement_authority', 'E09000001', /^E09000001$/],
    [7, 'ended_on', null, /^blank$/],
    [7, 'not_read', 'visited_on reviewed_on', /^Date of the Last Statutory Visit, Date of latest review/],
  ] as const)('is told as a person says it: list %i, %s, %s', (list, column, value, words) => {
    expect(saidAs({ list, column }, value)).toMatch(words)
  })

  it('has a heading in every column of every list', () => {
    for (const { number, fact } of annexLists)
      for (const { name } of factTables[fact].columns)
        expect(headingOf(number, name), `${number} ${name}`).not.toBe(name)
  })
})
