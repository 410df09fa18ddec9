import type { Offered, Sibling, Told } from '../../../children/index.ts'
import type { Problem, TypedDate } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Agenda } from '../model/agenda.ts'
import type { Listed } from '../model/tracker.ts'

/** What the chair typed, as it was sent. */
export interface TypedDecision {
  readonly decision: string
  readonly route: string
  readonly parallel: string
  readonly step: string
  readonly barrier: string
  readonly done: readonly string[]
  readonly gone: readonly string[]
  readonly action: string
  readonly owner: string
  readonly due: TypedDate
}

export interface MeetingProps {
  readonly on: IsoDate
  readonly agenda: Agenda
  /** The child who is talked about now; nobody where the agenda is empty. */
  readonly turn: Listed | undefined
  /** Of the child who is talked about now, those whom the viewer may see. */
  readonly siblings: readonly Sibling[]
  /** Every post, for an action about the child who is talked about now. */
  readonly owners: readonly Offered[]
  /** Posts that may take the chair: of those who decide. */
  readonly chairs: readonly (readonly [id: number, title: string])[]
  /** The post in the chair, as its number; empty until it is chosen. */
  readonly chair: string
  /** The team whose children are talked about; empty for all. */
  readonly team: string
  /** Of which day the extracts are by which the agenda goes. */
  readonly told: Told
  /** The last decision of the day that stood on the screen on which this was typed; that of now where nothing was. */
  readonly seen?: number | undefined
  /** No extract tells who is in care: an agenda of nobody would say that nobody is. */
  readonly notKnown: boolean
  /** Today is looked at, as it is known today: on another day nothing is recorded. */
  readonly ofNow: boolean
  /** What was sent and could not be read. */
  readonly typed?: TypedDecision | undefined
  readonly problems?: readonly Problem[] | undefined
}

export const postOptions = (posts: readonly (readonly [id: number, title: string])[]) => [
  { value: '', text: 'Choose a post' },
  ...posts.map(([id, title]) => ({ value: id, text: title })),
]
