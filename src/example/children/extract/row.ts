import type { AnnexList, ListNumber } from '../../../intake/annex-a/index.ts'
import { annexLists } from '../../../intake/annex-a/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'

/** What stands in one cell, before it is written the way a system writes it: codes are bare, days are days. */
export type ExtractValue = string | number | boolean | null

/** The cells of one row by what they feed: `owner`, `age`, or a column of a fact. */
export type ExtractRecord = Readonly<Record<string, ExtractValue>>

export interface ExtractList {
  readonly list: AnnexList
  /** In the order of the list's columns. */
  readonly rows: readonly (readonly ExtractValue[])[]
}

/** The eleven lists as the case system would print them at the end of that day. */
export interface Extract {
  readonly asAt: IsoDate
  readonly lists: readonly ExtractList[]
}

const keys = new Map(
  annexLists.map((list) => [
    list.number,
    list.columns.map(({ feeds }) =>
      typeof feeds === 'object' ? feeds.column : feeds === 'owner' ? 'owner' : 'age',
    ),
  ]),
)

/** The record's cells in the order of the list's headings. A record that lacks one is a fault in this folder. */
export function inOrder(list: ListNumber, record: ExtractRecord): readonly ExtractValue[] {
  const columns = keys.get(list) ?? []
  return columns.map((key) => {
    const value = record[key]
    if (value === undefined) throw new Error(`List ${list} has a column for ${key}, and the row has none`)
    return value
  })
}
