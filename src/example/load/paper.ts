import type { ViewerTx } from '../../access/index.ts'
import { nothingAround } from '../../plan/index.ts'
import type { PaperId } from '../../papers/index.ts'
import {
  answerClearance,
  askForClearance,
  clearedBy,
  commentOn,
  draftPaper,
  drawUp,
  editPart,
  editPartOf,
  ourTemplates,
  paperById,
  partFingerprint,
} from '../../papers/index.ts'
import { askedOn, clearances, clearBy, comment } from '../content/clearances.ts'
import { advice, forTheBoard, head, typed } from '../content/paper.ts'
import type { Established } from './people.ts'
import type { LoadedPlan } from './plan.ts'

/** The report to Cabinet, begun: what Cabinet decided on it names it. */
export const beginReport = (tx: ViewerTx, { planId }: LoadedPlan): Promise<PaperId> =>
  draftPaper(tx, planId, head, advice)

/** The report to Cabinet on the plan: filled from the record, but for the parts that the public report answered itself. */
export async function loadPaper(tx: ViewerTx, id: PaperId, established: Established): Promise<void> {
  const drafted = await paperById(tx, id, nothingAround)
  if (!drafted) throw new Error('The example’s report was not drafted')
  for (const { part, text } of typed) {
    const edited = await editPartOf(tx, drafted, { id, part, text, version: 0 })
    if (!edited.ok) throw new Error(`The example's report was refused its ${part}: ${edited.why}`)
  }
  await loadWork(tx, id, established)
}

/** Who was asked to clear it, what some said, and a comment; each on the words that stand there. */
async function loadWork(tx: ViewerTx, paperId: number, { post }: Established): Promise<void> {
  const kept = await paperById(tx, paperId, nothingAround)
  if (!kept) throw new Error('The example’s report is not there')
  for (const { consultee, post: title, ...said } of clearances) {
    const asking = { paperId, consultee, postId: post(title), dueOn: clearBy }
    const id = await askForClearance(tx, asking, askedOn, comment.by)
    if ('answer' in said)
      await answerClearance(
        tx,
        { id, postId: post(title) },
        { ...said, basis: clearedBy(kept.paper, consultee) },
        said.on,
        title,
      )
  }
  const { part, words, by } = comment
  const fingerprint = partFingerprint(kept.paper, part)
  await commentOn(tx, { paperId, part, words, fingerprint, postId: post(by) }, by)
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
