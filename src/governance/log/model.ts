import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween } from '../../kernel/index.ts'
import type { AreaId } from '../../plan/index.ts'
import type { BodyId, LoggedActionId, MeetingId } from '../ids.ts'
import type { Meeting } from '../model.ts'

/** Where an action came from, besides a meeting of a body. */
export const otherSources = [
  'peer review',
  'sector-led improvement',
  'audit theme',
  'scrutiny recommendation',
  'complaints',
  'impact assessment',
] as const
export type OtherSource = (typeof otherSources)[number]

export const endings = ['done', 'not done', 'no longer needed'] as const
export type Ending = (typeof endings)[number]

/** Who promised it: a post of the council's, or a partner who holds none there. */
export type Owner =
  | { readonly kind: 'post'; readonly postId: number; readonly title: string; readonly vacant: boolean }
  | { readonly kind: 'partner'; readonly partner: string }

export type ComesFrom =
  | { readonly kind: 'meeting'; readonly meetingId: MeetingId }
  | { readonly kind: OtherSource; readonly words: string }

/** Something that somebody agreed to do, by a body’s decision or after a review. */
export interface LoggedAction {
  readonly id: LoggedActionId
  readonly version: number
  /** The body that follows it up. */
  readonly body: { readonly id: BodyId; readonly name: string }
  readonly from: ComesFrom
  readonly words: string
  readonly owner: Owner
  readonly agreedOn: IsoDate
  /** The first date ever set. */
  readonly firstDueOn: IsoDate | undefined
  readonly dueOn: IsoDate | undefined
  readonly areaId: AreaId | undefined
  /** To whom it was promised in public; none where it was not. */
  readonly promisedTo?: string | undefined
  readonly ended: { readonly on: IsoDate; readonly how: Ending; readonly words: string } | undefined
}

/** How a promise stands on a day. “Kept” is measured against the date first given. */
const standings = ['overdue', 'no date', 'open', 'not kept', 'kept late', 'kept', 'no longer needed'] as const
export type Standing = (typeof standings)[number]

/**
 * How an action stands on a day. Late is later than its present day while it is open, and later than its first day
 * once it has ended: moving a date does not make a promise kept.
 */
export function standingOn(action: LoggedAction, day: IsoDate): Standing {
  if (action.ended) return standingOfEnded(action, action.ended)
  if (action.dueOn === undefined) return 'no date'
  return action.dueOn < day ? 'overdue' : 'open'
}

function standingOfEnded(
  { firstDueOn }: LoggedAction,
  { how, on }: NonNullable<LoggedAction['ended']>,
): Standing {
  if (how === 'no longer needed') return how
  if (how === 'not done') return 'not kept'
  return firstDueOn !== undefined && on > firstDueOn ? 'kept late' : 'kept'
}

export const isOpen = ({ ended }: LoggedAction): boolean => ended === undefined

/** Calendar days since it was agreed, until the day it ended or the day looked at. */
export const ageOn = ({ agreedOn, ended }: LoggedAction, day: IsoDate): number =>
  daysBetween(agreedOn, ended?.on ?? day)

/** The most pressing first: overdue the longest, then without a date, then due the soonest. */
export function byNeed(actions: readonly LoggedAction[], day: IsoDate): readonly LoggedAction[] {
  const rank = (action: LoggedAction) => standings.indexOf(standingOn(action, day))
  const due = ({ dueOn, agreedOn }: LoggedAction) => dueOn ?? agreedOn
  return actions.toSorted((a, b) => rank(a) - rank(b) || due(a).localeCompare(due(b)) || a.id - b.id)
}

/** What a meeting has before it: all that its body agreed earlier and that was still open that morning. */
export const carriedTo = (
  { bodyId, heldOn }: Meeting,
  actions: readonly LoggedAction[],
): readonly LoggedAction[] =>
  actions.filter(
    ({ body, agreedOn, ended }) => body.id === bodyId && agreedOn < heldOn && !(ended && ended.on < heldOn),
  )

/** What one owner promised, and what became of it. */
export interface Promises {
  readonly owner: string
  readonly open: number
  readonly overdue: number
  readonly kept: number
  readonly keptLate: number
  readonly notKept: number
}

export const ownerName = (owner: Owner): string => (owner.kind === 'post' ? owner.title : owner.partner)

/** Who promised what, kept or not; those with the most overdue first. */
export function promisesOf(actions: readonly LoggedAction[], day: IsoDate): readonly Promises[] {
  const grouped = Map.groupBy(actions, ({ owner }) => ownerName(owner))
  const rows = [...grouped].map(([owner, own]) => {
    const count = (...wanted: readonly Standing[]) =>
      own.filter((action) => wanted.includes(standingOn(action, day))).length
    return {
      owner,
      open: count('open', 'no date', 'overdue'),
      overdue: count('overdue'),
      kept: count('kept'),
      keptLate: count('kept late'),
      notKept: count('not kept'),
    }
  })
  return rows.toSorted((a, b) => b.overdue - a.overdue || b.open - a.open || a.owner.localeCompare(b.owner))
}
