import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead } from '../../access/index.ts'
import { restrictionDuties, whyListed } from '../../children/index.ts'
import type { Duty } from '../../duties/index.ts'
import { governanceDuties } from '../../governance/index.ts'
import type { Around } from '../../plan/index.ts'
import { planDuties } from '../../plan/index.ts'
import { ofPosts } from '../duties/model.ts'
import type { EndingHolding, ToHandOver } from './model.ts'

/** What trackers know of a post and of whoever leaves it, about children whom the viewer may see: handed in by app/. */
export type HandedOver = (
  tx: ViewerTx,
  leaving: { readonly postId: number; readonly personId: number },
) => Promise<readonly Duty[]>

export interface GatherFrom {
  readonly handedOver: HandedOver
  readonly around: Around
}

/** Children whom the extracts give to the leaver by name. */
async function allocated(tx: ViewerTx, name: string): Promise<readonly Duty[]> {
  const { rows } = await sql<{ childId: number }>`
    select child_id as "childId" from children.summary_as_at
    where lower(trim(worker_name)) = lower(trim(${name})) order by child_id`.execute(tx.db)
  return rows.map(({ childId }) => ({
    childId,
    ownerPostId: undefined,
    words: 'Take over the child, who is allocated to the leaver',
    dueOn: undefined,
    href: `/children/${childId}`,
  }))
}

const aboutChild = (duty: Duty) => ({ ...duty, about: 'Child' as const })

const aboutChildren = async (
  tx: ViewerTx,
  { postId, leaverId, leaver }: EndingHolding,
  { handedOver }: GatherFrom,
  screen: string,
) =>
  auditedRead(tx, { screen, because: await whyListed(tx, 'handover of a post') }, async () => [
    ...(await allocated(tx, leaver)).map(aboutChild),
    ...(await handedOver(tx, { postId, personId: leaverId })).map(aboutChild),
    ...(await restrictionDuties(tx, [postId])),
  ])

/** Where the leaver manages the post’s team, its children are handed over together. */
async function ofTheTeam(
  tx: ViewerTx,
  { leaverId, teamId, team }: EndingHolding,
): Promise<readonly ToHandOver[]> {
  if (teamId === null) return []
  const { rows } =
    await sql`select from access.role_held role join access.permission allowed on allowed.role = role.role
    where role.person_id = ${leaverId} and role.team_id = ${teamId} and allowed.resource = 'children'
      and allowed.action = 'read' and allowed.relation = 'own teams' and allowed.effect = 'allow' limit 1`.execute(
      tx.db,
    )
  if (rows.length === 0) return []
  const words = `Take over the children of ${team ?? 'the team'}: go through the Monday list together`
  return [{ childId: undefined, about: 'Team', words, dueOn: undefined, href: '/monday' }]
}

/**
 * Everything open that the post and the leaver answer for, from the sources of My duties, as far as the viewer may see it.
 * @param screen where it is read, as the audit keeps it.
 */
export async function gather(
  tx: ViewerTx,
  holding: EndingHolding,
  from: GatherFrom,
  screen: string,
): Promise<readonly ToHandOver[]> {
  const own = [holding.postId]
  const others = [
    ...ofPosts(await planDuties(tx, from.around), own),
    ...ofPosts(await governanceDuties(tx), own),
  ]
  return [
    ...(await aboutChildren(tx, holding, from, screen)).map(({ childId, about, words, dueOn, href }) => ({
      childId: about === 'Child' ? childId : undefined,
      about,
      words,
      dueOn,
      href,
    })),
    ...(await ofTheTeam(tx, holding)),
    ...others.map(({ about, words, dueOn, href }) => ({ childId: undefined, about, words, dueOn, href })),
  ]
}
