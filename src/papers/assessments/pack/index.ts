import type { ViewerTx } from '../../../access/index.ts'
import type { AssessmentId, Said } from '../model/index.ts'
import { assessments, openAssessment } from '../store/index.ts'
import type { PackFacts } from './facts.ts'
import { packRisks } from './risks.ts'
import { packScreening } from './screening.ts'
import { packSections } from './sections.ts'

export type { PackFacts } from './facts.ts'

export const packTitle = 'Line of Sight: children’s records used to carry out the improvement plan'

export const packAbout =
  'The product in which this assessment is kept: extracts of children’s records from the case system, put together to one line for each child, to see who waits and to tell how the improvement plan goes. A draft from what the product truly does; the council completes it.'

/** The draft of this product’s own assessment: what it truly does, and gaps where only the council can say. */
export const packSaid = (facts: PackFacts): Said => ({
  screening: packScreening,
  sections: packSections(facts),
  risks: packRisks(facts),
  groups: {},
})

/** Starts the assessment of this product, once: a second time leads to the first. @returns its id. */
export async function openPack(
  tx: ViewerTx,
  facts: PackFacts,
  ownerPostId?: number,
  inTheNameOf?: string,
): Promise<AssessmentId> {
  const there = (await assessments(tx)).find(({ title }) => title === packTitle)
  if (there) return there.id
  const made = {
    kind: 'data protection',
    title: packTitle,
    about: packAbout,
    ownerPostId,
    reviewOn: undefined,
  } as const
  return openAssessment(tx, made, packSaid(facts), inTheNameOf)
}
