import type { IsoDate } from '../../kernel/index.ts'
import type { ActionId, EvidenceId } from '../ids.ts'

export const evidenceKinds = ['data', 'audit', 'voice', 'observation', 'external'] as const
export type EvidenceKind = (typeof evidenceKinds)[number]

export const kindInWords: Readonly<Record<EvidenceKind, string>> = {
  data: 'Data',
  audit: 'Audit',
  voice: 'Voice of children and families',
  observation: 'Observation',
  external: 'External',
}

export const directions = ['supports', 'contradicts'] as const
export const qualities = ['strong', 'adequate', 'weak'] as const

/** A task is done once; a change of practice has to be seen in the work, and to last. */
export const actionKinds = ['task', 'practice change'] as const
export type ActionKind = (typeof actionKinds)[number]

/** What of a piece the rules look at. */
export interface Piece {
  readonly kind: EvidenceKind
  /** The day it speaks of. */
  readonly evidenceOn: IsoDate
  readonly receivedOn: IsoDate
  readonly direction: (typeof directions)[number]
  readonly expiresOn: IsoDate | null
  readonly withdrawnOn: IsoDate | null
}

export interface Evidence extends Piece {
  readonly id: EvidenceId
  readonly version: number
  readonly actionId: ActionId
  readonly title: string
  readonly source: string
  readonly file: { readonly sha256: string; readonly name: string } | null
  readonly link: string | null
  readonly shows: string
  readonly quality: (typeof qualities)[number]
  readonly writtenBy: string
  readonly withdrawnBecause: string | null
}

/** Whether a piece speaks on a day: it had come by then, was not withdrawn and has not expired. */
export const speaksOn = ({ receivedOn, expiresOn, withdrawnOn }: Piece, day: IsoDate): boolean =>
  receivedOn <= day && (expiresOn === null || expiresOn > day) && (withdrawnOn === null || withdrawnOn > day)

/** By what people at work and at home see, and not by counting. */
export const isSeen = ({ kind }: Pick<Piece, 'kind'>): boolean => kind === 'audit' || kind === 'voice'

/** Dated after the start: what was so before an action began does not show what came of it. */
export const isAfter = ({ evidenceOn }: Piece, startOn: IsoDate | null): boolean =>
  startOn === null || evidenceOn > startOn
