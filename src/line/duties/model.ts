import type { Duty, PostDuty } from '../../duties/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { soonUntil } from '../monday/model/reasons.ts'

/** A duty as its owner reads it, whatever it is about. */
export interface Owed {
  readonly ownerPostId: number
  readonly about: PostDuty['about'] | 'Child'
  readonly words: string
  readonly dueOn: IsoDate | undefined
  readonly href: string
  /** The council’s number of the child; none where it is about something else. */
  readonly child?: { readonly id: number; readonly councilId: string }
}

/** When something is due, as seen from a day: overdue first, and what has no day last, but never left out. */
export const whens = ['overdue', 'soon', 'later', 'no date'] as const
export type When = (typeof whens)[number]

/** On its last day a duty is not overdue yet. */
export function whenOf({ dueOn }: Pick<Owed, 'dueOn'>, day: IsoDate): When {
  if (dueOn === undefined) return 'no date'
  if (dueOn < day) return 'overdue'
  return dueOn <= soonUntil(day) ? 'soon' : 'later'
}

const byDay = (a: Owed, b: Owed): number =>
  (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') || a.words.localeCompare(b.words)

/** What is owed, by when it is due, the earliest first. */
export function byWhen(owed: readonly Owed[], day: IsoDate): ReadonlyMap<When, readonly Owed[]> {
  const grouped = Map.groupBy(owed.toSorted(byDay), (each) => whenOf(each, day))
  return new Map(whens.map((when) => [when, grouped.get(when) ?? []]))
}

type OfPosts = Pick<Duty | PostDuty, 'ownerPostId'>

/** Those that one of these posts answers for. */
export const ofPosts = <Each extends OfPosts>(
  duties: readonly Each[],
  posts: readonly number[],
): readonly (Each & { readonly ownerPostId: number })[] =>
  duties.flatMap((duty) => {
    const { ownerPostId } = duty
    return ownerPostId !== undefined && posts.includes(ownerPostId) ? [{ ...duty, ownerPostId }] : []
  })
