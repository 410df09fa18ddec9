export { intakeTables } from './tables.ts'
export { annexLists } from './annex-a/index.ts'
export type { AnnexList, ListNumber } from './annex-a/index.ts'
export type { AnnexColumn } from './annex-a/lists/index.ts'
