import type { ViewerTx } from '../../access/index.ts'
import { bodies } from '../../governance/index.ts'
import { linkAssessment, openAssessment, promiseAction, signScreening } from '../../papers/index.ts'
import { equalityOfPlan } from '../content/assessments.ts'
import type { Established } from './people.ts'
import type { LoadedPlan } from './plan.ts'

async function promised(tx: ViewerTx, id: number, { post }: Established): Promise<void> {
  const { head, promised } = equalityOfPlan
  const followedUpBy = (await bodies(tx)).find(({ name }) => name === promised.body)
  if (!followedUpBy) throw new Error(`The example has no ${promised.body}`)
  await promiseAction(
    tx,
    { id, title: head.title },
    {
      bodyId: followedUpBy.id,
      words: promised.words,
      owner: { postId: post(promised.owner) },
      agreedOn: promised.agreedOn,
      dueOn: promised.dueOn,
      areaId: undefined,
    },
  )
}

/** The equality assessment of the plan, on its way. */
export async function loadAssessments(
  tx: ViewerTx,
  { planId }: LoadedPlan,
  established: Established,
): Promise<void> {
  const { head, keptBy, said, screened } = equalityOfPlan
  const { post } = established
  const id = await openAssessment(tx, { ...head, ownerPostId: post(keptBy) }, said, keptBy)
  const { by, on, words } = screened
  await signScreening(tx, id, { postId: post(by), on, outcome: 'full assessment needed', words }, by)
  await linkAssessment(tx, id, [{ to: 'plan', id: planId, words: '' }])
  await promised(tx, id, established)
}
