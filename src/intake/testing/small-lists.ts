import { bookOf } from '../annex-a/testing/write-lists.ts'
import { annexLists, type ListNumber } from '../annex-a/index.ts'

/** Texts by the record's own names of columns. */
export type SmallRow = { readonly of: string } & Readonly<Record<string, string>>

const listOf = (number: ListNumber) => {
  const list = annexLists.find((each) => each.number === number)
  if (!list) throw new RangeError(`There is no list ${number}`)
  return list
}

type Without = Readonly<Partial<Record<ListNumber, readonly string[]>>>

const columnsOf = (number: ListNumber, { [number]: without = [] }: Without) =>
  listOf(number).columns.filter(({ feeds }) => typeof feeds === 'string' || !without.includes(feeds.column))

/** Rows of one list in Ofsted's columns; what is not given is blank. */
const cellsOf = (number: ListNumber, row: SmallRow, without: Without): readonly string[] =>
  columnsOf(number, without).map(({ feeds }) => {
    if (feeds === 'owner') return row.of
    return typeof feeds === 'object' ? (row[feeds.column] ?? '') : (row.age ?? '')
  })

/** A workbook of some lists, each whole or without some of the columns. */
export const smallBook = (
  lists: Readonly<Partial<Record<ListNumber, readonly SmallRow[]>>>,
  without: Without = {},
): Buffer =>
  bookOf(
    annexLists.flatMap(({ number }) => {
      const rows = lists[number]
      const headings = columnsOf(number, without).map(({ heading }) => heading)
      return rows
        ? [
            {
              name: `List ${number}`,
              rows: [headings, ...rows.map((row) => cellsOf(number, row, without))],
            },
          ]
        : []
    }),
  )
