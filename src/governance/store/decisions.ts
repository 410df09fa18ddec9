import type { ViewerTx } from '../../access/index.ts'
import { becauseOf, posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../../plan/index.ts'
import type { AgendaItemId, BodyId, DecisionId, MeetingId, MeetingPaperId } from '../ids.ts'
import type { Correcting, Decision, Outcome } from '../model.ts'
import { governanceDb } from '../tables.ts'

/** What had been decided by the as-at day. */
const decided = (tx: ViewerTx) =>
  governanceDb(tx)
    .selectFrom('governance.decision_known as decision')
    .innerJoin('governance.body_known as body', 'body.id', 'decision.body_id')
    .leftJoin('governance.body_known as referred', 'referred.id', 'decision.referred_to')
    .where('decision.decided_on', '<=', tx.at.asAt)
    .orderBy('decision.decided_on', 'desc')
    .orderBy('decision.id', 'desc')
    .select([
      'decision.id',
      'decision.known_from',
      'decision.body_id',
      'body.name as body_name',
      'decision.decided_on',
      'decision.words',
      'decision.outcome',
      'decision.reasons',
      'decision.plan_id',
      'decision.area_id',
      'decision.paper_id',
      'decision.minutes_url',
      'decision.meeting_id',
      'decision.item_id',
      'decision.alternatives',
      'decision.interests',
      'decision.dispensations',
      'decision.meeting_paper_id',
      'decision.paper_version_id',
      'decision.referred_to',
      'referred.name as referred_name',
      'decision.deferred_until',
      'decision.settles',
      'decision.by_post_id',
      'decision.power',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof decided>['execute']>>[number]

type Titles = ReadonlyMap<number, string>

const aloneOf = ({ by_post_id: postId, power }: Row, titles: Titles): Decision['alone'] =>
  postId === null || power === null
    ? undefined
    : { postId, power, title: titles.get(postId) ?? 'A post that is no more' }

const decisionOf = (row: Row, titles: Titles): Decision => ({
  id: row.id,
  version: row.known_from,
  body: { id: row.body_id, name: row.body_name },
  alone: aloneOf(row, titles),
  decidedOn: row.decided_on,
  words: row.words,
  outcome: row.outcome,
  reasons: row.reasons ?? undefined,
  planId: row.plan_id ?? undefined,
  areaId: row.area_id ?? undefined,
  paperId: row.paper_id ?? undefined,
  minutesUrl: row.minutes_url ?? undefined,
  meetingId: row.meeting_id ?? undefined,
  itemId: row.item_id ?? undefined,
  alternatives: row.alternatives ?? undefined,
  interests: row.interests ?? undefined,
  dispensations: row.dispensations ?? undefined,
  meetingPaperId: row.meeting_paper_id ?? undefined,
  paperVersionId: row.paper_version_id ?? undefined,
  referredTo:
    row.referred_to === null
      ? undefined
      : { id: row.referred_to, name: row.referred_name ?? 'A body that is no more' },
  deferredUntil: row.deferred_until ?? undefined,
  settles: row.settles ?? undefined,
})

/** With the titles of posts that decided alone, which are asked for only where one did. */
async function told(tx: ViewerTx, rows: readonly Row[]): Promise<readonly Decision[]> {
  const anyAlone = rows.some(({ by_post_id: postId }) => postId !== null)
  const titles = new Map(anyAlone ? (await posts(tx)).map(({ id, title }) => [id, title]) : [])
  return rows.map((row) => decisionOf(row, titles))
}

/** Every decision taken by the as-at day, newest first. */
export async function decisions(tx: ViewerTx): Promise<readonly Decision[]> {
  return told(tx, await decided(tx).execute())
}

/** What was decided about one area of a plan: the last step of its line. Newest first. */
export async function decisionsAboutArea(tx: ViewerTx, areaId: AreaId): Promise<readonly Decision[]> {
  return told(tx, await decided(tx).where('decision.area_id', '=', areaId).execute())
}

/** What was decided about a plan, its areas included. Newest first. */
export async function decisionsAboutPlan(tx: ViewerTx, planId: PlanId): Promise<readonly Decision[]> {
  return told(tx, await decided(tx).where('decision.plan_id', '=', planId).execute())
}

/** @throws NotFound when there is no such decision, or not yet on the as-at day. */
export async function decisionOfId(tx: ViewerTx, id: DecisionId): Promise<Decision> {
  const [found] = await told(tx, await decided(tx).where('decision.id', '=', id).execute())
  if (!found) throw new NotFound()
  return found
}

export interface NewDecision {
  readonly bodyId: BodyId
  /**
   * A post of the executive's that decided alone, and by which power: the database then asks for reasons, alternatives and
   * interests.
   */
  readonly alone?: { readonly postId: number; readonly power: string } | undefined
  readonly decidedOn: IsoDate
  readonly words: string
  readonly outcome: Outcome
  readonly reasons?: string | undefined
  /** Given with an area as well: the plan that the area stands in. */
  readonly planId?: PlanId | undefined
  readonly areaId?: AreaId | undefined
  readonly paperId?: number | undefined
  readonly minutesUrl?: string | undefined
  /** Given where it is recorded in the meeting; a correction leaves these four as they are. */
  readonly meetingId?: MeetingId | undefined
  readonly itemId?: AgendaItemId | undefined
  readonly meetingPaperId?: MeetingPaperId | undefined
  readonly settles?: DecisionId | undefined
  readonly alternatives?: string | undefined
  readonly interests?: string | undefined
  readonly dispensations?: string | undefined
  readonly referredTo?: BodyId | undefined
  readonly deferredUntil?: IsoDate | undefined
}

const columnsOf = (decision: NewDecision) => ({
  body_id: decision.bodyId,
  by_post_id: decision.alone?.postId ?? null,
  power: decision.alone?.power ?? null,
  decided_on: decision.decidedOn,
  words: decision.words,
  outcome: decision.outcome,
  reasons: decision.reasons ?? null,
  plan_id: decision.planId ?? null,
  area_id: decision.areaId ?? null,
  minutes_url: decision.minutesUrl ?? null,
  alternatives: decision.alternatives ?? null,
  interests: decision.interests ?? null,
  dispensations: decision.dispensations ?? null,
  referred_to: decision.referredTo ?? null,
  deferred_until: decision.deferredUntil ?? null,
})

/** What it belongs to: said once, when it is recorded. */
const placeOf = (decision: NewDecision) => ({
  paper_id: decision.paperId ?? null,
  meeting_id: decision.meetingId ?? null,
  item_id: decision.itemId ?? null,
  meeting_paper_id: decision.meetingPaperId ?? null,
  settles: decision.settles ?? null,
})

/** Records a decision as it was minuted. @returns its id. */
export async function recordDecision(tx: ViewerTx, decision: NewDecision): Promise<DecisionId> {
  const { id } = await governanceDb(tx)
    .insertInto('governance.decision')
    .values({ ...columnsOf(decision), ...placeOf(decision) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export type DecisionCorrected =
  { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/** Corrects what was recorded of a decision; what it said before stays on record with the reason. */
export async function correctDecision(
  tx: ViewerTx,
  from: Correcting<DecisionId>,
  decision: NewDecision,
): Promise<DecisionCorrected> {
  await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await governanceDb(tx)
    .updateTable('governance.decision')
    .set(columnsOf(decision))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
