import type { ColumnType, Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, PlanId } from '../../plan/index.ts'
import type { PaperId } from '../model/index.ts'
import type { AssessmentId, AssessmentKind, ScreeningOutcome, SignedThing } from './model/index.ts'

const table = (name: string): ProtectedTable => ({
  table: `papers.${name}`,
  versioned: true,
  read: ['read assessments'],
  insert: ['change assessments'],
})

/** Its owner keeps an assessment; a name under it is given by whoever holds the post, and stays. */
export const assessmentTables: readonly ProtectedTable[] = [
  { ...table('assessment'), change: ['change assessments'], postColumn: 'owner_post_id' },
  { ...table('assessment_signature'), insert: ['approve assessments'], postColumn: 'post_id' },
  { ...table('assessment_link'), remove: ['change assessments'] },
  table('assessment_action'),
]

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

/** JSON goes in as text and comes out as whatever it says: the store reads it with a schema. */
type Json = ColumnType<unknown, string, string>

export type AssessmentRow = Versioned<AssessmentId> & {
  kind: AssessmentKind
  title: string
  about: string
  owner_post_id: number | null
  review_on: IsoDate | null
  said: Json
  written_by: string
}

type SignatureRow = Versioned<number> & {
  assessment_id: AssessmentId
  what: SignedThing
  post_id: number
  on_day: IsoDate
  signed_by: string
  outcome: ScreeningOutcome | null
  words: string
  fingerprint: string
}

type LinkRow = Versioned<number> & {
  assessment_id: AssessmentId
  plan_id: PlanId | null
  paper_id: PaperId | null
  action_id: ActionId | null
}

type ActionRow = Versioned<number> & { assessment_id: AssessmentId; logged_action_id: number }

type Known<Name extends string, Row> = Record<Name | `${Name}_known`, Row>

export type AssessmentTables = Known<'papers.assessment', AssessmentRow> &
  Known<'papers.assessment_signature', SignatureRow> &
  Known<'papers.assessment_link', LinkRow> &
  Known<'papers.assessment_action', ActionRow>

/** The viewer's transaction, knowing this room's tables. */
export const assessmentsDb = (tx: ViewerTx) => tx.db.$extendTables<AssessmentTables>()
