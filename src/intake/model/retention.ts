import type { PersonId } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** How long the council keeps what extracts brought. */
export interface RetentionRule {
  readonly version: number
  /** From the day an upload was received. */
  readonly filesMonths: number
  /** From the day of the first extract on none of whose lists the child stood. */
  readonly childrenMonths: number
  readonly fromOn: IsoDate
  readonly reason: string
}

/** Children of whom a kind of fact was ever told, for reasons that hold for all of them. */
export const holdKinds = ['care', 'leaving care', 'protection', 'adoption'] as const
export type HoldKind = (typeof holdKinds)[number]

export const holdKindNames: Readonly<Record<HoldKind, string>> = {
  care: 'Every child who was ever in care',
  'leaving care': 'Every care leaver',
  protection: 'Every child who ever had a protection plan',
  adoption: 'Every child with an adoption decision',
}

export const holdReasons = [
  'court proceedings',
  'inquiry or review',
  'complaint or claim',
  'request for the record',
  'law says so',
] as const
export type HoldReason = (typeof holdReasons)[number]

/** What is kept although the rule says otherwise. */
export interface Hold {
  readonly id: number
  readonly version: number
  readonly childId: number | null
  /** None for a kind, and for a child whom the viewer may not open. */
  readonly councilId: string | null
  readonly kind: HoldKind | null
  readonly reason: HoldReason
  readonly words: string
  readonly fromOn: IsoDate
}

/** Rows of one kind of fact about children, or adopters, who left the lists in one year. */
export interface DueRows {
  readonly list: number | null
  readonly kind: string
  readonly year: number
  readonly children: number
  readonly rows: number
}

/** What a plan comes to, as numbers. */
export interface PlanCounts {
  readonly files: number
  readonly children: number
  /** None in plans of before adopters fell under the rule. */
  readonly adopters?: number
  readonly rows: readonly DueRows[]
  /** Long enough off every list, and kept all the same: for a hold, or since a file that may name them is still kept. */
  readonly held: number
  readonly waitForFiles: number
  /** Files old enough that somebody has yet to decide about. */
  readonly filesUndecided: number
}

export type PlanState = 'drawn up' | 'approved' | 'carried out' | 'withdrawn'

export interface Plan {
  readonly id: number
  readonly version: number
  readonly state: PlanState
  readonly drawnUpOn: IsoDate
  readonly drawnUpBy: PersonId | null
  readonly filesMonths: number
  readonly childrenMonths: number
  readonly counts: PlanCounts
  readonly fingerprint: string
  readonly approvedOn: IsoDate | null
  readonly approvedBy: PersonId | null
}

/** What stands for ever of a plan that was carried out. */
export interface Proof {
  readonly planId: number
  readonly carriedOutOn: IsoDate
  readonly drawnUpOn: IsoDate
  readonly drawnUpBy: string
  readonly approvedOn: IsoDate
  readonly approvedBy: string
  readonly approvedFingerprint: string
  readonly removedFingerprint: string
  readonly files: number
  readonly children: number
  readonly adopters: number
  readonly rows: number
  readonly keptAfterAll: number
}
