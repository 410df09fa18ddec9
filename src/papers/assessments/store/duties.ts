import type { ViewerTx } from '../../../access/index.ts'
import type { PostDuty } from '../../../duties/index.ts'
import type { Assessment } from '../model/index.ts'
import { formOf, standingOf } from '../model/index.ts'
import { assessments } from './read.ts'

/** An assessment is looked at again on its day; one that is not finished by then is finished first. */
function reviewOf(assessment: Assessment): readonly PostDuty[] {
  const { id, title, owner, reviewOn } = assessment
  if (reviewOn === undefined) return []
  const standing = standingOf(assessment)
  const verb = standing === 'complete' || standing === 'not needed' ? 'Review' : 'Finish'
  return [
    {
      ownerPostId: owner?.postId,
      about: 'Papers',
      words: `${verb} the ${formOf(assessment).name}: ${title}`,
      dueOn: reviewOn,
      href: `/assessments/${id}`,
    },
  ]
}

/** What assessments ask of the posts that own them. */
export const assessmentDuties = async (tx: ViewerTx): Promise<readonly PostDuty[]> =>
  (await assessments(tx)).flatMap(reviewOf)
