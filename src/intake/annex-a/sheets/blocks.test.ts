import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../kernel/index.ts'
import { openedBook, type SheetReader } from '../../../workbook/index.ts'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { readBook } from '../read-book.ts'
import { madeUpCouncil, type MadeUpList } from '../testing/made-up-council.ts'
import { bookOf, factsOnly, readTables, type WrittenTable } from '../testing/write-lists.ts'

const apart = madeUpCouncil.map(({ list, headings, rows }) => ({
  name: `List ${list.number}`,
  rows: [headings, ...rows],
}))
const width = Math.max(...madeUpCouncil.map(({ headings }) => headings.length))
const titleOf = ({ list: { number, name } }: MadeUpList) => [`List ${number}: ${name}`]

const onOneSheet = (blockOf: (list: MadeUpList) => readonly (readonly string[])[], lists = madeUpCouncil) => [
  { name: 'Annex A', rows: lists.flatMap(blockOf) },
]

/** Rows and those rejected, of each list. */
const counted = ({ lists }: Awaited<ReturnType<typeof readTables>>) =>
  lists.map(({ list, rows, rejected }) => [list, rows, rejected])

describe('lists below one another on one sheet', () => {
  it.each<[string, (list: MadeUpList) => readonly (readonly string[])[]]>([
    ['a title and headings', (one) => [titleOf(one), one.headings, ...one.rows]],
    ['headings alone', ({ headings, rows }) => [headings, ...rows]],
    ['blank rows, a title and headings', (one) => [[], titleOf(one), [], one.headings, ...one.rows]],
    [
      'a title of words, and a line about the extract',
      (one) => [[one.list.name], ['As at the end of October'], one.headings, ...one.rows],
    ],
    [
      'columns to the right of a blank one',
      (one) => [['', ...titleOf(one)], ['', ...one.headings], ...one.rows.map((row) => ['', ...row])],
    ],
  ])('with %s are each read as if on a sheet of its own', async (_, blockOf) => {
    const read = await readTables(onOneSheet(blockOf))
    const expected = await readTables(apart)
    expect(counted(read)).toEqual(counted(expected))
    expect(factsOnly(read)).toEqual(factsOnly(expected))
    expect(read.problems).toEqual([])
  })

  it('are found in any order, further down than the first rows, and with headings repeated on every page', async () => {
    const long = madeUpCouncil.map((one) => ({
      ...one,
      rows: Array.from({ length: 40 }, () => one.rows).flat(),
    }))
    const paged = ({ headings, rows }: MadeUpList) => [
      headings,
      ...rows.slice(0, 100),
      headings,
      ...rows.slice(100),
    ]
    const read = await readTables(onOneSheet(paged, long.toReversed()))
    expect(counted(read).map(([list, rows]) => [list, rows])).toEqual(
      long.map(({ list }) => [list.number, 240]),
    )
    expect(read.lists[0]?.mapping[0]).toMatchObject({ sheet: 'Annex A' })
  })

  it('are named by their sheet and row where something is amiss', async () => {
    const wrong = madeUpCouncil.map((one) => ({ ...one, rows: one.rows.map((row) => [...row]) }))
    const [, second] = wrong
    if (second?.rows[0]) second.rows[0][5] = 'soon'
    const read = await readTables(onOneSheet((one) => [titleOf(one), one.headings, ...one.rows], wrong))
    expect(read.problems.map(({ code, where }) => [code, where.sheet, where.list, where.row])).toEqual([
      ['no date', 'Annex A', 2, 11],
    ])
  })

  it('are found on one sheet among others that have a list each, and a sheet of the front door is no front sheet', async () => {
    const [door, others] = [madeUpCouncil.slice(0, 5), apart.slice(5)]
    const sheet = {
      name: 'Front door',
      rows: door.flatMap((one) => [titleOf(one), one.headings, ...one.rows]),
    }
    expect(counted(await readTables([sheet, ...others]))).toEqual(counted(await readTables(apart)))
  })

  it('are found where every other list stands on a sheet of its own', async () => {
    const [first, second] = madeUpCouncil
    const both = [first, second].flatMap((one) => (one ? [one.headings, ...one.rows] : []))
    const read = await readTables([{ name: 'Front door', rows: both }, ...apart.slice(2)])
    const expected = await readTables(apart)
    expect(counted(read)).toEqual(counted(expected))
    expect(factsOnly(read)).toEqual(factsOnly(expected))
  })

  it('of which one cannot be told say so, and it is not taken for the one above it', async () => {
    const strange = ['List 2: Early help', 'Reference', 'One', 'Two', 'Three', 'Four']
    const [first, second, third] = madeUpCouncil
    const rows = [first, third].flatMap((one) => (one ? [titleOf(one), one.headings, ...one.rows] : []))
    const block = [
      strange.slice(0, 1),
      strange.slice(1),
      ...(second?.rows ?? []).map((row) => row.slice(0, 1).concat('x', 'y')),
    ]
    const at = 1 + 1 + (first?.rows.length ?? 0)
    const read = await readTables([
      { name: 'Annex A', rows: [...rows.slice(0, at), ...block, ...rows.slice(at)] },
    ])
    expect(counted(read)).toEqual([
      [1, 6, 0],
      [2, 6, 6],
      [3, 6, 0],
    ])
    expect(read.problems.map(({ code, where: { list } }) => [code, list])).toEqual([
      ['headings not recognised', 2],
    ])
  })

  it('leave a sheet with one list as it is, whatever a note below says', async () => {
    const [first] = madeUpCouncil
    if (!first) return
    const read = await readTables([
      { name: 'List 1', rows: [first.headings, ...first.rows, ['List 2 follows next week']] },
    ])
    expect(counted(read)).toEqual([[1, 6, 0]])
    expect(read.problems.map(({ code, effect }) => [code, effect])).toEqual([['note', 'left out']])
    expect(width).toBeGreaterThan(first.headings.length)
  })
})

/** How often each sheet is begun from its first row on. */
const timesBegun = (tables: readonly WrittenTable[]): Promise<Readonly<Record<string, number>>> =>
  withFile(bookOf(tables), 'annex-a.xlsx', async (path) => {
    const begun: Record<string, number> = {}
    const book = await openedBook(path)
    const counting = (sheet: SheetReader): SheetReader => ({
      ...sheet,
      rows: () => {
        begun[sheet.name] = (begun[sheet.name] ?? 0) + 1
        return sheet.rows()
      },
    })
    async function* sheets() {
      for await (const sheet of book.sheets()) yield counting(sheet)
    }
    await readBook({ ...book, sheets }, { asAt: isoDate('2026-10-30'), onMessage: () => undefined })
    return begun
  })

describe('a file that may have lists below one another', () => {
  const ten = apart.slice(0, 10)

  it('is gone through once where it has none', async () => {
    const once = Object.fromEntries(ten.map(({ name }) => [name, 1]))
    expect(await timesBegun(ten)).toEqual(once)
  })

  it('is gone through a second time where it has some', async () => {
    const [first, second, ...others] = madeUpCouncil.slice(0, 5)
    const both = {
      name: 'Both',
      rows: [first, second].flatMap((one) => (one ? [one.headings, ...one.rows] : [])),
    }
    const rest = others.map(({ list }) => `List ${list.number}`)
    const twice = Object.fromEntries(['Both', ...rest].map((name) => [name, 2]))
    expect(await timesBegun([both, ...apart.slice(2, 5)])).toEqual(twice)
  })
})
