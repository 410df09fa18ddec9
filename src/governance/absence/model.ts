import type { IsoDate } from '../../kernel/index.ts'

interface NamedPost {
  readonly postId: number
  readonly title: string
}

/** A post whose holder is away, from a day until a day. */
export interface Absence {
  readonly id: number
  readonly version: number
  readonly post: NamedPost
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reason: string
  /** Who chairs or answers meanwhile; reads nothing more by it. */
  readonly coveredBy: NamedPost | undefined
  readonly lineManager: NamedPost
  /** A deputy for the team's children, named for these days (access). */
  readonly deputyUntil: IsoDate | undefined
}

const isAwayOn = ({ from, until }: Pick<Absence, 'from' | 'until'>, day: IsoDate): boolean =>
  from <= day && day <= until

/** Whether somebody stands in on a day of the absence: a deputy, or a post that is held and not away itself. */
export function isCovered(
  absence: Absence,
  all: readonly Absence[],
  vacant: ReadonlySet<number>,
  day: IsoDate,
): boolean {
  if (absence.deputyUntil !== undefined && day <= absence.deputyUntil) return true
  const { coveredBy } = absence
  if (!coveredBy || vacant.has(coveredBy.postId)) return false
  return !all.some((other) => other.post.postId === coveredBy.postId && isAwayOn(other, day))
}
