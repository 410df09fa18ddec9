import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MeasureId } from '../ids.ts'
import type { HandKeptUnit } from '../tables.ts'
import { planDb } from '../tables.ts'
import { holdArea } from './areas.ts'
import { isApproved, requestChange } from './changes.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'

/** What a measure is to move from, to where, by when. */
export interface MeasureAims {
  readonly baseline: { readonly value: number; readonly on: IsoDate } | null
  readonly target: number | null
  readonly byOn: IsoDate | null
  readonly tolerance: number
  readonly isKey: boolean
}

/** How a measure kept by hand is kept. */
export interface HandKeeping {
  readonly name: string
  readonly unit: HandKeptUnit
  readonly better: 'higher' | 'lower'
  readonly source: string
  readonly collectorPostId: number | null
}

export type NewMeasure = MeasureAims & {
  readonly kept:
    { readonly by: 'the library'; readonly library: string } | ({ readonly by: 'hand' } & HandKeeping)
}

/** An action, or an area as a whole. */
export type MeasureOf = { readonly actionId: ActionId } | { readonly areaId: AreaId }

const keptAs = (kept: NewMeasure['kept']) =>
  kept.by === 'the library'
    ? { library: kept.library, name: null, unit: null, better: null, source: null, collector_post_id: null }
    : {
        library: null,
        name: kept.name,
        unit: kept.unit,
        better: kept.better,
        source: kept.source,
        collector_post_id: kept.collectorPostId,
      }

const aimsAs = ({ baseline, target, byOn, tolerance, isKey }: MeasureAims) => ({
  baseline: baseline?.value ?? null,
  baseline_on: baseline?.on ?? null,
  target,
  by_on: byOn,
  tolerance,
  is_key: isKey,
})

async function areaOf(tx: ViewerTx, of: MeasureOf): Promise<AreaId | undefined> {
  if ('areaId' in of) return of.areaId
  const action = await planDb(tx)
    .selectFrom('plan.action')
    .select('area_id as areaId')
    .where('id', '=', of.actionId)
    .where('taken_out_on', 'is', null)
    .executeTakeFirst()
  return action?.areaId
}

/** An area is known first by one measure: another that becomes the key one takes its place. */
const noOtherKey = (tx: ViewerTx, areaId: AreaId, but: MeasureId | null) =>
  planDb(tx)
    .updateTable('plan.measure')
    .set({ is_key: false })
    .where('area_id', '=', areaId)
    .where('is_key', '=', true)
    .$if(but !== null, (query) => query.where('id', '!=', but))
    .execute()

/** Joins a measure to an action or an area. The same measure of the library is joined once. */
export async function joinMeasure(
  tx: ViewerTx,
  of: MeasureOf,
  measure: NewMeasure,
): Promise<Outcome<{ measureId: MeasureId }>> {
  const areaId = await areaOf(tx, of)
  if (areaId === undefined || !(await holdArea(tx, areaId))) return notThere
  const actionId = 'actionId' in of ? of.actionId : null
  if (measure.kept.by === 'the library' && (await isJoined(tx, areaId, actionId, measure.kept.library)))
    return refused('library', 'This measure is joined already.')
  if (measure.isKey) await noOtherKey(tx, areaId, null)
  const { id } = await planDb(tx)
    .insertInto('plan.measure')
    .values({ area_id: areaId, action_id: actionId, ...keptAs(measure.kept), ...aimsAs(measure) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { ok: true, measureId: id }
}

const isJoined = async (tx: ViewerTx, areaId: AreaId, actionId: ActionId | null, library: string) =>
  (await planDb(tx)
    .selectFrom('plan.measure')
    .select('id')
    .where('area_id', '=', areaId)
    .where('action_id', 'is not distinct from', actionId)
    .where('library', '=', library)
    .where('taken_off_on', 'is', null)
    .executeTakeFirst()) !== undefined

type Aim = Pick<MeasureAims, 'target' | 'byOn' | 'tolerance'>

const aimOf = ({ target, byOn, tolerance }: Aim): Aim => ({ target, byOn, tolerance })

/** '80 by 31 March 2021, tolerance 5'. */
const aimInWords = ({ target, byOn, tolerance }: Aim): string =>
  `${target ?? 'no target'}${byOn === null ? '' : ` by ${longDate(byOn)}`}, tolerance ${tolerance}`

/** Changes what a measure is to reach, and how it is kept by hand; another target of an approved plan is asked for. */
export async function reviseMeasure(
  tx: ViewerTx,
  id: MeasureId,
  version: number,
  aims: MeasureAims & { readonly kept?: HandKeeping | undefined; readonly because: string },
): Promise<Outcome> {
  const held = await planDb(tx)
    .selectFrom('plan.measure')
    .select(['area_id as areaId', 'target', 'by_on as byOn', 'tolerance'])
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('taken_off_on', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return changedMeanwhile
  await becauseOf(tx, aims.because)
  if (aims.isKey) await noOtherKey(tx, held.areaId, id)
  const { target, by_on, tolerance, ...others } = aimsAs(aims)
  const approved = await isApproved(tx, held)
  const [from, to] = [aimInWords(held), aimInWords(aims)]
  if (approved && from !== to) {
    const change = { what: 'target', measureId: id, ...aimOf(aims), from, to } as const
    const asked = await requestChange(tx, { ...change, ofVersion: version, reason: aims.because })
    if (!asked.ok) return asked
  }
  await planDb(tx)
    .updateTable('plan.measure')
    .set({
      ...others,
      ...(approved ? {} : { target, by_on, tolerance }),
      ...(aims.kept ? keptAs({ by: 'hand', ...aims.kept }) : {}),
    })
    .where('id', '=', id)
    .execute()
  return { ok: true }
}

/** Takes a measure off, with a reason. Its values and its history stay. */
export async function takeOffMeasure(
  tx: ViewerTx,
  id: MeasureId,
  version: number,
  because: string,
): Promise<Outcome> {
  await becauseOf(tx, because)
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.measure')
    .set({ taken_off_on: tx.today, taken_off_because: because, is_key: false })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .where('taken_off_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

/** The measures of the library that any plan names, by id: what has to be read for them. */
export async function libraryNamed(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<{ library: string }>`
    select distinct library from plan.measure_known
    where library is not null and (taken_off_on is null or taken_off_on > ${tx.at.asAt}::date)
    order by library`.execute(tx.db)
  return rows.map(({ library }) => library)
}
