import type { ViewerTx } from '../../access/index.ts'
import { assessmentsOfPaper } from '../assessments/store/index.ts'
import type { AsOne } from '../../plan/index.ts'
import type { PaperAround, PaperNeeds } from '../gather/around.ts'
import { aroundDraft, byItsMeeting, lacksFigures } from '../gather/around.ts'
import { editionOf } from '../exempt/edition.ts'
import { editionFor, exemptParts } from '../exempt/store/exempt-parts.ts'
import { factsFor } from '../gather/facts.ts'
import type { KeptPaper, PaperId } from '../model/index.ts'
import { opensFor } from '../model/opens.ts'
import { seesWhole } from '../work/sees-whole.ts'
import { workAround } from '../work/store/work.ts'
import { compose } from '../templates/index.ts'
import { draftById } from './drafts.ts'

/** What stands around the paper on the day that it tells of; nothing is thrown where there is no such paper. */
export const aroundPaper = (asOne: AsOne, id: PaperId, needs: PaperNeeds): Promise<PaperAround> =>
  aroundDraft(asOne, needs, (tx) => draftById(tx, id))

/**
 * The paper as the record has it on the viewer's two days, every part composed; of a meeting before the as-at day, as
 * at the meeting. Undefined where there is none, or none this viewer may see.
 * @param around of `aroundPaper`: what measures say decides whether an action is still complete.
 */
export async function paperById(
  tx: ViewerTx,
  id: PaperId,
  around: PaperAround,
): Promise<KeptPaper | undefined> {
  const draft = await draftById(tx, id)
  if (!draft) return undefined
  const then = byItsMeeting(tx, draft)
  const composed = compose(await factsFor(then, draft, around), draft.draft, draft.template)
  const assessments = [...(await assessmentsOfPaper(tx, draft)).values()].map(({ kind, id: of, title }) => ({
    kind,
    id: of,
    title,
  }))
  const exempt = await exemptParts(tx, id)
  const edition = editionFor(tx)
  const paper = edition === 'private' ? composed.paper : editionOf(composed.paper, exempt, 'public')
  const seen = {
    exempt,
    edition,
    opens: opensFor(tx),
    lacksFigures: lacksFigures(tx, draft),
    asAt: then.at.asAt,
  }
  const work = await workAround(then, draft, composed.paper)
  // What is withheld from somebody would read as changed since it was cleared.
  const told = seesWhole({ paper, ...seen }) ? work : { ...work, clearances: undefined }
  return { ...draft, ...composed, paper: { ...paper, work: told }, ...seen, assessments }
}
