import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { factsOnly, readTables } from '../testing/write-lists.ts'

const [contacts = { headings: [], rows: [] }, help = { headings: [], rows: [] }] = madeUpCouncil
const list = (...below: readonly (readonly string[])[]) => ({
  name: 'List 1',
  rows: [contacts.headings, ...contacts.rows, ...below],
})
const told = ({ problems }: Awaited<ReturnType<typeof readTables>>) =>
  problems.map(({ code, where: { row }, found, effect }) => [code, row, found, effect])

describe('a row of totals', () => {
  it.each([
    [['Total', '6']],
    [['Grand Total', '', '', '', '6', '', '6']],
    [['Sub-total: 6']],
    [['Count', '6', '6']],
    [['14601 Count', '6']],
    [['Total', 'Female 2', 'Male 4']],
    [['', '', 'Total', '', '6']],
    [['6', 'Total', '', '', '7.5']],
    [['', '', '', '', '', '', '', '', '', 'Total', '6']],
  ])('%j is left out as one, is told, and is no row of the list', async (row) => {
    const read = await readTables([list(row)])
    const alone = await readTables([list()])
    expect(read.lists.map(({ rows, rejected }) => [rows, rejected])).toEqual([[contacts.rows.length, 0]])
    expect(factsOnly(read)).toEqual(factsOnly(alone))
    const label = row.find((cell) => /total|count/i.test(cell))
    expect(told(read)).toEqual([['row of totals', contacts.rows.length + 2, label, 'left out']])
  })

  it('among the others, below each group, is told each time', async () => {
    const [first = [], ...others] = contacts.rows
    const rows = [contacts.headings, first, ['North team Total', '1'], ...others, ['Grand Total', '6']]
    const read = await readTables([{ name: 'List 1', rows }])
    expect(read.lists.map(({ rows, rejected }) => [rows, rejected])).toEqual([[contacts.rows.length, 0]])
    expect(told(read).map(([code, row]) => [code, row])).toEqual([
      ['row of totals', 3],
      ['row of totals', contacts.rows.length + 3],
    ])
  })

  it.each([[[]], [['List 2: Early help']]])(
    'between lists on one sheet, with %j below, is the upper one’s',
    async (title) => {
      const rows = [...list(['Total', '6']).rows, title, help.headings, ...help.rows, ['Total', '6']]
      const read = await readTables([{ name: 'Annex A', rows }])
      expect(read.lists.map(({ list, rows, rejected }) => [list, rows, rejected])).toEqual([
        [1, contacts.rows.length, 0],
        [2, help.rows.length, 0],
      ])
      const upper = contacts.rows.length + 2
      expect(told(read)).toEqual([
        ['row of totals', upper, 'Total', 'left out'],
        ['row of totals', upper + help.rows.length + 3, 'Total', 'left out'],
      ])
    },
  )

  it('is none with a day beside it, however the day is written', async () => {
    const row = contacts.headings.map((heading) =>
      /^Date of (?:Birth|Contact)/.test(heading) ? '01-02-2015' : '',
    )
    const read = await readTables([list(['99901', ...row.slice(1, -1), 'Total Family Support'])])
    expect(told(read).map(([code]) => code)).not.toContain('row of totals')
    expect(read.lists[0]?.rows).toBe(contacts.rows.length + 1)
  })

  it('is none that has a child’s number and anything but figures beside it', async () => {
    const [first = []] = contacts.rows
    const named = first.map((text, at) => (at === first.length - 1 ? 'Total Family Support' : text))
    const read = await readTables([list(['99901', ...named.slice(1)], ['', 'Total', ...named.slice(2)])])
    expect(read.lists.map(({ rows, rejected }) => [rows, rejected])).toEqual([[contacts.rows.length + 2, 1]])
    expect(told(read).map(([code]) => code)).toContain('no id')
  })
})
