import type { ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { AroundNeeds, AsOne } from '../plan/index.ts'
import type { BodyKind } from './model.ts'

/** A paper drafted for a meeting. */
export interface DraftedPaper {
  readonly paperId: number
  readonly title: string
  readonly href: string
}

/** What governance needs from areas above it, handed in so that it imports none of them. */
export interface GovernanceNeeds extends AroundNeeds {
  /** Papers drafted for a body's meeting on that day, the body by its name. */
  readonly papersFor: (tx: ViewerTx, body: string, heldOn: IsoDate) => Promise<readonly DraftedPaper[]>
  /** Kinds of paper that can be drawn up, with one click, for a body of this kind. */
  readonly packsFor: (kind: BodyKind) => readonly { readonly template: string; readonly name: string }[]
  /**
   * A paper as it reads now, as HTML of our own renderer: the words that are frozen for a meeting. Composed between
   * transactions of its own; undefined where there is no such paper for this viewer.
   */
  readonly paperWords: (
    asOne: AsOne,
    paperId: number,
  ) => Promise<{ readonly title: string; readonly html: string } | undefined>
}
