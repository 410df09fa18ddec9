import type { ViewerTx } from '../../access/index.ts'
import type { FindingId, InspectionId } from '../../inspection/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { planDb } from '../tables.ts'

export interface NewPlan {
  readonly inspectionId: InspectionId
  readonly title: string
  readonly beginsOn: IsoDate
  readonly endsOn: IsoDate | null
  readonly informedBy: readonly string[]
  /** In the plan's order; their numbers are given here, from 1, and never change. */
  readonly areas: readonly NewArea[]
}

export interface NewArea {
  readonly title: string
  readonly findings: readonly FindingId[]
  readonly sponsorPostId?: number | null
  readonly context?: string
  readonly causes?: string
  readonly doneSoFar?: string
  readonly needed?: string
  readonly outcome?: string
}

/** Makes a plan with its areas. @returns the ids, the areas' in the order given. */
export async function makePlan(
  tx: ViewerTx,
  plan: NewPlan,
): Promise<{ readonly planId: PlanId; readonly areaIds: readonly AreaId[] }> {
  const { id } = await planDb(tx)
    .insertInto('plan.plan')
    .values({
      inspection_id: plan.inspectionId,
      title: plan.title,
      begins_on: plan.beginsOn,
      ends_on: plan.endsOn,
      informed_by: [...plan.informedBy],
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const areaIds: AreaId[] = []
  for (const [index, area] of plan.areas.entries()) areaIds.push(await insertArea(tx, id, index + 1, area))
  return { planId: id, areaIds }
}

export async function insertArea(
  tx: ViewerTx,
  planId: PlanId,
  position: number,
  area: NewArea,
): Promise<AreaId> {
  const { id } = await planDb(tx)
    .insertInto('plan.area')
    .values({
      plan_id: planId,
      position,
      title: area.title,
      sponsor_post_id: area.sponsorPostId ?? null,
      context: area.context ?? '',
      causes: area.causes ?? '',
      done_so_far: area.doneSoFar ?? '',
      needed: area.needed ?? '',
      outcome: area.outcome ?? '',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await linkFindings(tx, id, area.findings)
  return id
}

export async function linkFindings(
  tx: ViewerTx,
  areaId: AreaId,
  findings: readonly FindingId[],
): Promise<void> {
  if (findings.length === 0) return
  await planDb(tx)
    .insertInto('plan.area_finding')
    .values([...new Set(findings)].map((findingId) => ({ area_id: areaId, finding_id: findingId })))
    .onConflict((conflict) => conflict.columns(['area_id', 'finding_id']).doNothing())
    .execute()
}
