import type { ViewerTx } from '../../access/index.ts'
import { nothingAround } from '../../plan/index.ts'
import { draftPaper, editPart } from '../../papers/index.ts'
import { advice, head, typed } from '../content/paper.ts'
import type { LoadedPlan } from './plan.ts'

/** The report to Cabinet on the plan: filled from the record, but for the parts that the public report answered itself. */
export async function loadPaper(tx: ViewerTx, { planId }: LoadedPlan): Promise<void> {
  const id = await draftPaper(tx, planId, head, advice)
  for (const { part, text } of typed) {
    const edited = await editPart(tx, { id, part, text, version: 0 }, nothingAround)
    if (!edited.ok) throw new Error(`The example's report was refused its ${part}: ${edited.why}`)
  }
}
