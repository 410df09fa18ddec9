import type { Problem, TypedDate } from '../../../design/index.ts'
import { Button, DateInput, errorFor, Form, Page, Radios, Select } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Person } from '../model.ts'
import { bases } from '../model.ts'

export interface TypedHolding {
  readonly person: string
  readonly basis: string
  readonly fromOn: TypedDate
  readonly untilOn: TypedDate
}

export interface HoldingFormProps {
  readonly post: { readonly id: number; readonly title: string }
  readonly people: readonly Person[]
  readonly typed: TypedHolding
  readonly problems?: readonly Problem[] | undefined
}

const capitalised = (text: string): string => `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`

const Fields = ({ people, typed, problems }: HoldingFormProps) => (
  <>
    <Select
      name="person"
      label="Person"
      options={[
        { value: '', text: 'Choose a person' },
        ...people.map(({ id, name }) => ({ value: id, text: name })),
      ]}
      value={typed.person}
      error={errorFor(problems, 'person')}
    />
    <Radios
      name="basis"
      label="Basis"
      look="inline"
      options={bases.map((basis) => ({ value: basis, text: capitalised(basis) }))}
      value={typed.basis}
      error={errorFor(problems, 'basis')}
    />
    <DateInput name="fromOn" label="First day" value={typed.fromOn} error={errorFor(problems, 'fromOn')} />
    <DateInput
      name="untilOn"
      label="Last day, if one is known"
      value={typed.untilOn}
      error={errorFor(problems, 'untilOn')}
    />
  </>
)

export const HoldingForm = (props: HoldingFormProps) => (
  <Page
    title="Put somebody in this post"
    caption={props.post.title}
    breadcrumbs={[
      { text: 'Posts', href: '/people/posts' },
      { text: props.post.title, href: `/people/posts/${props.post.id}` },
    ]}
    problems={props.problems}
  >
    <FormColumn>
      <Form action={`/people/posts/${props.post.id}/holders/new`}>
        <Fields {...props} />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </FormColumn>
  </Page>
)
