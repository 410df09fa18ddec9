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
export { annexLists, type AnnexList, type ListNumber } from './lists/index.ts'
export { readAnnexA, type AnnexARead, type ReadingAnnexA } from './read-annex-a.ts'
