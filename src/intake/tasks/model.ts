import type { PersonId } from '../../access/index.ts'

/** What is done beside the requests, since it takes longer than a page may. */
export type Work = WorkOnImport | WorkBesides
export type WorkOnImport = 'check' | 'apply' | 'reverse'
/** About no extract: all children follow their teams, or what the product alone can see or change is worked out. */
export type WorkBesides = 'teams' | 'retention plan' | 'retention run' | 'rectify' | 'join'

export interface Task {
  readonly id: number
  /** None where the work is about every child. */
  readonly importId: number | null
  /** The retention plan that is to be carried out; none for other work. */
  readonly planId: number | null
  readonly work: Work
  readonly askedBy: PersonId
  readonly reason: string | null
  readonly state: 'waiting' | 'done' | 'failed'
  readonly attempts: number
  /** Why it failed, as a sentence. */
  readonly cameTo: string | null
}

/** What a piece of work came to: a sentence says why nothing was done. */
export type Outcome = { readonly ok: true } | { readonly ok: false; readonly cameTo: string }

export const done: Outcome = { ok: true }
export const failed = (cameTo: string): Outcome => ({ ok: false, cameTo })
