import type { ViewerTx } from '../../access/index.ts'
import { recordFundingLine, recordVacancy } from '../../workforce/index.ts'
import { training, vacancies } from '../content/workforce.ts'
import { loadAssessments } from './assessments.ts'
import { loadGovernance } from './governance.ts'
import { loadInspection } from './inspection.ts'
import { beginReport, drawUpPapers, loadPaper } from './paper.ts'
import { loadPeople } from './people.ts'
import { loadPlan } from './plan.ts'

/**
 * Fills an empty database with the worked example, through the same doors a council would use, in the caller's
 * transaction: all of it, or nothing.
 */
export async function loadExample(tx: ViewerTx): Promise<void> {
  const established = await loadPeople(tx)
  const inspectionId = await loadInspection(tx, established)
  const plan = await loadPlan(tx, inspectionId, established)
  const report = await beginReport(tx, plan)
  await loadGovernance(tx, { ...plan, report }, established)
  await recordFundingLine(tx, training)
  for (const { post, ...vacancy } of vacancies)
    await recordVacancy(tx, { ...vacancy, postId: established.post(post) })
  await loadPaper(tx, report, established)
  await loadAssessments(tx, plan, established)
  await drawUpPapers(tx)
}
