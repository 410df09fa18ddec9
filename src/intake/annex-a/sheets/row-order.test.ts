import { describe, expect, it } from 'vitest'
import { withFile } from '../../../workbook/testing/read-whole.ts'
import { workbookOf } from '../../../workbook/testing/workbook-writer.ts'
import { madeUpCouncil } from '../testing/made-up-council.ts'
import { wholeAtOnce } from '../testing/read-whole.ts'
import { factsOnly, rowsXml } from '../testing/write-lists.ts'

/** How the rows of a sheet, in their order, are moved about in its XML. */
type Moved = (rows: readonly string[]) => readonly string[]

/** The same sheets, each with its rows written in another order; their numbers stay. */
const read = (moved: Moved, times = 1) => {
  const sheets = madeUpCouncil.map(({ list, headings, rows }) => ({
    name: `List_${list.number}`,
    rows: moved(rowsXml([headings, ...Array.from({ length: times }, () => rows).flat()])).join(''),
  }))
  return withFile(workbookOf({ sheets }), 'annex-a.xlsx', (path) => wholeAtOnce(path))
}

const swapped: Moved = (rows) =>
  rows.flatMap((_, at) => (at % 2 === 0 ? rows.slice(at, at + 2).reverse() : []))

describe('rows that do not come in their order in a sheet’s XML', () => {
  it.each<[string, Moved]>([
    ['the last first', (rows) => rows.toReversed()],
    ['every two the other way round', swapped],
    ['the headings and the first row last', (rows) => [...rows.slice(2), ...rows.slice(0, 2)]],
  ])('are read by their numbers: %s', async (_, moved) => {
    const [inOrder, other] = [await read((rows) => rows), await read(moved)]
    expect(factsOnly(other)).toEqual(factsOnly(inOrder))
    expect(other.lists).toEqual(inOrder.lists)
  })

  it('are read by their numbers in a long sheet too', async () => {
    const [inOrder, other] = [await read((rows) => rows, 60), await read((rows) => rows.toReversed(), 60)]
    expect(other.lists.map(({ rows, rejected }) => [rows, rejected])).toEqual(
      inOrder.lists.map(({ rows, rejected }) => [rows, rejected]),
    )
    expect(factsOnly(other)).toEqual(factsOnly(inOrder))
  })

  it('are refused with a sentence where one of the first comes after hundreds', async () => {
    const last: Moved = ([headings = '', first = '', ...rows]) => [headings, ...rows, first]
    await expect(read(last, 400)).rejects.toMatchObject({ code: 'rows out of order' })
  })
})
