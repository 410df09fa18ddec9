import {
  Button,
  DateInput,
  errorFor,
  Form,
  Page,
  type Problem,
  Select,
  Textarea,
} from '../../../design/index.ts'
import type { Body } from '../../model.ts'
import type { TypedRecommendation } from '../form.ts'

export interface NewProps {
  readonly bodies: readonly Body[]
  readonly typed: Partial<TypedRecommendation>
  readonly problems?: readonly Problem[] | undefined
}

const Whose = ({ bodies, typed, problems }: NewProps) => {
  const options = [
    { value: '', text: 'Choose a body' },
    ...bodies.map(({ id, name }) => ({ value: id, text: name })),
  ]
  return (
    <>
      <Select
        name="from"
        label="Which body recommends?"
        error={errorFor(problems, 'from')}
        value={typed.from}
        options={options}
      />
      <Select
        name="to"
        label="To which body?"
        error={errorFor(problems, 'to')}
        value={typed.to}
        options={options}
      />
    </>
  )
}

const When = ({ typed, problems }: NewProps) => (
  <>
    <DateInput
      name="madeOn"
      label="When was it made?"
      error={errorFor(problems, 'madeOn')}
      value={typed.madeOn}
    />
    <DateInput
      name="receivedOn"
      label="When was it received? (optional)"
      hint="A limit for the answer runs from this day, where the law has one"
      error={errorFor(problems, 'receivedOn')}
      value={typed.receivedOn}
    />
  </>
)

/** The form that puts a recommendation on record. */
export const NewRecommendation = (props: NewProps) => (
  <Page
    title="Add a recommendation"
    breadcrumbs={[
      { text: 'Governance', href: '/governance' },
      { text: 'Recommendations', href: '/governance/recommendations' },
      { text: 'Add' },
    ]}
    problems={props.problems}
  >
    <Form action="/governance/recommendations">
      <Whose {...props} />
      <Textarea
        name="words"
        label="The recommendation, in its exact words"
        error={errorFor(props.problems, 'words')}
        value={props.typed.words}
      />
      <When {...props} />
      <Button preventDoubleClick>Add recommendation</Button>
    </Form>
  </Page>
)
