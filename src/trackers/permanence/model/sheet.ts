import type { SheetColumn } from '../../../spreadsheets/index.ts'
import { titlesOnce } from '../../../spreadsheets/index.ts'
import type { SheetRow } from './sheet-columns.ts'
import { fromExtracts, planColumns, whoAndWhy, workColumns } from './sheet-columns.ts'
import type { Listed } from './tracker.ts'
import type { PostTitles } from './words.ts'

export type { SheetRow } from './sheet-columns.ts'
export { stepColumns } from './sheet-columns.ts'

export const rowOf = (child: Listed, version?: number): SheetRow => ({
  child,
  action: child.stands.openActions[0],
  version,
})

/**
 * The tracker as a sheet: what a manager knows from Excel. What people record here can be changed in it; what extracts
 * tell is for reading. No address of a placement and no adoptive family is in it; what is not known is an empty cell.
 */
export const sheetColumns = (titles: PostTitles): readonly SheetColumn<SheetRow>[] => {
  const posts = titlesOnce([...titles.values()])
  return [...whoAndWhy, ...planColumns(posts, titles), ...workColumns(posts, titles), ...fromExtracts]
}
