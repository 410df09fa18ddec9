import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { Finding } from '../../inspection/index.ts'
import { findingsByIds, findingsOf } from '../../inspection/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import type { AreaFacts } from '../model/family.ts'
import type { PlanHead, QuotedFinding } from '../model/plan.ts'
import { planDb } from '../tables.ts'

/** The areas of these plans in order. One of a lower plan has what it says from the area that it serves. */
export const areaRows = (tx: ViewerTx, ids: readonly PlanId[]): Promise<readonly AreaFacts[]> =>
  planDb(tx)
    .selectFrom('plan.area_known as area')
    .leftJoin('plan.area_known as served', 'served.id', 'area.serves_id')
    .select((read) => [
      'area.id',
      'area.known_from as version',
      'area.plan_id as planId',
      'area.serves_id as servesId',
      'area.sponsor_post_id as sponsorPostId',
      'area.context',
      'area.causes',
      'area.done_so_far as doneSoFar',
      'area.needed',
      'area.position',
      read.fn.coalesce('served.title', 'area.title').as('title'),
      read.fn.coalesce('served.outcome', 'area.outcome').as('outcome'),
    ])
    .where('area.plan_id', '=', sql<PlanId>`any(${ids})`)
    .orderBy('area.position')
    .execute()

const findingLinks = (tx: ViewerTx, ids: readonly AreaId[]) =>
  planDb(tx)
    .selectFrom('plan.area_finding_known')
    .select(['area_id as areaId', 'finding_id as findingId'])
    .where('area_id', '=', sql<AreaId>`any(${ids})`)
    .execute()

const quoted = ({ id, position, text, priority, paragraph, page }: Finding): QuotedFinding => ({
  id,
  position,
  text,
  priority,
  paragraph,
  page,
})

/** Findings that areas answer (of whatever inspection), and those of the plan's own inspection that none does. */
export async function findingsIn(tx: ViewerTx, plan: PlanHead, areaIds: readonly AreaId[]) {
  const links = await findingLinks(tx, areaIds)
  const own = await findingsOf(tx, plan.inspectionId)
  const placedIds = new Set(links.map((link) => link.findingId))
  const areOwn = [...placedIds].every((id) => own.some((finding) => finding.id === id))
  const placed = areOwn ? own : await findingsByIds(tx, [...placedIds])
  return {
    ofArea: (areaId: AreaId): readonly QuotedFinding[] => {
      const ids = new Set(links.filter((link) => link.areaId === areaId).map((link) => link.findingId))
      return placed.filter((finding) => ids.has(finding.id)).map(quoted)
    },
    unplaced: own.filter((finding) => !placedIds.has(finding.id)).map(quoted),
  }
}
