import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { FindingId } from '../../inspection/index.ts'
import type { AreaId } from '../ids.ts'
import { planDb } from '../tables.ts'

export interface AreaTakingUp {
  readonly findingId: FindingId
  readonly areaId: AreaId
  readonly title: string
}

/** The areas, of whichever plan, that answer any of these findings. */
export async function areasTakingUp(
  tx: ViewerTx,
  findings: readonly FindingId[],
): Promise<readonly AreaTakingUp[]> {
  return planDb(tx)
    .selectFrom('plan.area_finding_known as link')
    .innerJoin('plan.area_known as area', 'area.id', 'link.area_id')
    .select(['link.finding_id as findingId', 'area.id as areaId', 'area.title'])
    .where('link.finding_id', '=', sql<FindingId>`any(${findings})`)
    .orderBy('area.plan_id')
    .orderBy('area.position')
    .execute()
}
