import type { ColumnType, Generated } from 'kysely'
import type { PersonId, ProtectedTable, ViewerTx } from '../access/index.ts'
import type { MeetingId } from '../governance/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { PartId } from './model/index.ts'
import type { FormatId } from './document/formats.ts'
import type { PlanId } from '../plan/index.ts'
import { assessmentTables } from './assessments/tables.ts'
import type { PaperId } from './shelf.ts'
import { workTables } from './work/tables.ts'

const guarded = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: true,
  read: ['read papers'],
  insert: ['change papers'],
  change: ['change papers'],
})

/**
 * Written once, with its version: figures, files and findings, each of them public or exempt. Of a version that was frozen
 * before something in it was marked exempt, all of them are.
 */
const stays = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: false,
  read: [],
  resourceColumn: 'resource',
  keptBack: {
    when: 'version_id = any((select papers.kept_back_versions())::int[])',
    unless: 'read exempt papers',
  },
})

/**
 * What people typed into a paper: with its own word for who may read it, and besides kept back where it is from before that
 * part was marked ('' is any part), or of a paper that is exempt as a whole.
 */
const typed = (table: ProtectedTable['table'], part: string): ProtectedTable => ({
  table,
  versioned: true,
  read: [],
  resourceColumn: 'resource',
  change: ['change papers'],
  remove: ['change papers'],
  keptBack: {
    when: `papers.from_before(paper_id, ${part}, known_from, (select papers.became_exempt()), (select papers.exempt_until()))`,
    unless: 'read exempt papers',
  },
})

/** Whoever reads the plan reads its papers; those who write them for the council change them. */
export const papersTables: readonly ProtectedTable[] = [
  ...assessmentTables,
  ...workTables,
  guarded('papers.paper'),
  typed('papers.advice', "''"),
  typed('papers.edit', 'part'),
  { ...guarded('papers.exempt_part'), change: ['change exempt papers'], remove: ['change exempt papers'] },
  { table: 'papers.version', versioned: true, read: ['read papers'], insert: ['change papers'] },
  stays('papers.version_figure'),
  stays('papers.version_file'),
  stays('papers.version_finding'),
  { table: 'papers.release', versioned: true, read: ['read papers'], insert: ['approve papers'] },
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

type AdviceRow = Versioned<number> & {
  paper_id: PaperId
  given: Json
  resource: ColumnType<PaperResource, PaperResource | undefined>
}

type EditRow = Versioned<number> & {
  paper_id: PaperId
  part: PartId
  text: string
  basis_fingerprint: string
  basis_text: string
  resource: PaperResource
}

/** Whether something in a paper is for whoever reads papers, or for those who may read exempt information. */
export type PaperResource = 'papers' | 'exempt papers'

type ExemptPartRow = Versioned<number> & {
  paper_id: PaperId
  part: PartId
  categories: number[]
  public_interest: string
}

type VersionRow = Versioned<number> & {
  paper_id: PaperId
  number: number
  title: string
  body: string
  meeting_on: IsoDate | null
  meeting_id: MeetingId | null
  reason: string | null
  frozen_on: IsoDate
  frozen_by_person_id: PersonId | null
  as_at: IsoDate
  known_at: number
  public_document: string
  private_document: string | null
  findings: Json
  for_public: boolean
}

type VersionFigureRow = {
  id: Generated<number>
  version_id: number
  place: number
  resource: PaperResource
  part: string
  kind: 'fact' | 'picture'
  words: string
  area: string
  record: string
  field: string
  value: Json
  fingerprint: string | null
  definition: string | null
}

type VersionFileRow = {
  id: Generated<number>
  version_id: number
  resource: PaperResource
  form: FormatId
  sha256: string
  bytes: number
  made_on: IsoDate
}

type VersionFindingRow = {
  id: Generated<number>
  version_id: number
  place: number
  resource: PaperResource
  rule: string
  severity: string
  section: string
  found: string
}

type ReleaseRow = Versioned<number> & {
  version_id: number
  edition: 'public' | 'private'
  audience: string
  in_public: boolean
  released_on: IsoDate
  released_by_person_id: PersonId | null
}

/** Written to the tables, read from the views that show them as known at the viewer's date. */
export type PapersTables = {
  'papers.paper': PaperRow
  'papers.paper_known': PaperRow
  'papers.advice': AdviceRow
  'papers.advice_known': AdviceRow
  'papers.edit': EditRow
  'papers.edit_known': EditRow
  'papers.exempt_part': ExemptPartRow
  'papers.exempt_part_known': ExemptPartRow
  'papers.version': VersionRow
  'papers.version_known': VersionRow
  'papers.version_figure': VersionFigureRow
  'papers.version_file': VersionFileRow
  'papers.version_finding': VersionFindingRow
  'papers.release': ReleaseRow
  'papers.release_known': ReleaseRow
}

/** The viewer's transaction, knowing this area's tables. */
export const papersDb = (tx: ViewerTx) => tx.db.$extendTables<PapersTables>()
