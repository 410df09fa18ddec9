import { describe, expect, it } from 'vitest'
import { notWorkedOut } from '../../../workbook/index.ts'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { readTables } from '../testing/write-lists.ts'

/** Reads a list whose rows are the first made-up row with some of its cells replaced. */
function readList(number: number, ...changes: readonly Readonly<Record<string, string>>[]) {
  const list = madeUpCouncil.find((each) => each.list.number === number)
  const { headings = [], rows: [first = []] = [] } = list ?? {}
  const rows = changes.map((changed) => headings.map((heading, at) => changed[heading] ?? first[at] ?? ''))
  return readTables([{ name: `List ${number}`, rows: [headings, ...rows] }])
}

describe('what is said of a row', () => {
  it('with an error of the workbook in place of a number is the error', async () => {
    const { problems } = await readList(1, { 'Child Unique ID': '#REF!' })
    expect(problems).toEqual([
      expect.objectContaining({
        code: 'no id',
        found: '#REF!',
        expected: 'the number of a child or adopter',
      }),
    ])
  })

  it('with a formula that nobody worked out is that, and of the latest of something that it is not known', async () => {
    const { facts, problems } = await readList(8, { 'Date of Last Social Work Visit': notWorkedOut })
    expect(problems).toMatchObject([
      {
        code: 'formula without a value',
        where: { column: 'Date of Last Social Work Visit', row: 2 },
        effect: 'warning',
      },
    ])
    expect(facts.care?.[0]?.values.at(-1)).toBe('visited_on')
  })

  it.each(['OFFICIAL-SENSITIVE', 'Page 1'])(
    'with %j under the numbers and nothing beside it is that it is a note, and no row',
    async (marking) => {
      for (const { list } of madeUpCouncil) {
        const blank = Object.fromEntries(list.columns.map(({ heading }) => [heading, '']))
        const [{ heading: numbers } = { heading: '' }] = list.columns.filter(({ feeds }) => feeds === 'owner')
        const { lists, problems } = await readList(list.number, {}, { ...blank, [numbers]: marking })
        expect([list.number, lists[0]?.rows, lists[0]?.rejected]).toEqual([list.number, 1, 0])
        expect(problems).toContainEqual(
          expect.objectContaining({ code: 'note', found: marking, effect: 'left out' }),
        )
      }
    },
  )

  it.each(['24 records', 'Draft'])(
    'with %j under the numbers and nothing beside it is that it belongs to no child',
    async (marking) => {
      for (const { list } of madeUpCouncil) {
        const blank = Object.fromEntries(list.columns.map(({ heading }) => [heading, '']))
        const [{ heading: numbers } = { heading: '' }] = list.columns.filter(({ feeds }) => feeds === 'owner')
        const { lists, problems } = await readList(list.number, {}, { ...blank, [numbers]: marking })
        expect([list.number, lists[0]?.rows, lists[0]?.rejected, lists[0]?.children]).toEqual([
          list.number,
          2,
          1,
          1,
        ])
        expect(problems).toContainEqual(
          expect.objectContaining({ code: 'nothing but a number', effect: 'rejected' }),
        )
      }
    },
  )

  it('that stands there once more is not that a child has two', async () => {
    const { lists, problems } = await readList(6, {}, {}, { 'Date Child Was Last Seen': '01/01/2026' })
    expect(lists[0]).toMatchObject({ rows: 3, rejected: 2, children: 1 })
    expect(problems.map(({ found }) => found)).toEqual([
      'the same row for 700100 once more',
      'another row for 700100',
    ])
  })

  it('that makes a child of somebody long grown is that the day is too early: it is left out', async () => {
    const { facts, problems } = await readList(6, { 'Date of Birth': '01/01/1920' })
    expect(facts.details?.[0]?.values).not.toContain('1920-01-01')
    expect(problems.map(({ code, effect }) => [code, effect])).toEqual([['day too early', 'left out']])
  })
})
