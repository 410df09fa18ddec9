import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { PlanId } from '../../../plan/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { Assessment, AssessmentKind } from '../model/index.ts'
import { assessmentsDb } from '../tables.ts'
import { assessments } from './read.ts'

/**
 * The assessments that a paper takes its facts from, one of each kind at most: the one linked to it last, else the one
 * linked to its plan last.
 */
export async function assessmentsOfPaper(
  tx: ViewerTx,
  paper: { readonly id: PaperId; readonly planId: PlanId },
): Promise<ReadonlyMap<AssessmentKind, Assessment>> {
  const rows = await assessmentsDb(tx)
    .selectFrom('papers.assessment_link_known')
    .select(['assessment_id', 'paper_id'])
    .where((where) => where.or([where('paper_id', '=', paper.id), where('plan_id', '=', paper.planId)]))
    .orderBy(sql`paper_id is not null`)
    .orderBy('id')
    .execute()
  if (rows.length === 0) return new Map()
  const byId = new Map((await assessments(tx)).map((each) => [each.id, each] as const))
  const inOrder = rows.flatMap(({ assessment_id }): readonly Assessment[] => {
    const found = byId.get(assessment_id)
    return found ? [found] : []
  })
  return new Map(inOrder.map((each) => [each.kind, each] as const))
}
