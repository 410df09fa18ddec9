import type { IsoDate } from '../../../kernel/index.ts'
import type { PartId } from '../../model/index.ts'

/** What somebody working on a paper says to a part of it. Never part of the paper, in whatever form. */
export interface Comment {
  readonly id: number
  readonly version: number
  readonly part: PartId
  readonly words: string
  readonly on: IsoDate
  readonly by: string
  /** Of the part as it read then. */
  readonly fingerprint: string
  readonly postId: number | undefined
  readonly resolved: { readonly on: IsoDate; readonly by: string; readonly words: string } | undefined
}
