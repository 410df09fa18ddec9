import type { Post } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import type { Draft } from '../../model/draft.ts'
import type { KeptDraft } from '../../model/draft-on-record.ts'

/** What every part of the check page draws from. */
export interface CheckProps {
  readonly draft: KeptDraft
  /** What stands in the boxes: as kept, or as just typed where that could not be taken. */
  readonly typed: Draft
  readonly posts: readonly Post[]
  readonly problems: readonly Problem[]
  /** What was typed has just been saved. */
  readonly saved?: boolean | undefined
}
