import type { ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { AroundNeeds, AsOne } from '../plan/index.ts'
import type { BodyKind } from './model.ts'
import type { MeetingId } from './ids.ts'

/** A paper drafted for a meeting. */
export interface DraftedPaper {
  readonly paperId: number
  readonly title: string
  readonly href: string
  /** How many versions of it are frozen. */
  readonly versions: number
}

/** What governance needs from areas above it, handed in so that it imports none of them. */
export interface GovernanceNeeds extends AroundNeeds {
  /** Papers drafted for a body's meeting on that day, the body by its name. */
  readonly papersFor: (tx: ViewerTx, body: string, heldOn: IsoDate) => Promise<readonly DraftedPaper[]>
  /** Kinds of paper that can be drawn up, with one click, for a body of this kind. */
  readonly packsFor: (kind: BodyKind) => readonly { readonly template: string; readonly name: string }[]
  /** A paper made ready to be frozen, between transactions of its own; undefined where there is none for this viewer. */
  readonly paperToFreeze: (asOne: AsOne, paperId: number) => Promise<PaperToFreeze | undefined>
}

/** A paper as it reads now, with nothing written yet. */
export interface PaperToFreeze {
  readonly title: string
  /** As HTML of our own renderer, for a meeting that anybody may attend, and for one that only its members do. */
  readonly html: { readonly inPublic: string; readonly closed: string }
  /**
   * Freezes it for good, with its figures. What was frozen before and reads the same is not frozen again. A second version
   * says why there is another.
   */
  readonly freeze: (tx: ViewerTx, meetingId: MeetingId, reason: string | undefined) => Promise<PaperFrozen>
  /** Once that is committed: its files are made beside the requests. */
  readonly frozen: (asOne: AsOne) => void
}

export type PaperFrozen =
  /** Which version of the paper it is. */
  { readonly ok: true; readonly number: number } | { readonly ok: false; readonly problem: string }
