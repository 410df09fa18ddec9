import { Button, DateInput, errorFor, Form, Input, Page, Select, Textarea } from '../../design/index.ts'
import type { QuotedFinding } from '../model/plan.ts'
import { FindingQuoted } from './finding.tsx'
import type { FormProps } from './typed-form.ts'

export interface NewPlanSubject {
  readonly inspection: { readonly id: number; readonly named: string }
  readonly findings: readonly QuotedFinding[]
}

/** Into which area a finding goes: the number of the area in this form. */
const areaNumbers = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: index + 1, text: `Area ${index + 1}` }))

const OneFinding = ({
  finding,
  index,
  count,
  typed,
  problems,
}: FormProps<NewPlanSubject> & {
  readonly finding: QuotedFinding
  readonly index: number
  readonly count: number
}) => (
  <section aria-labelledby={`finding-${index}`}>
    <h2 class="govuk-heading-m" id={`finding-${index}`}>
      Finding {finding.position}
    </h2>
    <FindingQuoted finding={finding} />
    <Select
      name={`area-${finding.id}`}
      label={`Area for finding ${finding.position}`}
      hint="Give several findings the same area to take them together"
      options={areaNumbers(count)}
      value={typed.text(`area-${finding.id}`)}
      error={errorFor(problems, `area-${finding.id}`)}
    />
    <Input
      name={`title-${index + 1}`}
      label={`Title of area ${index + 1}`}
      hint="Shortened from the finding. Not used when no finding goes into this area"
      value={typed.text(`title-${index + 1}`)}
      error={errorFor(problems, `title-${index + 1}`)}
    />
  </section>
)

const About = ({ typed, problems }: FormProps<NewPlanSubject>) => (
  <>
    <Input
      name="title"
      label="What is the plan called?"
      value={typed.text('title')}
      error={errorFor(problems, 'title')}
    />
    <DateInput
      name="beginsOn"
      label="When does it begin?"
      hint="For example, 16 6 2020"
      value={typed.date('beginsOn')}
      error={errorFor(problems, 'beginsOn')}
    />
    <DateInput
      name="endsOn"
      label="When does it end? (optional)"
      hint="Systems take 6 to 12 months to mend and practice about two years; leave it empty when nobody has decided"
      value={typed.date('endsOn')}
      error={errorFor(problems, 'endsOn')}
    />
    <Textarea
      name="informedBy"
      label="Which plans carry the detail? (optional)"
      hint="For example, the service plan and the team plans; one on each line"
      rows={3}
      value={typed.text('informedBy')}
      error={errorFor(problems, 'informedBy')}
    />
  </>
)

/** A plan from an inspection: an area for each finding, until the user takes several together. */
export const NewPlan = (props: FormProps<NewPlanSubject>) => {
  const { subject, problems } = props
  return (
    <Page
      title="Make a plan from the inspection"
      lede={`${subject.inspection.named}. Each finding has an area of its own below; titles are proposed from its words and can be changed.`}
      problems={problems}
    >
      <Form>
        <About {...props} />
        {subject.findings.map((finding, index) => (
          <OneFinding {...props} finding={finding} index={index} count={subject.findings.length} />
        ))}
        <Button preventDoubleClick>Make the plan</Button>
      </Form>
    </Page>
  )
}
