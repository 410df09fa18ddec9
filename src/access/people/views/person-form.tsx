import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Input, Page } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'

export interface PersonFormProps {
  /** The person to change; a new one without. */
  readonly changes?: { readonly id: number; readonly name: string; readonly version: number } | undefined
  readonly typed: { readonly name: string; readonly email: string }
  /** Whether a new person gets a link to set up a password by, as in every live council. */
  readonly byLink: boolean
  readonly problems?: readonly Problem[] | undefined
}

const crumbsOf = ({ changes }: PersonFormProps) => [
  { text: 'People', href: '/people' },
  ...(changes ? [{ text: changes.name, href: `/people/${changes.id}` }] : []),
]

export const PersonForm = (props: PersonFormProps) => {
  const { changes, typed, byLink, problems } = props
  return (
    <Page
      title={changes ? `Change ${changes.name}` : 'Add a person'}
      breadcrumbs={crumbsOf(props)}
      lede={
        byLink && !changes
          ? 'You get a link to hand to them: nothing is sent. Roles and posts come next.'
          : undefined
      }
      problems={problems}
    >
      <FormColumn>
        <Form action={changes ? `/people/${changes.id}/change` : '/people/new'} version={changes?.version}>
          <Input
            name="name"
            label="Name"
            spellcheck={false}
            value={typed.name}
            error={errorFor(problems, 'name')}
          />
          <Input
            name="email"
            label="E-mail address"
            hint="They sign in with it"
            type="email"
            spellcheck={false}
            value={typed.email}
            error={errorFor(problems, 'email')}
          />
          <Button preventDoubleClick>{changes ? 'Save' : 'Add'}</Button>
        </Form>
      </FormColumn>
    </Page>
  )
}
