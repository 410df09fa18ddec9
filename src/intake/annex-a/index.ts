export type {
  Effect,
  FileProblem,
  ListSummary,
  MappedColumn,
  PassedOver,
  ReadFact,
  ReadMessage,
  RememberedMapping,
  SheetMapping,
  Where,
} from './model.ts'
export { leftOutOf } from './left-out.ts'
export { dayInDoubtCode, madeByTheDay } from './rows/day-in-doubt.ts'
export { mostTrusted, sayLittle } from './trust.ts'
export { isUnderstood } from './model.ts'
export { annexLists, type AnnexColumn, type AnnexList, type ListNumber } from './lists/index.ts'
export type { Digesting } from './digesting.ts'
export { readHere } from './read-here.ts'
export {
  annexReadersAtHand,
  hearAnnexA,
  readAnnexA,
  readerVersion,
  type AnnexARead,
  type ReadingAnnexA,
} from './read-annex-a.ts'
