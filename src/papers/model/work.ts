import type { IsoDate } from '../../kernel/index.ts'
import type { Known } from './known.ts'
import { notKnown } from './known.ts'

/** How a clearance stands, worked out from what was answered and what became of the words since. */
export type ClearanceStanding =
  | 'not answered'
  | 'cleared'
  | 'cleared with comments'
  | 'cleared, small corrections since'
  | 'lapsed'
  | 'not cleared'

/** Why papers that are late may be taken all the same: the chair agrees, with a reason that is minuted. */
export interface LateRoute {
  readonly id: number
  readonly version: number
  /** The special circumstances: why it cannot wait for the next meeting. */
  readonly circumstances: string
  readonly writtenOn: IsoDate
  readonly writtenBy: string
  readonly consent:
    | { readonly post: string; readonly on: IsoDate; readonly words: string; readonly stands: boolean }
    | undefined
}

/** What the checker and the header need of the work around a paper. Comments are no part of it. */
export interface PaperWork {
  /** Whether the law on access to meetings applies to its body; nothing where the body is not on record. */
  readonly accessRules: boolean | undefined
  /** The last day for publishing its papers, by the meeting calendar. */
  readonly papersDueOn: IsoDate | undefined
  readonly day: IsoDate
  readonly lateRoute: LateRoute | undefined
  /** Each consultee with how the clearance stands; nothing where this viewer may not see them. */
  readonly clearances:
    | readonly {
        readonly name: string
        readonly part: string
        readonly standing: ClearanceStanding | 'not asked'
      }[]
    | undefined
}

type Timed = {
  readonly publishedOn: Known<IsoDate>
  readonly work?: PaperWork
}

/** Published after the last day, or not published once it has gone; only where the law on access applies. */
export function isLatePaper({ publishedOn, work }: Timed): boolean {
  if (work?.accessRules !== true || work.papersDueOn === undefined) return false
  return (publishedOn === notKnown ? work.day : publishedOn.value) > work.papersDueOn
}
