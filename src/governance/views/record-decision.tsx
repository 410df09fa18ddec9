import {
  Button,
  DateInput,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Reason,
  Select,
  Textarea,
  type TypedDate,
} from '../../design/index.ts'
import type { DecisionId } from '../ids.ts'
import type { Body, PlanSubjects } from '../model.ts'
import type { TypedOutcome } from './outcome-fields.tsx'
import { OutcomeFields } from './outcome-fields.tsx'

export interface TypedDecision extends TypedOutcome {
  readonly body: string
  readonly decidedOn: TypedDate
  /** 'plan 1', 'area 3' or nothing. */
  readonly about: string
  readonly interests: string
  readonly dispensations: string
  readonly minutesUrl: string
}

export interface RecordDecisionProps {
  readonly bodies: readonly Body[]
  readonly plans: readonly PlanSubjects[]
  /** The decision that is corrected, at the version it was read at; none where one is recorded. */
  readonly corrects?: { readonly id: DecisionId; readonly version: number } | undefined
  readonly typed: Partial<TypedDecision> & { readonly reason?: string }
  readonly problems?: readonly Problem[] | undefined
}

/** What a decision can be about, for a form. */
export const aboutOptions = (plans: readonly PlanSubjects[]) => [
  { value: '', text: 'Neither the plan nor one of its areas' },
  ...plans.flatMap(({ id, title, areas }) => [
    { value: `plan ${id}`, text: title },
    ...areas.map((area) => ({ value: `area ${area.id}`, text: `Area ${area.position}: ${area.title}` })),
  ]),
]

const WhoAndWhen = ({ bodies, plans, typed, problems }: RecordDecisionProps) => (
  <>
    <Select
      name="body"
      label="Which body decided?"
      error={errorFor(problems, 'body')}
      value={typed.body}
      options={[
        { value: '', text: 'Choose a body' },
        ...bodies.map(({ id, name }) => ({ value: id, text: name })),
      ]}
    />
    <DateInput
      name="decidedOn"
      label="When was it decided?"
      hint="For example, 16 6 2020"
      error={errorFor(problems, 'decidedOn')}
      value={typed.decidedOn}
    />
    <Select
      name="about"
      label="What is it about?"
      hint="It then stands at the end of that area’s line"
      error={errorFor(problems, 'about')}
      value={typed.about}
      options={aboutOptions(plans)}
    />
  </>
)

const WhatAndWhy = ({ bodies, typed, problems }: RecordDecisionProps) => (
  <>
    <OutcomeFields bodies={bodies} typed={typed} problems={problems} />
    <Textarea
      name="interests"
      label="Interests declared (optional)"
      rows={2}
      error={errorFor(problems, 'interests')}
      value={typed.interests}
    />
    <Textarea
      name="dispensations"
      label="Dispensations granted (optional)"
      rows={2}
      error={errorFor(problems, 'dispensations')}
      value={typed.dispensations}
    />
    <Input
      name="minutesUrl"
      label="Link to the minutes (optional)"
      hint="Where the council’s committee system publishes them; the address begins with https://"
      type="url"
      error={errorFor(problems, 'minutesUrl')}
      value={typed.minutesUrl}
    />
  </>
)

/** The form that puts a decision on record, or corrects one that is. */
export const RecordDecision = (props: RecordDecisionProps) => {
  const { corrects, typed, problems } = props
  const title = corrects ? 'Correct a decision' : 'Record a decision'
  return (
    <Page
      title={title}
      breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: title }]}
      problems={problems}
    >
      <Form
        action={corrects ? `/governance/decisions/${corrects.id}` : '/governance/decisions'}
        version={corrects?.version}
      >
        <WhoAndWhen {...props} />
        <WhatAndWhy {...props} />
        {corrects && <Reason reason={typed.reason} problems={problems} />}
        <Button preventDoubleClick>{corrects ? 'Save correction' : 'Record decision'}</Button>
      </Form>
    </Page>
  )
}
