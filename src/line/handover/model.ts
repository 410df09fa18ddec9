import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addWorkingDays, OutsideCalendar } from '../../kernel/index.ts'

/** So long a successor has to accept, counted from the leaver’s last day: then it is red with the line manager. */
export const workingDaysToAccept = 5

/**
 * The last day on which what is handed over may be accepted without being red. For years whose bank holidays nobody lists, as
 * a mistyped last day may have, a week: one such day must not close everybody’s list.
 */
export function deadlineOf(lastOn: IsoDate): IsoDate {
  try {
    return addWorkingDays(lastOn, workingDaysToAccept)
  } catch (error) {
    if (error instanceof OutsideCalendar) return addDays(lastOn, 7)
    throw error
  }
}

/** From so many days before the last day on a handover is asked for, and for so long after it. */
export const daysAhead = 28
export const daysBack = 90

/** A handover is drawn up once somebody is known to leave soon; for whoever has left, at any time. */
export const mayBeDrawnUp = (lastOn: IsoDate, today: IsoDate): boolean => lastOn <= addDays(today, daysAhead)

/** What was said of one thing that is handed over; nothing yet. */
export type Said = 'accepted' | 'not accepted' | undefined

/** Whose each thing is on a day: the successor’s now, waiting for the successor, or with the line manager. */
export const wheres = ['with the line manager', 'waiting', 'accepted'] as const
export type Where = (typeof wheres)[number]

/** What the successor does not take is the line manager’s at once; what nobody speaks to, after the last day to accept. */
export function whereIs(said: Said, deadline: IsoDate, day: IsoDate): Where {
  if (said === 'accepted') return 'accepted'
  return said === 'not accepted' || day > deadline ? 'with the line manager' : 'waiting'
}

export interface Tally {
  readonly all: number
  readonly accepted: number
  /** Of which nothing was said yet, in time or not. */
  readonly unsaid: number
  readonly withManager: number
}

export function tallyOf(said: readonly Said[], deadline: IsoDate, day: IsoDate): Tally {
  const count = (wanted: Where) => said.filter((each) => whereIs(each, deadline, day) === wanted).length
  return {
    all: said.length,
    accepted: count('accepted'),
    unsaid: said.filter((each) => each === undefined).length,
    withManager: count('with the line manager'),
  }
}

/** Closed once all of it was accepted. */
export const isClosed = ({ all, accepted }: Tally): boolean => all === accepted

/** Somebody’s time in a post that ends, with nothing drawn up yet. */
export interface EndingHolding {
  readonly id: number
  readonly postId: number
  readonly post: string
  readonly teamId: number | null
  readonly team: string | null
  readonly leaverId: number
  readonly leaver: string
  readonly lastOn: IsoDate
}

export interface Handover {
  readonly id: number
  readonly postId: number
  readonly post: string
  readonly leaverId: number
  readonly leaver: string
  readonly lastOn: IsoDate
  readonly staysWithPostId: number
  readonly staysWith: string
  readonly note: string
  readonly drawnUpOn: IsoDate
  readonly drawnUpBy: string
}

/** What is handed over, as it stood when it was drawn up. */
export interface ToHandOver {
  /** The number of the child; none where it is about something else. */
  readonly childId: number | undefined
  readonly about: string
  readonly words: string
  readonly dueOn: IsoDate | undefined
  readonly href: string
}

export interface HandoverItem extends ToHandOver {
  readonly id: number
  readonly version: number
  readonly said: Said
  readonly saidOn: IsoDate | undefined
  readonly saidBy: string | undefined
  readonly note: string
}

/** As whom somebody may speak to what is handed over. */
export type Speaker = 'successor' | 'line manager'

/** The leaver accepts nothing of the own handover, though still in the post. */
export function speakerOf(
  { postId, staysWithPostId, leaverId }: Pick<Handover, 'postId' | 'staysWithPostId' | 'leaverId'>,
  viewer: { readonly posts: readonly number[]; readonly personId: number | undefined },
): Speaker | undefined {
  if (viewer.personId === leaverId) return undefined
  if (viewer.posts.includes(postId)) return 'successor'
  return viewer.posts.includes(staysWithPostId) ? 'line manager' : undefined
}

/** The name of one item in a form: whose table, its number, and the version that was read. */
export const boxOf = ({ childId, id, version }: HandoverItem): string =>
  `${childId === undefined ? 'post' : 'child'}-${id}-${version}`

export interface Ticked {
  readonly kind: 'post' | 'child'
  readonly id: number
  readonly version: number
}

/** @returns nothing for what no form of ours sends. */
export function readBox(box: string): Ticked | undefined {
  const read = /^(post|child)-(\d{1,9})-(\d{1,15})$/.exec(box)
  if (!read) return undefined
  return { kind: read[1] === 'child' ? 'child' : 'post', id: Number(read[2]), version: Number(read[3]) }
}
