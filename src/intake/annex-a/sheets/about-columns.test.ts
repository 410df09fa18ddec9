import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { factsOnly, readTables } from '../testing/write-lists.ts'

const contacts = madeUpCouncil[0] ?? { headings: [], rows: [] }

const read = (...below: readonly (readonly string[])[]) =>
  readTables([{ name: 'List 1', rows: [contacts.headings, ...below, ...contacts.rows] }])

const numbers = ['1', '2', '3', '4', '5', '6', '7']
const letters = ['a)', 'b)', 'c)', 'd)', 'e)', 'f)', 'g)']
const forms = ['Text', 'Code', 'Code', 'dd/mm/yyyy', 'Number', 'dd/mm/yyyy', 'See the guidance']
const lengths = ['varchar (20)', 'char 1', 'text, max 4', 'date', 'integer', 'DD-MMM-YYYY', 'Text']
const must = ['Mandatory', 'Mandatory', 'Mandatory', 'Optional', 'Optional', 'Mandatory', 'Y/N']
const sizes = [
  'VARCHAR(20)',
  'nvarchar(max)',
  'Max 12 characters',
  'Date (dd/mm/yyyy)',
  'a) Yes b) No',
  'See Codes_used',
  'M/O',
]
const filled = [
  'system/manual',
  'Required/If applicable',
  'Number (0-99)',
  'e.g. 12345',
  '▼',
  'Text (free)',
  'codes',
]
const each = (name: (column: number) => string) => numbers.map((_, at) => name(at + 1))

describe('a row below the headings', () => {
  it.each([
    ['numbers of the columns', numbers],
    ['letters of the columns', letters],
    ['how the columns are to be written', forms],
    ['how the columns are to be written', lengths],
    ['how the columns are to be written', must],
    ['how the columns are to be written', sizes],
    ['how the columns are to be written', filled],
    ['numbers of the columns', each((column) => `Col ${column}`)],
    ['numbers of the columns', each((column) => `N0060${column}`)],
    ['numbers of the columns', each((column) => `(${column + 5})`)],
    ['letters of the columns', each((column) => `Column ${'ABCDEFG'[column - 1] ?? ''}`)],
    ['letters of the columns', ['6a', '6b', '6c', '6d', '6e', '6f', '6g']],
    ['letters of the columns', ['X', 'Y', 'Z', 'AA', 'AB', 'AC', 'AD']],
  ])('that says %s is no row of the list, and is told once', async (says, row) => {
    const { lists, facts, problems } = await read(row)
    expect(lists[0]).toMatchObject({ rows: 6, rejected: 0, children: 6 })
    expect(facts.contact).toHaveLength(6)
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'row about the columns',
        found: says,
        effect: 'left out',
        where: { sheet: 'List 1', list: 1, row: 2 },
      }),
    ])
  })

  it('and a second one are both left out, and the children are the same', async () => {
    const both = await read(numbers, forms)
    expect(both.problems.map(({ where: { row } }) => row)).toEqual([2, 3])
    expect(factsOnly(both)).toEqual(factsOnly(await read()))
  })

  it('stays where it is of a child', async () => {
    const row = ['1', '2', '', '', '3', '05/10/2026', '']
    const { lists, problems } = await read(row)
    expect(lists[0]).toMatchObject({ rows: 7, rejected: 0 })
    expect(problems.map(({ code }) => code)).not.toContain('row about the columns')
  })
})
