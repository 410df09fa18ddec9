import { annexLists, type AnnexList, type ListNumber } from '../annex-a/index.ts'
import type { AnnexColumn } from '../annex-a/lists/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import type { Preview } from './../import/model.ts'

export const annexListOf = (number: ListNumber): AnnexList => {
  const list = annexLists.find((each) => each.number === number)
  if (!list) throw new RangeError(`There is no list ${number}`)
  return list
}

/** The column of a list that feeds this one of its rows, or of who the child is. */
export const columnOf = (number: ListNumber, name: string): AnnexColumn | undefined => {
  const { fact, columns } = annexListOf(number)
  const feeding = (wanted: string) =>
    columns.find(({ feeds }) => typeof feeds !== 'string' && feeds.fact === wanted && feeds.column === name)
  return feeding(fact) ?? feeding('details')
}

/** The latest of what is done again and again, as visits are: that it changes is as it should be. */
export const isLatest = (list: ListNumber, column: string): boolean =>
  columnOf(list, column)?.isLatest === true

/** Of it the list holds only the last: where it changes, another took its place, or it was corrected. */
export const holdsOnlyLast = (list: ListNumber, column: string): boolean =>
  isLatest(list, column) || columnOf(list, column)?.onlyLast === true

/** The list of an import with this number as it stands in an address. */
export const listIn = (preview: Preview | null, text: string): ListSummary | undefined =>
  preview?.lists.find(({ list }) => String(list) === text)

/** Every heading of the list's sheets, used or not, once each and in the order of the file. */
export function headingsOf({ mapping }: ListSummary): readonly string[] {
  const used = mapping.flatMap(({ columns }) =>
    columns.toSorted((one, other) => one.position - other.position).map(({ found }) => found),
  )
  const all = [...used, ...mapping.flatMap(({ unused }) => unused)]
  return [...new Set(all)].filter((heading) => heading !== '')
}

/** The heading that each of the list's columns was found by; empty: it was not found, or by its place alone. */
export function headingsFound({ list, mapping }: ListSummary): readonly string[] {
  const found = mapping.flatMap(({ columns }) => columns)
  return annexListOf(list).columns.map(
    ({ heading }) => found.find(({ column }) => column === heading)?.found ?? '',
  )
}
