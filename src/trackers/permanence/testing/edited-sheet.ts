import type { Asking } from '../../../access/index.ts'
import type { TestRecord } from '../../../app/testing/test-record.ts'
import type { SheetValue } from '../../../spreadsheets/index.ts'
import { sheetWorkbook, stamped } from '../../../spreadsheets/index.ts'
import { rowOf, sheetColumns } from '../model/sheet.ts'
import type { SheetRow } from '../model/sheet.ts'
import { childrenInCare } from '../store/children.ts'
import { postTitles } from '../store/publish.ts'
import { sheetVersions } from '../store/sheet-rows.ts'

/** Changed cells, by the council's number of the child and the column's code. */
export type SheetEdits = Readonly<Record<string, Readonly<Record<string, SheetValue>>>>

/** The sheet as it goes out now, with some cells changed in it. */
export async function editedSheet(test: TestRecord, who: Asking, edits: SheetEdits): Promise<Buffer> {
  const { children, titles, versions } = await test.as(who, async (tx) => {
    const all = await childrenInCare(tx)
    const ids = all.map(({ childId }) => childId)
    return { children: all, titles: await postTitles(tx), versions: await sheetVersions(tx, ids) }
  })
  const columns = stamped(sheetColumns(titles)).map((column) => ({
    ...column,
    value: (row: SheetRow) => {
      const own = edits[row.child.facts.councilId] ?? {}
      return column.code in own ? own[column.code] : column.value(row)
    },
  }))
  const rows = children.map((child) => rowOf(child, versions.get(child.childId) ?? 0))
  return sheetWorkbook({ sheet: 'Our own name', marks: ['A mark'], columns, rows })
}

/** A hidden field of a page, as a browser would post it. */
export const hidden = (body: string, name: string): string =>
  (new RegExp(`name="${name}" value="([^"]*)"`).exec(body)?.[1] ?? '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
