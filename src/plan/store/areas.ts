import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { FindingId } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { planDb } from '../tables.ts'
import type { NewArea } from './make-plan.ts'
import { insertArea, linkFindings } from './make-plan.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'

export interface PlanDetails {
  readonly title: string
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly informedBy: readonly string[]
}

/** Changes what the plan says of itself. `version` is the one the form was filled in from. */
export async function revisePlan(
  tx: ViewerTx,
  id: PlanId,
  version: number,
  plan: PlanDetails,
): Promise<Outcome> {
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.plan')
    .set({
      title: plan.title,
      begins_on: plan.beginsOn,
      ends_on: plan.endsOn,
      informed_by: [...plan.informedBy],
    })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

/** Takes the plan's row until the transaction ends, so that numbers are given out one at a time. */
export async function holdPlan(tx: ViewerTx, id: PlanId): Promise<boolean> {
  const held = await planDb(tx)
    .selectFrom('plan.plan')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** Takes an area's row until the transaction ends. */
export async function holdArea(tx: ViewerTx, id: AreaId): Promise<boolean> {
  const held = await planDb(tx)
    .selectFrom('plan.area')
    .select('id')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  return held !== undefined
}

/** The next number of an area: above every number that was ever given, so that references stay what they were. */
async function nextPosition(tx: ViewerTx, planId: PlanId): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    select greatest((select coalesce(max(position), 0) from plan.area where plan_id = ${planId}),
                    (select coalesce(max(position), 0) from plan.area_history where plan_id = ${planId})) as last`.execute(
    tx.db,
  )
  return (rows[0]?.last ?? 0) + 1
}

export async function addArea(
  tx: ViewerTx,
  planId: PlanId,
  area: NewArea,
): Promise<Outcome<{ areaId: AreaId }>> {
  if (!(await holdPlan(tx, planId))) return notThere
  return { ok: true, areaId: await insertArea(tx, planId, await nextPosition(tx, planId), area) }
}

/** The parts of an area that people write; what is left out stays as it is. */
export type AreaWording = Partial<Omit<NewArea, 'findings'>>

/** Changes parts of an area. `version` is the one the form was filled in from. */
export async function reviseArea(
  tx: ViewerTx,
  id: AreaId,
  version: number,
  wording: AreaWording,
): Promise<Outcome> {
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.area')
    .set({
      ...(wording.title === undefined ? {} : { title: wording.title }),
      ...(wording.sponsorPostId === undefined ? {} : { sponsor_post_id: wording.sponsorPostId }),
      ...(wording.context === undefined ? {} : { context: wording.context }),
      ...(wording.causes === undefined ? {} : { causes: wording.causes }),
      ...(wording.doneSoFar === undefined ? {} : { done_so_far: wording.doneSoFar }),
      ...(wording.needed === undefined ? {} : { needed: wording.needed }),
      ...(wording.outcome === undefined ? {} : { outcome: wording.outcome }),
    })
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return numUpdatedRows > 0n ? { ok: true } : changedMeanwhile
}

/** Where a finding is to stand, and where it stood when the form was made; null is in no area. */
export interface FindingPlace {
  readonly findingId: FindingId
  readonly was: AreaId | null
  readonly areaId: AreaId | null
}

/** Moves findings between areas. Nothing is moved when any of them no longer stands where the form showed it. */
export async function placeFindings(
  tx: ViewerTx,
  planId: PlanId,
  places: readonly FindingPlace[],
): Promise<Outcome> {
  if (!(await holdPlan(tx, planId))) return notThere
  const areas = await planDb(tx).selectFrom('plan.area').select('id').where('plan_id', '=', planId).execute()
  const ids = areas.map((area) => area.id)
  if (places.some(({ areaId }) => areaId !== null && !ids.includes(areaId))) return notThere
  const links = await planDb(tx)
    .selectFrom('plan.area_finding')
    .select(['area_id', 'finding_id'])
    .where('area_id', '=', sql<AreaId>`any(${ids})`)
    .execute()
  const standsIn = (id: FindingId) => links.find((link) => link.finding_id === id)?.area_id ?? null
  if (places.some(({ findingId, was }) => standsIn(findingId) !== was)) return changedMeanwhile
  for (const { findingId, areaId } of places.filter((place) => place.areaId !== place.was)) {
    await planDb(tx)
      .deleteFrom('plan.area_finding')
      .where('finding_id', '=', findingId)
      .where('area_id', '=', sql<AreaId>`any(${ids})`)
      .execute()
    if (areaId !== null) await linkFindings(tx, areaId, [findingId])
  }
  return { ok: true }
}

/** Removes an area that never had an action; its findings are then listed as standing in no area. */
export async function removeArea(tx: ViewerTx, id: AreaId, version: number): Promise<Outcome> {
  const held = await planDb(tx)
    .selectFrom('plan.area')
    .select('id')
    .where('id', '=', id)
    .where('known_from', '=', version)
    .forUpdate()
    .executeTakeFirst()
  if (!held) return changedMeanwhile
  const action = await planDb(tx)
    .selectFrom('plan.action')
    .select('id')
    .where('area_id', '=', id)
    .executeTakeFirst()
  if (action) {
    return refused(
      'area',
      'This area has, or had, actions, and stays with them. Change its title instead, or take its actions out.',
    )
  }
  const measure = await planDb(tx)
    .selectFrom('plan.measure')
    .select('id')
    .where('area_id', '=', id)
    .executeTakeFirst()
  if (measure)
    return refused('area', 'This area has, or had, measures, and stays with them. Change its title instead.')
  await planDb(tx).deleteFrom('plan.area_finding').where('area_id', '=', id).execute()
  await planDb(tx).deleteFrom('plan.risk_link').where('area_id', '=', id).execute()
  await planDb(tx).deleteFrom('plan.area').where('id', '=', id).execute()
  return { ok: true }
}
