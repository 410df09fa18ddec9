import type { Generated, JSONColumnType } from 'kysely'
import type { Json, ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { FrameworkId, Grade, InspectionKind } from './frameworks/index.ts'
import type { DraftId, FindingId, InspectionId, StrengthId } from './ids.ts'

type Versioned<Id> = { id: Generated<Id>; known_from: Generated<number> }

type InspectionRow = Versioned<InspectionId> & {
  kind: InspectionKind
  framework: FrameworkId | null
  authority: string
  inspected_from: IsoDate
  inspected_to: IsoDate
  published_on: IsoDate | null
  received_on: IsoDate
  file_sha256: string | null
}

type JudgementRow = Versioned<number> & {
  inspection_id: InspectionId
  position: number
  strand: string
  grade: Grade
  self_grade: Grade | null
}

type FindingRow = Versioned<FindingId> & {
  inspection_id: InspectionId
  position: number
  text: string
  priority: boolean
  tags: readonly string[]
  paragraph: string | null
  page: number | null
}

type StrengthRow = Versioned<StrengthId> & {
  inspection_id: InspectionId
  position: number
  text: string
  paragraph: string | null
  page: number | null
  owner_post_id: number | null
  watch: string | null
  last_checked_on: IsoDate | null
  state: 'holds' | 'slipping' | 'not checked'
  note: string | null
}

type ReportRow = Versioned<number> & {
  file_sha256: string
  file_name: string
  reading: JSONColumnType<Readonly<Record<string, Json | undefined>>>
}

type DraftRow = Versioned<DraftId> & {
  report_id: number | null
  corrects_id: InspectionId | null
  corrects_version: number | null
  typed: JSONColumnType<Readonly<Record<string, Json | undefined>>>
  state: Generated<'being checked' | 'confirmed' | 'thrown away'>
  inspection_id: InspectionId | null
  confirmed_by: number | null
  confirmed_on: IsoDate | null
}

/** Written to by name, read through the views that end in `_known`. */
export type InspectionTables = {
  'inspection.inspection': InspectionRow
  'inspection.inspection_known': InspectionRow
  'inspection.judgement': JudgementRow
  'inspection.judgement_known': JudgementRow
  'inspection.finding': FindingRow
  'inspection.finding_known': FindingRow
  'inspection.strength': StrengthRow
  'inspection.strength_known': StrengthRow
  'inspection.report': ReportRow
  'inspection.report_known': ReportRow
  'inspection.draft': DraftRow
  'inspection.draft_known': DraftRow
}

/** The viewer's transaction, knowing this area's tables. */
export const inspectionDb = (tx: ViewerTx) => tx.db.$extendTables<InspectionTables>()

const kept = (name: string): ProtectedTable => ({
  table: `inspection.${name}`,
  versioned: true,
  read: ['read inspections'],
  insert: ['change inspections'],
  change: ['change inspections'],
})

/** What a correction leaves out goes from the table; its history keeps it. */
const removable = (name: string): ProtectedTable => ({ ...kept(name), remove: ['change inspections'] })

/** A report may be under embargo, and a draft wrong: both are for those who check them. */
const beforeTheRecord = (name: string): ProtectedTable => ({ ...kept(name), read: ['change inspections'] })

export const inspectionTables: readonly ProtectedTable[] = [
  kept('inspection'),
  removable('judgement'),
  removable('finding'),
  removable('strength'),
  beforeTheRecord('report'),
  beforeTheRecord('draft'),
]
