import { errorFor, Form, Input, InsetText, Select, sentenceCase } from '../../design/index.ts'
import { sourceKinds } from '../model/source.ts'
import type { ActionSubject } from './action-form.tsx'
import { actionCrumbs } from './action-form.tsx'
import { DayField } from './action-steps.tsx'
import { Save } from './area-form.tsx'
import { UnderPlan } from './plan-frame.tsx'
import type { FormProps } from './typed-form.ts'

export interface SourceSubject extends ActionSubject {
  /** Of what was said before; 0 where nothing was. */
  readonly sourceVersion: number
}

const Which = ({ typed, problems }: FormProps<SourceSubject>) => (
  <>
    <InsetText>No names of children, families or of whoever complained.</InsetText>
    <Select
      name="kind"
      label="What does it come from?"
      options={[
        { value: '', text: 'Choose' },
        ...sourceKinds.map((kind) => ({ value: kind, text: sentenceCase(kind) })),
      ]}
      value={typed.text('kind')}
      error={errorFor(problems, 'kind')}
    />
    <Input
      name="title"
      label="Which one?"
      hint="For example, Fostering team plan 2020-21"
      value={typed.text('title')}
      error={errorFor(problems, 'title')}
    />
  </>
)

const Where = (props: FormProps<SourceSubject>) => {
  const { typed, problems } = props
  return (
    <>
      <DayField {...props} name="onDay" label="Of which day? (optional)" />
      <Input
        name="reference"
        label="Its number there (optional)"
        value={typed.text('reference')}
        error={errorFor(problems, 'reference')}
      />
      <Input
        name="link"
        label="Where it can be read (optional)"
        hint="An address that begins with https://"
        value={typed.text('link')}
        error={errorFor(problems, 'link')}
      />
    </>
  )
}

export const SourceForm = (props: FormProps<SourceSubject>) => {
  const { subject, problems } = props
  return (
    <UnderPlan
      plan={subject.plan}
      title="Where it comes from"
      caption={`Action ${subject.action.reference}: ${subject.action.text}`}
      problems={problems}
      breadcrumbs={actionCrumbs(subject, 'Where it comes from')}
    >
      <Form version={subject.sourceVersion}>
        <Which {...props} />
        <Where {...props} />
        <Save href={`/plan/actions/${subject.action.id}`} />
      </Form>
    </UnderPlan>
  )
}
