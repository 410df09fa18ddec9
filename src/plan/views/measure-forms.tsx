import { DateInput, Details, errorFor, Form, Input, InsetText, Select, Textarea } from '../../design/index.ts'
import type { LibraryMeasure, PlanMeasure } from '../model/measure.ts'
import type { HeldPost, PlanAction, PlanArea, PlanHead } from '../model/plan.ts'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import { AimFields, Keeping, short } from './measure-fields.tsx'
import type { FormProps } from './typed-form.ts'

export interface MeasureFormSubject {
  readonly plan: PlanHead
  readonly area: PlanArea
  readonly action: PlanAction | undefined
  readonly posts: readonly HeldPost[]
  readonly library: readonly LibraryMeasure[]
}

export interface PlanMeasureSubject extends MeasureFormSubject {
  readonly measure: PlanMeasure
}

const placeOf = ({ area, action }: MeasureFormSubject): string =>
  action ? `Action ${action.reference}: ${action.text}` : `Area ${area.position}, ${area.title}`

const backTo = ({ area, action }: MeasureFormSubject): string =>
  action ? `/plan/actions/${action.id}` : `/plan/areas/${area.id}`

export const NewMeasureForm = (props: FormProps<MeasureFormSubject>) => {
  const { subject, typed, problems } = props
  return (
    <UnderPlan plan={subject.plan} title="Add a measure" caption={placeOf(subject)} problems={problems}>
      <Form>
        <Select
          name="library"
          label="Which measure will show that it made a difference?"
          hint="From the library where extracts hold it; otherwise say below how it is kept by hand"
          options={[
            { value: '', text: 'None of these: it is kept by hand' },
            ...subject.library.map(({ id, title }) => ({ value: id, text: title })),
          ]}
          value={typed.text('library')}
          error={errorFor(problems, 'library')}
        />
        <Details
          summary="A measure kept by hand"
          open={['name', 'unit', 'better', 'source', 'collector'].some(
            (field) => typed.text(field) !== '' || errorFor(problems, field) !== undefined,
          )}
        >
          <Keeping {...props} />
        </Details>
        <AimFields {...props} />
        <Save href={backTo(subject)} text="Add the measure" />
      </Form>
    </UnderPlan>
  )
}

interface MeasureStepProps extends FormProps<PlanMeasureSubject> {
  readonly title: string
}

const crumbs = ({ plan, area, action, measure }: PlanMeasureSubject, here: string) => [
  { text: plan.title, href: `/plan?plan=${plan.id}` },
  { text: area.title, href: `/plan/areas/${area.id}` },
  ...(action ? [{ text: `Action ${action.reference}`, href: `/plan/actions/${action.id}` }] : []),
  { text: measure.title, href: `/plan/measures/${measure.id}` },
  { text: here },
]

const frame = ({ subject, problems, title }: MeasureStepProps) => ({
  plan: subject.plan,
  title,
  caption: subject.measure.title,
  problems,
  breadcrumbs: crumbs(subject, title),
})

const Why = ({ typed, problems }: FormProps<unknown>) => (
  <Textarea
    name="because"
    label="Why?"
    hint="It stays on the record, beside what stood before"
    rows={3}
    value={typed.text('because')}
    error={errorFor(problems, 'because')}
  />
)

export const EditMeasureForm = (props: FormProps<PlanMeasureSubject>) => {
  const { measure } = props.subject
  return (
    <UnderPlan {...frame({ ...props, title: 'Change a measure' })}>
      <Form version={measure.version}>
        {measure.kept.by === 'hand' && <Keeping {...props} />}
        <AimFields {...props} />
        <Why {...props} />
        <Save href={`/plan/measures/${measure.id}`} />
      </Form>
    </UnderPlan>
  )
}

export const TakeOffForm = (props: FormProps<PlanMeasureSubject>) => (
  <UnderPlan {...frame({ ...props, title: 'Take a measure off' })}>
    <Form version={props.subject.measure.version}>
      <p class="govuk-body">Its values and its history stay on record.</p>
      <Why {...props} />
      <Save href={`/plan/measures/${props.subject.measure.id}`} text="Take it off" />
    </Form>
  </UnderPlan>
)

const ValueFields = ({ typed, problems }: FormProps<unknown>) => (
  <>
    <Input
      {...short}
      name="value"
      label="Value"
      hint="In figures only, for example 71.5"
      value={typed.text('value')}
      error={errorFor(problems, 'value')}
    />
    <Input
      name="note"
      label="Note (optional)"
      hint="What it is of, for example 41 of 50 cases. No names of children"
      value={typed.text('note')}
      error={errorFor(problems, 'note')}
    />
  </>
)

export const NewValueForm = (props: FormProps<PlanMeasureSubject>) => (
  <UnderPlan {...frame({ ...props, title: 'Enter a value' })}>
    <Form>
      <InsetText>
        Everybody who reads the plan sees it: enter no figure from which a child could be worked out.
      </InsetText>
      <DateInput
        name="onDay"
        label="As at which day?"
        hint="For example, 24 11 2020"
        value={props.typed.date('onDay')}
        error={errorFor(props.problems, 'onDay')}
      />
      <ValueFields {...props} />
      <Save href={`/plan/measures/${props.subject.measure.id}`} text="Enter the value" />
    </Form>
  </UnderPlan>
)

export const CorrectValueForm = (
  props: FormProps<PlanMeasureSubject & { readonly valueVersion: number }>,
) => (
  <UnderPlan {...frame({ ...props, title: 'Correct a value' })}>
    <Form version={props.subject.valueVersion}>
      <ValueFields {...props} />
      <Why {...props} />
      <Save href={`/plan/measures/${props.subject.measure.id}`} text="Correct it" />
    </Form>
  </UnderPlan>
)
