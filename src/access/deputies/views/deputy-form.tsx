import type { Problem, TypedDate } from '../../../design/index.ts'
import { Button, DateInput, errorFor, Form, Input, Page, Select } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Offered } from '../forms.ts'
import { atMostDays } from '../forms.ts'
import type { PostOffered } from '../store.ts'

export interface TypedDeputy {
  readonly absent: string
  readonly deputy: string
  readonly fromOn: TypedDate
  readonly untilOn: TypedDate
  readonly reason: string
}

export interface DeputyFormProps {
  readonly offered: Offered
  readonly typed: TypedDeputy
  readonly problems?: readonly Problem[] | undefined
}

const options = (posts: readonly PostOffered[]) => [
  { value: '', text: 'Choose a post' },
  ...posts.map(({ id, title }) => ({ value: id, text: title })),
]

const Fields = ({ offered, typed, problems }: DeputyFormProps) => (
  <>
    <Select
      name="absent"
      label="Which manager is away?"
      hint="Posts of your teams and of the teams below them"
      options={options(offered.absent)}
      value={typed.absent}
      error={errorFor(problems, 'absent')}
    />
    <Select
      name="deputy"
      label="Who stands in?"
      hint="Posts whose holder may read children’s records"
      options={options(offered.deputy)}
      value={typed.deputy}
      error={errorFor(problems, 'deputy')}
    />
    <DateInput
      name="fromOn"
      label="First day"
      hint="Today or later"
      value={typed.fromOn}
      error={errorFor(problems, 'fromOn')}
    />
    <DateInput
      name="untilOn"
      label="Last day"
      hint={`At most ${atMostDays} days from the first; it ends by itself`}
      value={typed.untilOn}
      error={errorFor(problems, 'untilOn')}
    />
    <Input name="reason" label="Why?" value={typed.reason} error={errorFor(problems, 'reason')} />
  </>
)

/** Names who reads an absent manager's list, and for how long. */
export const DeputyFormPage = (props: DeputyFormProps) => (
  <Page
    title="Name a deputy"
    lede="The deputy reads that team’s children and writes nothing about them. Every record opened is noted with the reason."
    breadcrumbs={[
      { text: 'Monday list', href: '/monday' },
      { text: 'Deputies', href: '/deputies' },
      { text: 'Name a deputy' },
    ]}
    problems={props.problems}
  >
    <FormColumn>
      <Form action="/deputies/new">
        <Fields {...props} />
        <Button preventDoubleClick>Name the deputy</Button>
      </Form>
    </FormColumn>
  </Page>
)
