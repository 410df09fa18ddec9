export type {
  Effect,
  FileProblem,
  ListSummary,
  MappedColumn,
  ReadFact,
  ReadMessage,
  RememberedMapping,
  SheetMapping,
  Where,
} from './model.ts'
export { isUnderstood } from './model.ts'
export { annexLists, type AnnexColumn, type AnnexList, type ListNumber } from './lists/index.ts'
export { readHere } from './read-here.ts'
export { readAnnexA, type AnnexARead, type ReadingAnnexA } from './read-annex-a.ts'
