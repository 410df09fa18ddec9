import { DataTable, GradeTag, ShapeTag } from '../../design/index.ts'
import { compareGrades } from '../frameworks/index.ts'
import type { Judgement } from '../model/inspection.ts'
import { gradeWord } from './judgement-words.ts'

const Difference = ({ grade, selfGrade }: Judgement) => {
  if (!selfGrade) return <span class="govuk-hint">Not known</span>
  const difference = compareGrades(grade, selfGrade)
  if (difference === 'same') return <>Same</>
  return (
    <ShapeTag shape="diamond" tone="watch">
      {difference === 'judged lower than the self-evaluation'
        ? 'differs: judged lower'
        : 'differs: judged higher'}
    </ShapeTag>
  )
}

/** Each judgement beside what the council had said of itself. */
export const JudgementsTable = ({ judgements }: { readonly judgements: readonly Judgement[] }) => (
  <DataTable
    caption="Judgements and self-evaluation"
    captionHidden
    rows={judgements}
    columns={[
      { head: 'Judged', cell: ({ strand }) => strand },
      { head: 'Inspectors', cell: ({ grade }) => <GradeTag grade={gradeWord[grade]} /> },
      {
        head: 'Self-evaluation',
        cell: ({ selfGrade }) => (selfGrade ? <GradeTag grade={gradeWord[selfGrade]} /> : 'Not recorded'),
      },
      { head: 'Difference', cell: (judgement) => <Difference {...judgement} /> },
    ]}
  />
)
