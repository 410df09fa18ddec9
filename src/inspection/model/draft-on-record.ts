import type { DraftId, InspectionId } from '../ids.ts'
import type { Draft } from './draft.ts'
import type { Reading } from './reading.ts'

/** The report that a draft was read from. */
export interface ReadReport {
  readonly id: number
  readonly fileSha256: string
  readonly fileName: string
  readonly reading: Reading
}

/** An inspection being checked before it goes on record. */
export interface KeptDraft {
  readonly id: DraftId
  readonly version: number
  readonly typed: Draft
  readonly state: 'being checked' | 'confirmed' | 'thrown away'
  /** Undefined when it is typed in by hand. */
  readonly report: ReadReport | undefined
  /** The inspection on record that it corrects, with the version the correction began from. */
  readonly corrects: { readonly id: InspectionId; readonly version: number } | undefined
  /** What it became. */
  readonly inspectionId: InspectionId | undefined
}
