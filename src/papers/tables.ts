import type { ColumnType, Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { PartId } from './model/index.ts'
import type { PlanId } from '../plan/index.ts'
import { assessmentTables } from './assessments/tables.ts'
import type { PaperId } from './shelf.ts'

const guarded = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: true,
  read: ['read papers'],
  insert: ['change papers'],
  change: ['change papers'],
})

/** Whoever reads the plan reads its papers; those who write them for the council change them. */
export const papersTables: readonly ProtectedTable[] = [
  ...assessmentTables,
  guarded('papers.paper'),
  guarded('papers.advice'),
  { ...guarded('papers.edit'), remove: ['change papers'] },
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

/** JSON goes in as text and comes out as whatever it says: the store reads it with a schema. */
type Json = ColumnType<unknown, string, string>

type PaperRow = Versioned<PaperId> & {
  /** Of ours, its id; of a council's own, the id and the template as it was then. */
  template: string
  own_template: ColumnType<unknown, string | null, never>
  plan_id: PlanId
  title: string
  report_of: string | null
  body: string
  meeting_on: IsoDate | null
  published_on: IsoDate | null
  audience: 'public' | 'exempt'
  formats_phone: string | null
  header: Json
}

type AdviceRow = Versioned<number> & { paper_id: PaperId; given: Json }

type EditRow = Versioned<number> & {
  paper_id: PaperId
  part: PartId
  text: string
  basis_fingerprint: string
  basis_text: string
}

/** Written to the tables, read from the views that show them as known at the viewer's date. */
export type PapersTables = {
  'papers.paper': PaperRow
  'papers.paper_known': PaperRow
  'papers.advice': AdviceRow
  'papers.advice_known': AdviceRow
  'papers.edit': EditRow
  'papers.edit_known': EditRow
}

/** The viewer's transaction, knowing this area's tables. */
export const papersDb = (tx: ViewerTx) => tx.db.$extendTables<PapersTables>()
