import type { ViewerTx } from '../../access/index.ts'
import { nothingAround } from '../../plan/index.ts'
import { draftPaper, drawUp, editPart, ourTemplates } from '../../papers/index.ts'
import { advice, forTheBoard, head, typed } from '../content/paper.ts'
import type { LoadedPlan } from './plan.ts'

/** The report to Cabinet on the plan: filled from the record, but for the parts that the public report answered itself. */
export async function loadPaper(tx: ViewerTx, { planId }: LoadedPlan): Promise<void> {
  const id = await draftPaper(tx, planId, head, advice)
  for (const { part, text } of typed) {
    const edited = await editPart(tx, { id, part, text, version: 0 }, nothingAround)
    if (!edited.ok) throw new Error(`The example's report was refused its ${part}: ${edited.why}`)
  }
}

/** One paper of every other kind, drawn up as anybody draws one up: for the next meeting of its body, or for none. */
export async function drawUpPapers(tx: ViewerTx): Promise<void> {
  for (const template of ourTemplates.filter(({ id }) => id !== 'cabinet report')) {
    const drawn = await drawUp(tx, template)
    if (!drawn.ok) throw new Error(`The example's ${template.name} was not drawn up: ${drawn.why}`)
    if (template.id !== 'improvement board pack') continue
    const edited = await editPart(tx, { id: drawn.id, version: 0, ...forTheBoard }, nothingAround)
    if (!edited.ok) throw new Error(`The example's board pack was refused its opening: ${edited.why}`)
  }
}
