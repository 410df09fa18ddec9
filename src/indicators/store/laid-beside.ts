import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Commentary, LaidBeside, RecordedBaseline, Target } from '../model/laid-beside.ts'
import { indicatorsDb } from '../tables.ts'

/** Targets and baselines as known on the viewer's day, of one measure or of all, oldest first. */
export async function laidBeside(tx: ViewerTx, measure?: string): Promise<LaidBeside> {
  const of = sql`(${measure ?? null}::text is null or laid.measure = ${measure ?? null})`
  const targets = await sql<Target>`
    select laid.id, laid.known_from as version, laid.measure, laid.from_day as "from", laid.target::float as target,
      laid.tolerance::float as tolerance, laid.post_id as "postId", post.title as post, laid.reason
    from indicators.target_known laid join access.post_known post on post.id = laid.post_id
    where ${of} order by laid.from_day`.execute(tx.db)
  const baselines = await sql<RecordedBaseline>`
    select laid.id, laid.known_from as version, laid.measure, laid.from_month as "from", laid.to_month as "to",
      laid.reason, person.name as "by", laid.on_day as "on"
    from indicators.baseline_known laid join access.person_known person on person.id = laid.by_person_id
    where ${of} order by laid.from_month`.execute(tx.db)
  return { targets: targets.rows, baselines: baselines.rows }
}

/** What is said of measures to an audience, as known on the viewer's day. */
export async function commentaries(tx: ViewerTx): Promise<readonly Commentary[]> {
  const { rows } = await sql<Commentary>`
    select said.id, said.known_from as version, said.measure, said.audience, said.team_id as "teamId",
      said.data_say as "dataSay", said.worries, said.happens_next as "happensNext", said.post_id as "postId",
      post.title as post, said.on_day as "on"
    from indicators.commentary_known said join access.post_known post on post.id = said.post_id`.execute(
    tx.db,
  )
  return rows
}

export type Saved =
  { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' | 'there is one already' }

const taken: Saved = { ok: false, why: 'there is one already' }
const written = (rows: bigint | undefined): Saved =>
  (rows ?? 0n) > 0n ? { ok: true } : { ok: false, why: 'changed meanwhile' }

/** Which record a correction was made from, and why it is made. */
export interface Corrects {
  readonly id: number
  readonly version: number
  readonly because: string
}

export interface TargetValues {
  readonly from: IsoDate
  readonly target: number
  readonly tolerance: number
  readonly postId: number
  readonly reason: string
}

/** Sets what a measure is to reach from a day on. One target begins on a day. */
export async function setTarget(tx: ViewerTx, measure: string, given: TargetValues): Promise<Saved> {
  const { from, postId, ...values } = given
  const made = await indicatorsDb(tx)
    .insertInto('indicators.target')
    .values({ ...values, measure, from_day: from, post_id: postId })
    .onConflict((conflict) => conflict.columns(['measure', 'from_day']).doNothing())
    .returning('id')
    .execute()
  return made.length === 1 ? { ok: true } : taken
}

/** Corrects a target that was recorded wrongly; what it said before stays on record. */
export async function correctTarget(tx: ViewerTx, from: Corrects, given: TargetValues): Promise<Saved> {
  await becauseOf(tx, from.because)
  const { postId, target, tolerance, reason } = given
  const { numUpdatedRows } = await indicatorsDb(tx)
    .updateTable('indicators.target')
    .set({ target, tolerance, reason, post_id: postId })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return written(numUpdatedRows)
}

export interface BaselineValues {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly reason: string
}

/** Records from which months a usual range is worked out. One baseline begins in a month. */
export async function recordBaseline(
  tx: ViewerTx,
  measure: string,
  { from, to, reason }: BaselineValues,
): Promise<Saved> {
  if (tx.viewer.kind !== 'person') throw new TypeError('A baseline is recorded by a person')
  const made = await indicatorsDb(tx)
    .insertInto('indicators.baseline')
    .values({
      measure,
      from_month: from,
      to_month: to,
      reason,
      by_person_id: tx.viewer.personId,
      on_day: tx.today,
    })
    .onConflict((conflict) => conflict.columns(['measure', 'from_month']).doNothing())
    .returning('id')
    .execute()
  return made.length === 1 ? { ok: true } : taken
}

/** Corrects the months or the reason of a baseline; what it said before stays on record. */
export async function correctBaseline(tx: ViewerTx, from: Corrects, given: BaselineValues): Promise<Saved> {
  await becauseOf(tx, from.because)
  const { numUpdatedRows } = await indicatorsDb(tx)
    .updateTable('indicators.baseline')
    .set({ to_month: given.to, reason: given.reason })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return written(numUpdatedRows)
}

export type CommentaryValues = Omit<Commentary, 'id' | 'version' | 'post' | 'on'>

/** Says something of a measure to an audience for the first time, or anew in place of what was said (version above 0). */
export async function say(tx: ViewerTx, version: number, given: CommentaryValues): Promise<Saved> {
  const { measure, audience, teamId, dataSay, worries, happensNext, postId } = given
  const values = { data_say: dataSay, worries, happens_next: happensNext, post_id: postId, on_day: tx.today }
  if (version > 0) {
    const { numUpdatedRows } = await indicatorsDb(tx)
      .updateTable('indicators.commentary')
      .set(values)
      .where('measure', '=', measure)
      .where('audience', '=', audience)
      .where('team_id', 'is not distinct from', teamId)
      .where('known_from', '=', version)
      .executeTakeFirst()
    return written(numUpdatedRows)
  }
  const made = await indicatorsDb(tx)
    .insertInto('indicators.commentary')
    .values({ measure, audience, team_id: teamId, ...values })
    .onConflict((conflict) => conflict.columns(['measure', 'audience', 'team_id']).doNothing())
    .returning('id')
    .execute()
  return made.length === 1 ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
