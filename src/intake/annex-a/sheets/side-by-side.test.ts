import { describe, expect, it } from 'vitest'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { factsOnly, readTables } from '../testing/write-lists.ts'

type Rows = readonly (readonly string[])[]

const tableOf = (number: number): Rows => {
  const list = madeUpCouncil.find(({ list }) => list.number === number)
  return list ? [list.headings, ...list.rows] : []
}

/** Two tables beside one another, with so many blank columns between them. */
function beside(one: Rows, other: Rows, blank: number): Rows {
  const width = Math.max(...one.map((row) => row.length)) + blank
  return Array.from({ length: Math.max(one.length, other.length) }, (_, at) => {
    const left = one[at] ?? []
    return [...left, ...new Array<string>(width - left.length).fill(''), ...(other[at] ?? [])]
  })
}

const apart = (one: Rows, other: Rows) =>
  readTables([
    { name: 'One', rows: one },
    { name: 'Two', rows: other },
  ])
const told = ({ lists }: Awaited<ReturnType<typeof readTables>>) =>
  lists.map(({ list, rows, children, rejected }) => [list, rows, children, rejected])

describe('two lists side by side on one sheet', () => {
  const [six, seven] = [tableOf(6), tableOf(7).toReversed()]
  const turned = [...seven.slice(-1), ...seven.slice(0, -1)]

  it.each([0, 1, 2])('are read as on sheets of their own, with %i blank columns between', async (blank) => {
    const read = await readTables([{ name: 'Plans', rows: beside(six, turned, blank) }])
    const expected = await apart(six, turned)
    expect(told(read)).toEqual(told(expected))
    expect(factsOnly(read)).toEqual(factsOnly(expected))
  })

  it('are two where their values differ, and both are told', async () => {
    const other = six.map((row, at) =>
      at === 1 ? row.map((text) => (/^\d\d\/\d\d\/\d{4}$/.test(text) ? '02/11/2020' : text)) : row,
    )
    expect(other).not.toEqual(six)
    const read = await readTables([
      { name: 'List 6', rows: six.map((row, at) => [...row, ...(other[at] ?? [])]) },
    ])
    expect(told(read).reduce((sum, [, rows]) => sum + Number(rows), 0)).toBe(2 * (six.length - 1))
  })

  it('are read with the name of each list above it', async () => {
    const titled = (number: number, rows: Rows): Rows => [[`List ${number}`], ...rows]
    const rows = beside(titled(6, six), titled(7, turned), 1)
    expect(factsOnly(await readTables([{ name: 'Plans', rows }]))).toEqual(
      factsOnly(await apart(six, turned)),
    )
  })

  it('are read when the second is of adopters', async () => {
    const [ten, eleven] = [tableOf(10), tableOf(11)]
    const read = await readTables([{ name: 'Adoption', rows: beside(ten, eleven, 1) }])
    expect(factsOnly(read)).toEqual(factsOnly(await apart(ten, eleven)))
  })

  it('are two where both have the same children, row by row, and no blank column between', async () => {
    const [heads = [], ...rows] = tableOf(7)
    const sevenOfSix = [heads, ...rows.map((row, at) => row.with(0, six[at + 1]?.[0] ?? row[0] ?? ''))]
    const first = six.slice(0, sevenOfSix.length)
    const read = await readTables([{ name: 'Plans', rows: beside(first, sevenOfSix, 0) }])
    expect(factsOnly(read)).toEqual(factsOnly(await apart(first, sevenOfSix)))
  })

  it('are one where every column stands there twice', async () => {
    const read = await readTables([{ name: 'List 6', rows: six.map((row) => [...row, ...row]) }])
    const expected = await readTables([{ name: 'List 6', rows: six }])
    expect(told(read)).toEqual(told(expected))
    expect(factsOnly(read)).toEqual(factsOnly(expected))
  })

  it('are one where the number only stands there twice', async () => {
    const twice = six.map((row) => [...row, row[0] ?? ''])
    const read = await readTables([{ name: 'List 6', rows: twice }])
    expect(factsOnly(read)).toEqual(factsOnly(await readTables([{ name: 'List 6', rows: six }])))
  })
})

it('headings that come again under other names are no row', async () => {
  const [headings = [], ...rows] = tableOf(1)
  const again = headings.map((_, at) => ['Unique ID', 'M/F', 'Ethnic origin'][at] ?? '')
  const read = await readTables([{ name: 'List 1', rows: [headings, ...rows, again, ...rows] }])
  expect(told(read)).toEqual([[1, 2 * rows.length, expect.any(Number), 0]])
})
