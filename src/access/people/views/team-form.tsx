import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Input, Page, Select } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Team } from '../model.ts'

export interface TeamFormProps {
  /** The team to change; a new one without. */
  readonly changes?: Team | undefined
  /** Those it can be put under. */
  readonly teams: readonly Team[]
  readonly typed: { readonly name: string; readonly parent: string }
  readonly problems?: readonly Problem[] | undefined
}

export const TeamForm = ({ changes, teams, typed, problems }: TeamFormProps) => (
  <Page
    title={changes ? `Change ${changes.name}` : 'Add a team'}
    breadcrumbs={[{ text: 'Teams', href: '/people/teams' }]}
    problems={problems}
  >
    <FormColumn>
      <Form
        action={changes ? `/people/teams/${changes.id}/change` : '/people/teams/new'}
        version={changes?.version}
      >
        <Input name="name" label="Name" value={typed.name} error={errorFor(problems, 'name')} />
        <Select
          name="parent"
          label="Under"
          options={[
            { value: '', text: 'No other team' },
            ...teams.map(({ id, name }) => ({ value: id, text: name })),
          ]}
          value={typed.parent}
          error={errorFor(problems, 'parent')}
        />
        <Button preventDoubleClick>{changes ? 'Save' : 'Add'}</Button>
      </Form>
    </FormColumn>
  </Page>
)
