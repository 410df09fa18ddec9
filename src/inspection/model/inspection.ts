import type { IsoDate } from '../../kernel/index.ts'
import type { FrameworkId, Grade, InspectionKind } from '../frameworks/index.ts'
import type { FindingId, InspectionId, StrengthId } from '../ids.ts'

/** An inspection, visit or review on record. */
export interface Inspection {
  readonly id: InspectionId
  /** Of the whole: any change to what belongs to the inspection gives it another. */
  readonly version: number
  readonly kind: InspectionKind
  /** None for letters and reviews that give no grades. */
  readonly framework: FrameworkId | null
  /** The council, as the report names it. */
  readonly authority: string
  readonly inspectedFrom: IsoDate
  readonly inspectedTo: IsoDate
  /** Null until it is published: the council has it before that. */
  readonly publishedOn: IsoDate | null
  /** Statutory periods run from here. */
  readonly receivedOn: IsoDate
  readonly fileSha256: string | null
  /** How many findings there are, and how many of them are areas for priority action. */
  readonly findings: number
  readonly priorityFindings: number
}

export interface Judgement {
  readonly inspectionId: InspectionId
  readonly strand: string
  readonly grade: Grade
  /** The council's own self-evaluation, where it had one. */
  readonly selfGrade: Grade | null
}

/** An area for improvement or for priority action. */
export interface Finding {
  readonly id: FindingId
  readonly inspectionId: InspectionId
  /** From 1, as the report has them. */
  readonly position: number
  /** Word for word. */
  readonly text: string
  readonly priority: boolean
  /** National Framework, such as `outcome 4`. */
  readonly tags: readonly string[]
  readonly paragraph: string | null
  /** Of the PDF, from 1. */
  readonly page: number | null
}

export const strengthStates = ['holds', 'slipping', 'not checked'] as const
export type StrengthState = (typeof strengthStates)[number]

/** What inspectors recognised, which is to go on. */
export interface Strength {
  readonly id: StrengthId
  readonly inspectionId: InspectionId
  readonly text: string
  readonly paragraph: string | null
  readonly page: number | null
  /** The post that answers for it; posts may be vacant. */
  readonly ownerPostId: number | null
  /** What would show that it slips. */
  readonly watch: string | null
  readonly lastCheckedOn: IsoDate | null
  readonly state: StrengthState
  readonly note: string | null
}

/** An inspection to put on record; what is left out is not known. */
export interface NewInspection {
  readonly kind: InspectionKind
  readonly authority: string
  readonly inspectedFrom: IsoDate
  readonly inspectedTo: IsoDate
  readonly publishedOn: IsoDate | null
  readonly receivedOn: IsoDate
  readonly fileSha256?: string | undefined
  /** In the report's order; none for letters and reviews. */
  readonly judgements: readonly NewJudgement[]
  readonly findings: readonly NewFinding[]
  readonly strengths: readonly NewStrength[]
}

export type NewJudgement = Omit<Judgement, 'inspectionId'>
export type NewFinding = Omit<Finding, 'id' | 'inspectionId' | 'position'>
export type NewStrength = Pick<Strength, 'text' | 'paragraph' | 'page' | 'ownerPostId' | 'watch'>

/** What a checked draft says: each finding and strength with the row it corrects, or none where it is new. */
export interface CheckedInspection extends NewInspection {
  readonly findings: readonly (NewFinding & { readonly id: FindingId | undefined })[]
  readonly strengths: readonly (NewStrength & { readonly id: StrengthId | undefined })[]
}
