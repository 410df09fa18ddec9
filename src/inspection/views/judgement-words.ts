import type { Grade } from '../frameworks/index.ts'
import { compareGrades } from '../frameworks/index.ts'
import type { Judgement } from '../model/inspection.ts'

/** The design's words for a grade, which are set in lower case. */
export const gradeWord = {
  Outstanding: 'outstanding',
  Good: 'good',
  'Requires improvement to be good': 'requires improvement to be good',
  Inadequate: 'inadequate',
} as const satisfies Record<Grade, string>

/** One sentence on how the judgements compare with what the council had said of itself. */
export function compared(judgements: readonly Judgement[]): string {
  const both = judgements.flatMap(({ grade, selfGrade }) =>
    selfGrade ? [compareGrades(grade, selfGrade)] : [],
  )
  if (both.length === 0) return 'No self-evaluation grades are recorded to compare these with.'
  const lower = both.filter((one) => one === 'judged lower than the self-evaluation').length
  const higher = both.filter((one) => one === 'judged higher than the self-evaluation').length
  if (lower + higher === 0 && both.length === 1)
    return 'The council had graded one of these itself: inspectors agreed.'
  if (lower + higher === 0)
    return `Inspectors agreed with the council’s self-evaluation on all ${both.length} that it had graded.`
  const parts = [...(lower > 0 ? [`${lower} lower`] : []), ...(higher > 0 ? [`${higher} higher`] : [])]
  if (both.length === 1)
    return `The council had graded one of these itself: inspectors judged it ${lower > 0 ? 'lower' : 'higher'}.`
  return `Of the ${both.length} that the council had graded itself, inspectors judged ${parts.join(' and ')}.`
}
