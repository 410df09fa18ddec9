import type { ColumnType, Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PaperId, PartId } from '../model/index.ts'
import type { ClearanceAnswer } from './model/index.ts'

const table = (name: string): ProtectedTable => ({
  table: `papers.${name}`,
  versioned: true,
  read: ['read paper work'],
  postColumn: 'post_id',
})

const unless = 'read exempt papers'

/** A comment on a part speaks of what it says; what was cleared is the part itself, with recommendations and figures. */
const ofPart = {
  when: "array[paper_id::text, paper_id || '/' || part] && (select papers.exempt_now())::text[]",
  unless,
} as const
const ofPaper = { when: 'clearance_id = any((select papers.exempt_clearances())::int[])', unless } as const

/** Who writes papers asks; who holds the post that was asked answers, and nobody in its place. */
export const workTables: readonly ProtectedTable[] = [
  { ...table('clearance'), insert: ['change papers'], change: ['change papers'] },
  { ...table('clearance_answer'), insert: ['approve paper work'], keptBack: ofPaper },
  { ...table('comment'), insert: ['change paper work'], change: ['change paper work'], keptBack: ofPart },
  // What makes a late paper lawful stands in its header, for everybody.
  {
    table: 'papers.late_route',
    versioned: true,
    read: ['read papers'],
    insert: ['change papers'],
    change: ['change papers'],
  },
  { ...table('chair_consent'), read: ['read papers'], insert: ['approve paper work'] },
]

type Versioned = { id: Generated<number>; known_from: Generated<number> }

/** JSON goes in as text and comes out as whatever it says: the store reads it with a schema. */
type Json = ColumnType<unknown, string, string>

type ClearanceRow = Versioned & {
  paper_id: PaperId
  consultee: string
  post_id: number
  due_on: IsoDate | null
  asked_on: IsoDate
  asked_by: string
  withdrawn_on: IsoDate | null
}

type AnswerRow = Versioned & {
  clearance_id: number
  post_id: number
  answer: ClearanceAnswer
  words: string
  on_day: IsoDate
  answered_by: string
  basis: Json
  fingerprint: string
}

type CommentRow = Versioned & {
  paper_id: PaperId
  part: PartId
  fingerprint: string
  post_id: number | null
  words: string
  on_day: IsoDate
  written_by: string
  resolved_on: IsoDate | null
  resolved_by: string | null
  resolved_words: string | null
}

type LateRouteRow = Versioned & {
  paper_id: PaperId
  circumstances: string
  written_on: IsoDate
  written_by: string
}

type ConsentRow = Versioned & {
  late_route_id: number
  post_id: number
  on_day: IsoDate
  words: string
  circumstances: string
  given_by: string
}

type Known<Name extends string, Row> = Record<Name | `${Name}_known`, Row>

export type WorkTables = Known<'papers.clearance', ClearanceRow> &
  Known<'papers.clearance_answer', AnswerRow> &
  Known<'papers.comment', CommentRow> &
  Known<'papers.late_route', LateRouteRow> &
  Known<'papers.chair_consent', ConsentRow>

/** The viewer's transaction, knowing this room's tables. */
export const workDb = (tx: ViewerTx) => tx.db.$extendTables<WorkTables>()
