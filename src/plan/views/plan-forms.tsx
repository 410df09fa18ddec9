import { Button, DateInput, errorFor, Form, Input, InsetText, Select, Textarea } from '../../design/index.ts'
import type { AreaInWords, PlanInWords } from '../model/in-words.ts'
import type { PlanHead, QuotedFinding } from '../model/plan.ts'
import { Save } from './area-form.tsx'
import { FindingQuoted } from './finding.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

export const PlanDetailsForm = ({
  subject: { plan },
  typed,
  problems,
}: FormProps<{ readonly plan: PlanHead }>) => (
  <UnderPlan plan={plan} title="Title and dates" problems={problems}>
    <Form version={plan.version}>
      <Input
        name="title"
        label="What is the plan called?"
        value={typed.text('title')}
        error={errorFor(problems, 'title')}
      />
      <DateInput
        name="beginsOn"
        label="When does it begin?"
        value={typed.date('beginsOn')}
        error={errorFor(problems, 'beginsOn')}
      />
      <DateInput
        name="endsOn"
        label="When does it end? (optional)"
        value={typed.date('endsOn')}
        error={errorFor(problems, 'endsOn')}
      />
      <Textarea
        name="informedBy"
        label="Which plans carry the detail? (optional)"
        hint="One on each line"
        rows={3}
        value={typed.text('informedBy')}
        error={errorFor(problems, 'informedBy')}
      />
      <Save href={`/plan?plan=${plan.id}`} />
    </Form>
  </UnderPlan>
)

export interface FindingsSubject {
  readonly whole: PlanInWords
  readonly findings: readonly { readonly finding: QuotedFinding; readonly areaId: number | null }[]
}

const areaOptions = (areas: readonly AreaInWords[]) => [
  { value: '', text: 'In no area' },
  ...areas.map(({ id, position, title }) => ({ value: id, text: `${position} ${title}` })),
]

/** Which area answers each finding. */
export const FindingsForm = ({ subject, typed, problems }: FormProps<FindingsSubject>) => {
  const { whole, findings } = subject
  return (
    <UnderPlan
      plan={whole.plan}
      title="Place findings in areas"
      lede="Each finding stands in one area; an area may take several."
      problems={problems}
    >
      <Form>
        {findings.map(({ finding, areaId }) => (
          <section>
            <FindingQuoted finding={finding} />
            <input type="hidden" name={`was-${finding.id}`} value={areaId ?? ''} />
            <Select
              name={`area-${finding.id}`}
              label={`Area for finding ${finding.position}`}
              options={areaOptions(whole.areas)}
              value={typed.text(`area-${finding.id}`)}
              error={errorFor(problems, `area-${finding.id}`)}
            />
          </section>
        ))}
        <Save href={`/plan?plan=${whole.plan.id}`} />
      </Form>
    </UnderPlan>
  )
}

interface ApproveSubject {
  readonly plan: PlanHead
  readonly gaps: number
}

const StillMissing = ({ plan, gaps }: ApproveSubject) =>
  gaps === 0 ? null : (
    <InsetText>
      <a class="govuk-link" href={`/plan?plan=${plan.id}#gaps`}>
        {gaps} {gaps === 1 ? 'thing is' : 'things are'} missing
      </a>
      : findings without an action, or actions without an owner in post or a date. You may approve it all the
      same.
    </InsetText>
  )

export const ApproveForm = ({ subject, typed, problems }: FormProps<ApproveSubject>) => {
  const { plan, gaps } = subject
  const next = (plan.approved?.number ?? 0) + 1
  return (
    <UnderPlan plan={plan} title={`Approve version ${next}`} problems={problems}>
      <p class="govuk-body">
        Approval freezes the plan as it stands, under the number {next}, with your post and today’s date.
        Afterwards a due date moves only with a reason and an approval.
      </p>
      <StillMissing plan={plan} gaps={gaps} />
      <Form version={plan.version}>
        <Textarea
          name="note"
          label="Note (optional)"
          hint="For example, which meeting agreed it"
          rows={3}
          value={typed.text('note')}
          error={errorFor(problems, 'note')}
        />
        <div class="govuk-button-group">
          <Button preventDoubleClick>Approve and freeze version {next}</Button>
          <a class="govuk-link" href={`/plan?plan=${plan.id}`}>
            Cancel
          </a>
        </div>
      </Form>
    </UnderPlan>
  )
}
