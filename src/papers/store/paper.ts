import type { ViewerTx } from '../../access/index.ts'
import type { Around, AroundNeeds, AsOne } from '../../plan/index.ts'
import { aroundAs } from '../../plan/index.ts'
import { assessmentsOfPaper } from '../assessments/store/index.ts'
import { factsFor } from '../gather/facts.ts'
import type { KeptDraft, KeptPaper, PaperId } from '../model/index.ts'
import { notKnown } from '../model/index.ts'
import { compose } from '../templates/index.ts'
import { draftById } from './drafts.ts'

/** Once its meeting was held, a paper tells what was so on that day: what came later is not what the meeting read. */
const byItsMeeting = (tx: ViewerTx, { meeting: { on } }: KeptDraft): ViewerTx =>
  on !== notKnown && on.value < tx.at.asAt ? { ...tx, at: { ...tx.at, asAt: on.value } } : tx

/** What stood around the plan on the day that the paper tells of; nothing is thrown where there is no such paper. */
export const aroundPaper = (asOne: AsOne, id: PaperId, needs: AroundNeeds): Promise<Around> =>
  aroundAs(
    (work) =>
      asOne(async (tx) => {
        const draft = await draftById(tx, id)
        return work(draft ? byItsMeeting(tx, draft) : tx)
      }),
    needs,
  )

/**
 * The paper as the record has it on the viewer's two days, every part composed; of a meeting before the as-at day, as
 * at the meeting. Undefined where there is none, or none this viewer may see.
 * @param around of `aroundPaper`: what measures say decides whether an action is still complete.
 */
export async function paperById(tx: ViewerTx, id: PaperId, around: Around): Promise<KeptPaper | undefined> {
  const draft = await draftById(tx, id)
  if (!draft) return undefined
  const facts = await factsFor(byItsMeeting(tx, draft), draft, around)
  const assessments = [...(await assessmentsOfPaper(tx, draft)).values()].map(({ kind, id: of, title }) => ({
    kind,
    id: of,
    title,
  }))
  return { ...draft, ...compose(facts, draft.draft, draft.template), assessments }
}
