import type { StandIn, ViewerTx } from '../../access/index.ts'
import { auditedRead, posts, standingInFor } from '../../access/index.ts'
import { restrictionDuties, restrictionNews, whyListed } from '../../children/index.ts'
import type { Duty } from '../../duties/index.ts'
import { governanceDuties } from '../../governance/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { assessmentDuties, clearanceDuties } from '../../papers/index.ts'
import type { Around } from '../../plan/index.ts'
import { planDuties } from '../../plan/index.ts'
import { handoverDuties } from '../handover/duties.ts'
import { namedChildren } from '../monday/store/named-children.ts'
import type { Owed } from './model.ts'
import { ofPosts } from './model.ts'

/** What trackers ask of these posts about children, as far as the viewer may see them: handed in by app/. */
export type ChildDuties = (tx: ViewerTx, posts: readonly number[]) => Promise<readonly Duty[]>

/** The duties of an absent manager, for whom the viewer stands in. */
export interface InPlaceOf {
  readonly standIn: StandIn
  readonly owed: readonly Owed[]
}

export interface MyDuties {
  readonly day: IsoDate
  /** The titles of the viewer’s own posts. */
  readonly posts: readonly string[]
  readonly owed: readonly Owed[]
  readonly inPlaceOf: readonly InPlaceOf[]
}

/** About children, each with its number, and whose record is restricted, without one; noted as read. */
async function aboutChildren(
  tx: ViewerTx,
  { mine, standIns }: { readonly mine: readonly number[]; readonly standIns: readonly StandIn[] },
  childDuties: ChildDuties,
  screen: string,
): Promise<readonly Owed[]> {
  const about = { screen, because: await whyListed(tx, 'duties of one’s own posts', standIns) }
  const duties = await auditedRead(tx, about, async () => [
    ...ofPosts(await childDuties(tx, mine), mine).map((duty) => ({ ...duty, about: 'Child' as const })),
    ...ofPosts(await restrictionDuties(tx, mine), mine),
    ...ofPosts(await restrictionNews(tx, mine), mine),
  ])
  const named = await namedChildren(tx, [...new Set(duties.map(({ childId }) => childId))])
  const numberOf = new Map(named.map(({ childId, councilId }) => [childId, councilId]))
  return duties.map(({ childId, ...duty }) =>
    duty.about === 'Child'
      ? { ...duty, child: { id: childId, councilId: numberOf.get(childId) ?? '' } }
      : duty,
  )
}

/** What duties stand on besides the record: what trackers ask, and what stands around the plan. */
export interface DutiesFrom {
  readonly childDuties: ChildDuties
  readonly around: Around
}

/**
 * Everything due from the posts that the viewer holds today, and from those for whom the viewer stands in.
 * @param screen where it is read, as the audit keeps it.
 */
export async function myDuties(
  tx: ViewerTx,
  { childDuties, around }: DutiesFrom,
  screen: string,
): Promise<MyDuties> {
  const own = tx.viewer.posts
  const standIns = await standingInFor(tx)
  const all = [...new Set([...own, ...standIns.map(({ absentPostId }) => absentPostId)])]
  const owed = [
    ...(await aboutChildren(tx, { mine: all, standIns }, childDuties, screen)),
    ...ofPosts(await planDuties(tx, around), all),
    ...ofPosts(await governanceDuties(tx), all),
    ...ofPosts(await assessmentDuties(tx), all),
    ...ofPosts(await clearanceDuties(tx, around), all),
    ...ofPosts(await handoverDuties(tx), all),
  ]
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  return {
    day: tx.at.asAt,
    posts: own.map((id) => titles.get(id) ?? ''),
    owed: ofPosts(owed, own),
    inPlaceOf: standIns.map((standIn) => ({ standIn, owed: ofPosts(owed, [standIn.absentPostId]) })),
  }
}
