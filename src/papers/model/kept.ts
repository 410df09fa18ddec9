import type { IsoDate } from '../../kernel/index.ts'
import type { Edition, KeptExemptPart } from '../exempt/model.ts'
import type { PlanId } from '../../plan/index.ts'
import type { Advice } from './advice.ts'
import type { Known } from './known.ts'
import type { Opens } from './opens.ts'
import type { Draft, Paper } from './paper.ts'
import type { Basis, PartState } from './section.ts'
import type { PaperTemplate, PartId } from './template.ts'

export type PaperId = number

/** What people decided about a paper, as it stands in the record, with the version of each thing that can be changed. */
export interface KeptDraft {
  readonly id: PaperId
  readonly planId: PlanId
  readonly template: PaperTemplate
  /** Of the title, the meeting and the header block. */
  readonly version: number
  readonly meeting: { readonly body: string; readonly on: Known<IsoDate> }
  readonly draft: Draft
  /** Of each part that somebody typed over. */
  readonly editVersions: ReadonlyMap<PartId, number>
  readonly advice: { readonly version: number; readonly given: Advice }
}

/** An assessment on record that the paper takes its facts from, whatever was typed as advice. */
export interface LinkedAssessment {
  readonly kind: 'data protection' | 'equality'
  readonly id: number
  readonly title: string
}

/** A paper as it will be read, with the draft behind it and where each part stands towards the record. */
export interface KeptPaper extends KeptDraft {
  /** All of it for whoever may read what is exempt; for others without a word of that. */
  readonly paper: Paper
  readonly exempt: readonly KeptExemptPart[]
  /** The fullest edition that this viewer may read. */
  readonly edition: Edition
  readonly opens: Opens
  /** It tells of measures that this viewer may not read. */
  readonly lacksFigures: boolean
  /** The day that the paper tells of. */
  readonly asAt: IsoDate
  readonly states: ReadonlyMap<PartId, PartState>
  /** What the record gives for each part today, whether or not somebody typed over it. */
  readonly record: ReadonlyMap<PartId, Basis>
  readonly assessments: readonly LinkedAssessment[]
}
