import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf, posts } from '../../access/index.ts'
import { beforeEntering, bringAdoption, reaches } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import type { ChildDecision, ChildDecisionId, Decided, MayDecide } from './model.ts'
import { mayEnd } from './model.ts'
import { childDecisionDb } from './tables.ts'

/**
 * Decisions by the as-at day about the children whom the viewer may see, or about these of them, oldest first. To be read
 * within `auditedRead`.
 */
export async function childDecisions(
  tx: ViewerTx,
  children?: readonly number[],
): Promise<readonly ChildDecision[]> {
  const rows = await childDecisionDb(tx)
    .selectFrom('governance.child_decision_known as decision')
    .leftJoin('governance.body_known as body', 'body.id', 'decision.body_id')
    .where('decision.decided_on', '<=', tx.at.asAt)
    .$if(children !== undefined, (query) =>
      query.where('decision.child_id', '=', sql<number>`any(${[...(children ?? [])]}::int[])`),
    )
    .selectAll('decision')
    .select('body.name as body_name')
    .orderBy('decision.decided_on')
    .orderBy('decision.id')
    .execute()
  if (rows.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const titleOf = (postId: number | null) =>
    (postId === null ? undefined : titles.get(postId)) ?? 'A post that is no more'
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    childId: row.child_id,
    href: `/child-decisions/${row.child_id}`,
    by: row.body_id === null ? titleOf(row.post_id) : (row.body_name ?? 'A body that is no more'),
    byPostId: row.post_id ?? undefined,
    decidedOn: row.decided_on,
    code: row.code,
    plan: row.plan ?? undefined,
    agreed: row.agreed ?? undefined,
    about: row.about ?? undefined,
    words: row.words,
    owner: { postId: row.owner_post_id, title: titleOf(row.owner_post_id) },
    supersedes: row.supersedes ?? undefined,
    ended: endedBy(row, tx.at.asAt),
  }))
}

/** How it ended, where it had by a day. */
function endedBy(
  { ended_on: on, ended_because: because }: { ended_on: IsoDate | null; ended_because: string | null },
  day: IsoDate,
): ChildDecision['ended'] {
  return on === null || on > day ? undefined : { on, because: because ?? '' }
}

export interface NewChildDecision extends Decided {
  readonly childId: number
  readonly by: { readonly bodyId: BodyId } | { readonly postId: number }
  readonly decidedOn: IsoDate
  readonly words: string
  readonly ownerPostId: number
  readonly supersedes?: ChildDecisionId | undefined
}

/** Puts a decision about a child on record; it takes another's place only where it says so. @returns its id. */
export async function decideAboutChild(tx: ViewerTx, said: NewChildDecision): Promise<ChildDecisionId> {
  if (said.code === 'plan') await beforeEntering(tx)
  const { id } = await childDecisionDb(tx)
    .insertInto('governance.child_decision')
    .values({
      child_id: said.childId,
      body_id: 'bodyId' in said.by ? said.by.bodyId : null,
      post_id: 'postId' in said.by ? said.by.postId : null,
      decided_on: said.decidedOn,
      code: said.code,
      plan: said.plan ?? null,
      agreed: said.agreed ?? null,
      about: said.about ?? null,
      words: said.words,
      owner_post_id: said.ownerPostId,
      supersedes: said.supersedes ?? null,
      ended_on: null,
      ended_because: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  if (said.code === 'plan') await bringAdoption(tx, [said.childId])
  return id
}

/** Ends a decision: carried out, or fallen away. What it said stays. */
export async function endChildDecision(
  tx: ViewerTx,
  {
    id,
    version,
    on,
    because,
  }: {
    readonly id: ChildDecisionId
    readonly version: number
    readonly on: IsoDate
    readonly because: string
  },
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }> {
  await beforeEntering(tx)
  await becauseOf(tx, because)
  const ended = await childDecisionDb(tx)
    .updateTable('governance.child_decision')
    .set({ ended_on: on, ended_because: because })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .returning('child_id')
    .executeTakeFirst()
  if (!ended) return { ok: false, why: 'changed meanwhile' }
  await bringAdoption(tx, [ended.child_id])
  return { ok: true }
}

/** The council's number of a child. @throws NotFound when the viewer may see no such child. */
export async function numberOf(tx: ViewerTx, childId: number): Promise<string> {
  const found = await childDecisionDb(tx)
    .selectFrom('children.child')
    .select('council_id')
    .where('id', '=', childId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return found.council_id
}

/** Numbers of these children, as far as the viewer may see them. */
export async function numbersOf(
  tx: ViewerTx,
  children: readonly number[],
): Promise<ReadonlyMap<number, string>> {
  const rows = await childDecisionDb(tx)
    .selectFrom('children.child')
    .select(['id', 'council_id'])
    .where('id', '=', sql<number>`any(${[...children]}::int[])`)
    .execute()
  return new Map(rows.map(({ id, council_id }) => [id, council_id]))
}

/** What the viewer may record about this child. */
export async function mayDecideAbout(tx: ViewerTx, childId: number): Promise<MayDecide> {
  if (await reaches(tx, 'change child decisions', childId)) return { what: 'everything' }
  const { posts: own } = tx.viewer
  const chairs = own.length > 0 && (await reaches(tx, 'change conference decisions', childId))
  return chairs ? { what: 'conference decisions', posts: own } : { what: 'nothing' }
}

/** @throws Forbidden when the viewer may read about the child and not record, or not end this decision. */
export async function needsToDecide(
  tx: ViewerTx,
  childId: number,
  decision?: ChildDecision,
): Promise<MayDecide> {
  const may = await mayDecideAbout(tx, childId)
  if (may.what === 'nothing') throw new Forbidden()
  if (decision && !mayEnd(may, decision))
    throw new Forbidden(
      'A chair ends here what the own conferences decided: the rest is for managers and panel chairs',
    )
  return may
}
