import type { ViewerTx } from '../../../access/index.ts'
import type { Agreed } from '../../../governance/index.ts'
import { logAction } from '../../../governance/index.ts'
import type { AssessmentId, Linked } from '../model/index.ts'
import { assessmentsDb } from '../tables.ts'

type To = Pick<Linked, 'to' | 'id'>

/** What it is linked to, as the only thing that is said of it: what is no longer named is unlinked. */
export async function linkAssessment(
  tx: ViewerTx,
  id: AssessmentId,
  links: readonly Linked[],
): Promise<void> {
  await assessmentsDb(tx).deleteFrom('papers.assessment_link').where('assessment_id', '=', id).execute()
  if (links.length === 0) return
  await assessmentsDb(tx)
    .insertInto('papers.assessment_link')
    .values(links.map((link) => ({ assessment_id: id, ...columnsOf(link) })))
    .execute()
}

const columnsOf = (link: Linked) => ({
  plan_id: link.to === 'plan' ? link.id : null,
  paper_id: link.to === 'paper' ? link.id : null,
  action_id: link.to === 'action' ? link.id : null,
})

export const sameThing = (one: To, other: To): boolean => one.to === other.to && one.id === other.id

/** Puts what the assessment asks for on the one action log, from where it cannot fall off. */
export async function promiseAction(
  tx: ViewerTx,
  assessment: { readonly id: AssessmentId; readonly title: string },
  agreed: Omit<Agreed, 'from'>,
): Promise<number> {
  const from = { kind: 'impact assessment', words: assessment.title } as const
  const loggedId = await logAction(tx, { ...agreed, from })
  await assessmentsDb(tx)
    .insertInto('papers.assessment_action')
    .values({ assessment_id: assessment.id, logged_action_id: loggedId })
    .execute()
  return loggedId
}
