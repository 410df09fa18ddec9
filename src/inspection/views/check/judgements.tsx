import { Button, errorFor, InsetText, Select } from '../../../design/index.ts'
import { grades, isInspectionKind, kindFacts } from '../../frameworks/index.ts'
import type { DraftJudgement } from '../../model/draft.ts'
import type { CheckProps } from './parts.ts'
import { OnPage } from './report-text.tsx'

const gradeOptions = (none: string) => [
  { value: '', text: none },
  ...grades.map((grade) => ({ text: grade })),
]

interface RowProps {
  readonly judgement: DraftJudgement
  readonly index: number
  readonly page: number | undefined
  readonly problems: CheckProps['problems']
}

const Row = ({ judgement: { strand, grade, selfGrade }, index, page, problems }: RowProps) => {
  const name = `judgements-${index}`
  return (
    <fieldset class="govuk-fieldset los-item">
      <legend class="govuk-fieldset__legend">{strand}</legend>
      <input type="hidden" name={`${name}-strand`} value={strand} />
      <div class="los-row">
        <Select
          name={`${name}-grade`}
          label="Inspectors’ grade"
          hint={
            page && (
              <>
                Read from <OnPage page={page} />
              </>
            )
          }
          value={grade}
          options={gradeOptions('No grade')}
          error={errorFor(problems, `${name}-grade`)}
        />
        <Select
          name={`${name}-selfGrade`}
          label="Your own self-evaluation"
          hint={page && 'Not in the report'}
          value={selfGrade}
          options={gradeOptions('Not known')}
          error={errorFor(problems, `${name}-selfGrade`)}
        />
      </div>
    </fieldset>
  )
}

const Explanation = ({ typed }: Pick<CheckProps, 'typed'>) => {
  if (!isInspectionKind(typed.kind)) {
    return (
      <InsetText>
        Which strands are judged follows from the kind and the first day. Choose both above, then show the
        strands.
      </InsetText>
    )
  }
  const { graded } = kindFacts[typed.kind]
  if (graded && typed.judgements.length > 0) {
    return (
      <p class="govuk-body">
        The strands are those of the framework on the first day of the inspection. If you change the kind or
        that day, show them again.
      </p>
    )
  }
  return graded ? (
    <InsetText>
      Enter the first day of the inspection, then show the strands of the framework of that day.
    </InsetText>
  ) : (
    <InsetText>A {typed.kind} gives no grades.</InsetText>
  )
}

/** A grade for each strand, and what the council had said of itself. */
export const Judgements = ({ draft, typed, problems }: CheckProps) => {
  const read = draft.report?.reading.judgements
  return (
    <section id="judgements">
      <h2 class="govuk-heading-m">Judgements</h2>
      <Explanation typed={typed} />
      {typed.judgements.map((judgement, index) => (
        <Row
          judgement={judgement}
          index={index}
          page={read?.find(({ strand }) => strand === judgement.strand)?.page}
          problems={problems}
        />
      ))}
      <Button kind="secondary" name="do" value="show strands">
        Show the strands for this kind and day
      </Button>
    </section>
  )
}
