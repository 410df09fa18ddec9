import type { ViewerTx } from '../../../access/index.ts'
import { isoDate } from '../../../kernel/index.ts'
import type { Assessment, AssessmentKind, Said } from '../model/index.ts'
import { fingerprintOf, formOf, groups, nothingSaid } from '../model/index.ts'
import { assessmentById, openAssessment, rewriteAssessment, signAssessment } from '../store/index.ts'

/** A made-up assessment that has everything but names under it. */
export function wholeSaid(kind: AssessmentKind): Said {
  const { screening, sections, hasRisks, hasGroups } = formOf({ kind })
  const rated = { likelihood: 'possible', severity: 'significant' } as const
  return {
    screening: Object.fromEntries(
      screening.map(({ id }) => [id, { answer: 'yes', because: `Made-up reason ${id}` }] as const),
    ),
    sections: Object.fromEntries(sections.map(({ id }) => [id, `Made-up words on ${id}.`] as const)),
    risks: hasRisks
      ? [
          {
            risk: 'A record is read without need',
            before: rated,
            measures: 'Reads are recorded',
            residual: rated,
          },
        ]
      : [],
    groups: hasGroups
      ? Object.fromEntries(
          groups.map(
            ({ id }) =>
              [
                id,
                { effect: 'no difference', evidence: 'Made-up figures', impact: '', mitigation: '' },
              ] as const,
          ),
        )
      : {},
  }
}

/** Opens one, with or without words. @returns its id. */
export const madeAssessment = (
  tx: ViewerTx,
  kind: AssessmentKind,
  more: { readonly said?: Said; readonly ownerPostId?: number } = {},
): Promise<number> =>
  openAssessment(
    tx,
    {
      kind,
      title: `Made-up assessment (${kind})`,
      about: 'A made-up change.',
      ownerPostId: more.ownerPostId,
      reviewOn: isoDate('2021-01-15'),
    },
    more.said ?? nothingSaid,
    'Somebody made up',
  )

/** Signs as it stands, in the name of the product’s set-up. */
export async function signedAs(
  tx: ViewerTx,
  id: number,
  what: 'screening' | 'advice' | 'whole',
  postId: number,
  outcome: 'full assessment needed' | 'not needed' = 'full assessment needed',
): Promise<void> {
  const assessment = await read(tx, id)
  await signAssessment(
    tx,
    id,
    {
      what,
      postId,
      // Before the made-up paper's meeting, which tells what was so on its day.
      on: isoDate('2020-06-01'),
      outcome: what === 'screening' ? outcome : undefined,
      words: `Made-up reason for the ${what}`,
      fingerprint: fingerprintOf(formOf(assessment), what, assessment.said),
    },
    'Somebody made up',
  )
}

export async function read(tx: ViewerTx, id: number): Promise<Assessment> {
  const found = await assessmentById(tx, id)
  if (!found) throw new Error(`There is no assessment ${id}`)
  return found
}

export async function resaid(tx: ViewerTx, id: number, change: (said: Said) => Said): Promise<boolean> {
  const { version, said } = await read(tx, id)
  return rewriteAssessment(tx, { id, version }, { said: change(said) }, 'A made-up change')
}
