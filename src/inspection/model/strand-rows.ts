import type { IsoDate } from '../../kernel/index.ts'
import { frameworkOf, isInspectionKind } from '../frameworks/index.ts'
import type { DraftJudgement } from './draft.ts'

/**
 * One row for each strand that this kind of inspection is judged on, in the framework's order, with the grades already
 * there. A graded strand that the framework does not have keeps its row: what was read is never dropped unseen.
 */
export function strandRows(
  kind: string,
  inspectedFrom: IsoDate | undefined,
  given: readonly DraftJudgement[],
): DraftJudgement[] {
  const framework = isInspectionKind(kind) && inspectedFrom ? frameworkOf(kind, inspectedFrom) : undefined
  const strands = framework?.strands ?? []
  const others = given.filter(
    ({ strand, grade, selfGrade }) => !strands.includes(strand) && (grade || selfGrade),
  )
  const row = (strand: string) =>
    given.find((judgement) => judgement.strand === strand) ?? { strand, grade: '', selfGrade: '' }
  return [...strands.map(row), ...others]
}
