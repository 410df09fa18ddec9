import type { Selectable } from 'kysely'
import { posts } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { BodyId } from '../ids.ts'
import { accessRulesUnlessSaid, minutedElsewhereUnlessSaid } from '../body-rules.ts'
import type { BodyRules } from '../body-rules.ts'
import type { Body, Member } from '../model.ts'
import type { GovernanceTables } from '../tables.ts'
import { governanceDb } from '../tables.ts'

type Titles = ReadonlyMap<number, string>

const titleOf = (titles: Titles, postId: number): string => titles.get(postId) ?? 'A post that is no more'

async function membersByBody(tx: ViewerTx, titles: Titles): Promise<ReadonlyMap<BodyId, readonly Member[]>> {
  const rows = await governanceDb(tx)
    .selectFrom('governance.body_member_known')
    .selectAll()
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(rows, ({ body_id }) => body_id)
  const member = ({ post_id, partner }: (typeof rows)[number]): Member =>
    post_id === null
      ? { kind: 'partner', partner: partner ?? '' }
      : { kind: 'post', postId: post_id, title: titleOf(titles, post_id) }
  return new Map([...grouped].map(([bodyId, members]) => [bodyId, members.map(member)]))
}

type Row = Selectable<GovernanceTables['governance.body_known']>

const postOf = (titles: Titles, postId: number | null) =>
  postId === null ? undefined : { postId, title: titleOf(titles, postId) }

const rulesOf = (row: Row, titles: Titles): BodyRules => ({
  terms: row.terms ?? undefined,
  termsUrl: row.terms_url ?? undefined,
  quorum: row.quorum ?? undefined,
  clerk: postOf(titles, row.clerk_post_id),
  atMostWeeks: row.at_most_weeks ?? undefined,
  accessRules: row.access_rules ?? accessRulesUnlessSaid({ kind: row.kind, inPublic: row.in_public }),
  draftDays: row.draft_days ?? undefined,
  clearanceDays: row.clearance_days ?? undefined,
  papersDays: row.papers_days ?? undefined,
  decisionsDays: row.decisions_days ?? undefined,
  minutedElsewhere: row.minuted_elsewhere ?? minutedElsewhereUnlessSaid(row),
})

/** The bodies that exist on the as-at day, with chair and members, in the order in which they were recorded. */
export async function bodies(tx: ViewerTx): Promise<readonly Body[]> {
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const members = await membersByBody(tx, titles)
  const rows = await governanceDb(tx)
    .selectFrom('governance.body_known')
    .selectAll()
    .where((where) => where.or([where('set_up_on', 'is', null), where('set_up_on', '<=', tx.at.asAt)]))
    .where((where) => where.or([where('ended_on', 'is', null), where('ended_on', '>=', tx.at.asAt)]))
    .orderBy('id')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    name: row.name,
    kind: row.kind,
    purpose: row.purpose,
    chair: postOf(titles, row.chair_post_id),
    meets: row.meets ?? undefined,
    inPublic: row.in_public,
    setUpOn: row.set_up_on ?? undefined,
    members: members.get(row.id) ?? [],
    rules: rulesOf(row, titles),
  }))
}

/** @throws NotFound when there is no such body on the as-at day. */
export async function bodyOf(tx: ViewerTx, id: BodyId): Promise<Body> {
  const body = (await bodies(tx)).find((one) => one.id === id)
  if (!body) throw new NotFound()
  return body
}
