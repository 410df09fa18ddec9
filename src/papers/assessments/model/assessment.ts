import type { ActionId, PlanId } from '../../../plan/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { PaperId } from '../../model/index.ts'
import { dataProtectionForm } from './data-protection.ts'
import { equalityForm } from './equality.ts'
import type { AssessmentForm, AssessmentId, AssessmentKind, SignedThing } from './kinds.ts'
import type { Said } from './said.ts'
import { fingerprintOf } from './said.ts'

export const assessmentForms: Readonly<Record<AssessmentKind, AssessmentForm>> = {
  'data protection': dataProtectionForm,
  equality: equalityForm,
}

export const screeningOutcomes = ['full assessment needed', 'not needed'] as const
export type ScreeningOutcome = (typeof screeningOutcomes)[number]

/** Somebody’s name under something, as the post that they held. It belongs to the words that stood there. */
export interface Signature {
  readonly what: SignedThing
  readonly post: { readonly id: number; readonly title: string }
  readonly on: IsoDate
  readonly by: string
  /** Of a screening: what it came to. */
  readonly outcome: ScreeningOutcome | undefined
  /** The reason of a screening, the advice, or what is said with the whole. */
  readonly words: string
  readonly fingerprint: string
}

/** What it is about besides itself. */
export type Linked =
  | { readonly to: 'plan'; readonly id: PlanId; readonly words: string }
  | { readonly to: 'paper'; readonly id: PaperId; readonly words: string }
  | { readonly to: 'action'; readonly id: ActionId; readonly words: string }

export interface AssessmentHead {
  readonly kind: AssessmentKind
  readonly title: string
  /** What is assessed, in a few sentences. */
  readonly about: string
  readonly owner: { readonly postId: number; readonly title: string } | undefined
  /** When it is looked at again. */
  readonly reviewOn: IsoDate | undefined
}

export interface Assessment extends AssessmentHead {
  readonly id: AssessmentId
  readonly version: number
  readonly writtenBy: string
  readonly said: Said
  /** Oldest first. */
  readonly signatures: readonly Signature[]
  readonly links: readonly Linked[]
  /** Of the one action log. */
  readonly actions: readonly { readonly id: number; readonly words: string; readonly href: string }[]
}

export const formOf = ({ kind }: Pick<AssessmentHead, 'kind'>): AssessmentForm => assessmentForms[kind]

type Signed = Pick<Assessment, 'kind' | 'said' | 'signatures'>

/** The last signature of this kind, whatever has become of the words since. */
const lastSignature = ({ signatures }: Signed, what: SignedThing): Signature | undefined =>
  signatures.findLast((signature) => signature.what === what)

/** Whether the words are still those that were signed. */
export const stillStands = (assessment: Signed, signature: Signature): boolean =>
  signature.fingerprint === fingerprintOf(formOf(assessment), signature.what, assessment.said)

/** The signature that stands today: the last one, while nobody has changed a word of what it was under. */
export function standingSignature(assessment: Signed, what: SignedThing): Signature | undefined {
  const last = lastSignature(assessment, what)
  return last && stillStands(assessment, last) ? last : undefined
}

export type Standing = 'being screened' | 'not needed' | 'being made' | 'complete'

/** How far it is: worked out from who signed what, never picked. */
export function standingOf(assessment: Signed): Standing {
  const screening = standingSignature(assessment, 'screening')
  if (!screening) return 'being screened'
  if (screening.outcome === 'not needed') return 'not needed'
  return standingSignature(assessment, 'whole') ? 'complete' : 'being made'
}

/** On the day of the review itself it is not overdue yet. */
export const isReviewOverdue = ({ reviewOn }: Pick<AssessmentHead, 'reviewOn'>, day: IsoDate): boolean =>
  reviewOn !== undefined && reviewOn < day
