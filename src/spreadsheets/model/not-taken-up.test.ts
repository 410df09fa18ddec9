import { describe, expect, it } from 'vitest'
import { compareTable } from './compare.ts'
import { tableIn } from './recognise.ts'
import type { SheetColumn } from './sheet.ts'
import { keyCode, versionCode } from './sheet.ts'

const columns: readonly SheetColumn<never>[] = [
  { code: keyCode, head: 'Child', kind: 'text', value: () => undefined },
  { code: 'placed', head: 'Placement since', kind: 'day', told: true, value: () => undefined },
  { code: 'days', head: 'Days at stage', kind: 'number', value: () => undefined },
  { code: 'note', head: 'Note', kind: 'text', editable: true, value: () => undefined },
  { code: versionCode, head: 'Version', kind: 'number', value: () => undefined },
]

const text = (said: string) => ({ kind: 'text', text: said }) as const

/** A sheet of one child, as typed, against a record in which the placement began on 10 January 2020. */
function compared(typed: readonly string[], heads: readonly string[] = []) {
  const rows = [[...columns.map(({ head }) => head), ...heads], typed]
  const sheet = rows.map((cells, at) => ({ number: at + 1, cells: cells.map(text) }))
  const table = tableIn([{ name: 'Permanence', rows: sheet }], columns)
  if (!table) throw new Error('The table is not found')
  const held = new Map([
    ['placed', '2020-01-10'],
    ['note', 'old'],
  ])
  return compareTable(table, columns, (key) =>
    key === 'MU-1' ? { then: () => held, now: () => held } : undefined,
  )
}

describe('what a sheet says and is not taken up', () => {
  it('is nothing where it says what the record says, however it is spelled, or what nobody types', () => {
    for (const day of ['2020-01-10', '10/01/2020', '43840'])
      expect(compared(['MU-1', day, '999', 'old', '7']).notTakenUp).toEqual([])
  })

  it.each([
    ['11/01/2020', '2020-01-11'],
    ['last week', 'last week'],
    ['', ''],
  ])('is %j typed over a day that extracts tell, and the rest of the row stands', (typed, found) => {
    const { rows, problems, notTakenUp } = compared(['MU-1', typed, '4', 'new', '7'])
    expect([rows.length, problems]).toEqual([1, []])
    expect(notTakenUp).toEqual([
      {
        where: { sheet: 'Permanence', row: 2, key: 'MU-1', column: 'Placement since' },
        found,
        expected: '2020-01-10',
        effect: 'not taken up',
      },
    ])
  })

  it('is a column of somebody’s own with something in it', () => {
    const { notTakenUp } = compared(
      ['MU-1', '2020-01-10', '4', 'old', '7', 'rang the school', ''],
      ['Ours', 'Empty'],
    )
    expect(notTakenUp.map(({ where }) => where)).toEqual([{ sheet: 'Permanence', column: 'Ours' }])
  })

  it('is nothing of a row that is left out', () => {
    const { problems, notTakenUp } = compared(['MU-9', 'x', '4', 'new', '7'])
    expect([problems.length, notTakenUp]).toEqual([1, []])
  })
})
