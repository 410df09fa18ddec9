import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import type { LowerLevel } from '../model/level.ts'
import { topOf } from '../model/level.ts'
import type { PlanHead } from '../model/plan.ts'
import { planDb } from '../tables.ts'
import type { Outcome } from './outcomes.ts'
import { changedMeanwhile, notThere, refused } from './outcomes.ts'
import { plansOfAllLevels } from './plan-heads.ts'

/** What a service or team plan says of itself. */
export interface LowerPlanSaid {
  readonly title: string
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate | null
  /** Whose plan it is: a team plan is of one team; a service plan may be of a service that stands above teams. */
  readonly teamId: number | null
  /** The post may be vacant; null is: nobody has said who answers for it. */
  readonly ownerPostId: number | null
  /** Areas of the strategic plan that it serves. */
  readonly serves: readonly AreaId[]
}

export interface NewLowerPlan extends LowerPlanSaid {
  readonly level: LowerLevel
  /** A team plan stands under the strategic plan or a service plan. */
  readonly under: PlanId
}

const columnsOf = ({ title, beginsOn, endsOn, teamId, ownerPostId }: LowerPlanSaid) => ({
  title,
  begins_on: beginsOn,
  ends_on: endsOn,
  team_id: teamId,
  owner_post_id: ownerPostId,
})

/** S1, S2 and so on for service plans, T1, T2 for team plans: of one inspection's plans, never used again. */
async function nextCode(tx: ViewerTx, { inspectionId }: PlanHead, level: LowerLevel): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtext('plan: codes'), ${inspectionId})`.execute(tx.db)
  const taken = (await plansOfAllLevels(tx)).filter(
    (plan) => plan.inspectionId === inspectionId && plan.level === level,
  )
  return `${level === 'service' ? 'S' : 'T'}${taken.length + 1}`
}

const mayStandUnder = (level: LowerLevel, above: PlanHead): boolean =>
  above.level === 'strategic' || (level === 'team' && above.level === 'service')

/** Draws up a service or team plan under another plan, with a place for each area of the strategic plan that it serves. */
export async function drawUpPlan(
  tx: ViewerTx,
  plan: NewLowerPlan,
): Promise<Outcome<{ planId: PlanId; code: string }>> {
  const all = await plansOfAllLevels(tx)
  const above = all.find(({ id }) => id === plan.under)
  if (!above || !mayStandUnder(plan.level, above)) return notThere
  if (plan.level === 'team' && plan.teamId === null)
    return refused('team', 'Choose the team whose plan it is')
  if (plan.serves.length === 0) return refused('serves', 'Choose at least one area that it serves')
  const code = await nextCode(tx, above, plan.level)
  const { id } = await planDb(tx)
    .insertInto('plan.plan')
    .values({
      ...columnsOf(plan),
      ...{ level: plan.level, code },
      inspection_id: above.inspectionId,
      parent_id: above.id,
      informed_by: [],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await giveServed(tx, id, topOf(all, above).id, plan.serves)
  return { ok: true, planId: id, code }
}

/** Gives a lower plan a place for each of these areas; one that is there stays, with its actions. */
async function giveServed(tx: ViewerTx, planId: PlanId, topId: PlanId, serves: readonly AreaId[]) {
  const areas = await planDb(tx)
    .selectFrom('plan.area')
    .select(['id', 'position', 'title'])
    .where('plan_id', '=', topId)
    .where('id', '=', sql<AreaId>`any(${serves})`)
    .execute()
  if (areas.length === 0) return
  await planDb(tx)
    .insertInto('plan.area')
    .values(areas.map(({ id, ...area }) => ({ ...area, plan_id: planId, serves_id: id, ...noWords })))
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

const noWords = { context: '', causes: '', done_so_far: '', needed: '', outcome: '' }

/** Changes what a lower plan says of itself. An area that it serves can be added; one with actions stays. */
export async function reviseLowerPlan(
  tx: ViewerTx,
  id: PlanId,
  version: number,
  plan: LowerPlanSaid,
): Promise<Outcome> {
  const all = await plansOfAllLevels(tx)
  const stored = all.find((each) => each.id === id)
  if (!stored) return notThere
  if (stored.level === 'team' && plan.teamId === null)
    return refused('team', 'Choose the team whose plan it is')
  const { numUpdatedRows } = await planDb(tx)
    .updateTable('plan.plan')
    .set(columnsOf(plan))
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return changedMeanwhile
  await giveServed(tx, id, topOf(all, stored).id, plan.serves)
  return takeServed(tx, id, plan.serves)
}

/** Takes away the places of areas that it no longer serves. */
async function takeServed(tx: ViewerTx, planId: PlanId, serves: readonly AreaId[]): Promise<Outcome> {
  const { rows } = await sql<{ id: AreaId; title: string; used: boolean }>`
    select area.id, area.title, exists (select from plan.action where action.area_id = area.id)
      or exists (select from plan.measure where measure.area_id = area.id) as used
    from plan.area where area.plan_id = ${planId} and area.serves_id <> all(${serves}::int[])`.execute(tx.db)
  const used = rows.find((row) => row.used)
  if (used)
    return refused(
      'serves',
      `It has, or had, actions or measures in “${used.title}”, and goes on serving it.`,
    )
  for (const { id } of rows) {
    await planDb(tx).deleteFrom('plan.risk_link').where('area_id', '=', id).execute()
    await planDb(tx).deleteFrom('plan.area').where('id', '=', id).execute()
  }
  return { ok: true }
}
