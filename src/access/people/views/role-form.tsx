import type { Problem, TypedDate } from '../../../design/index.ts'
import { Button, DateInput, errorFor, Form, Page, Select } from '../../../design/index.ts'
import { personRoles } from '../../permissions/roles.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Person, Team } from '../model.ts'
import { roleInWords } from './words.tsx'

export interface TypedRole {
  readonly role: string
  readonly team: string
  readonly fromOn: TypedDate
  readonly untilOn: TypedDate
}

export interface RoleFormProps {
  readonly person: Person
  readonly teams: readonly Team[]
  /** The roles whose permissions reach only their team. */
  readonly byTeam: readonly string[]
  readonly typed: TypedRole
  readonly problems?: readonly Problem[] | undefined
}

const TeamField = ({ teams, byTeam, typed, problems }: Omit<RoleFormProps, 'person'>) => (
  <Select
    name="team"
    label="Team"
    hint={`Only for: ${byTeam.join(', ')}. It reaches the team and all below it. Every other role reaches the whole service, or the children of its own work. An adoption manager without a team sees only the children for whom adoption is planned.`}
    options={[
      { value: '', text: 'No team: all that the role reaches' },
      ...teams.map(({ id, name }) => ({ value: id, text: name })),
    ]}
    value={typed.team}
    error={errorFor(problems, 'team')}
  />
)

const Fields = ({ teams, byTeam, typed, problems }: RoleFormProps) => (
  <>
    <Select
      name="role"
      label="Role"
      hint={
        <>
          The page{' '}
          <a class="govuk-link" href="/permissions">
            who may do what
          </a>{' '}
          says what each may see and do.
        </>
      }
      options={[
        { value: '', text: 'Choose a role' },
        ...personRoles.map((role) => ({ value: role, text: roleInWords({ role, team: null }) })),
      ]}
      value={typed.role}
      error={errorFor(problems, 'role')}
    />
    <TeamField {...{ teams, byTeam, typed, problems }} />
    <DateInput name="fromOn" label="First day" value={typed.fromOn} error={errorFor(problems, 'fromOn')} />
    <DateInput
      name="untilOn"
      label="Last day, if one is known"
      value={typed.untilOn}
      error={errorFor(problems, 'untilOn')}
    />
  </>
)

export const RoleForm = (props: RoleFormProps) => (
  <Page
    title="Give a role"
    caption={props.person.name}
    breadcrumbs={[
      { text: 'People', href: '/people' },
      { text: props.person.name, href: `/people/${props.person.id}` },
    ]}
    lede={`${props.person.name} is signed out, and has the role from the next sign-in.`}
    problems={props.problems}
  >
    <FormColumn>
      <Form action={`/people/${props.person.id}/roles/new`}>
        <Fields {...props} />
        <Button preventDoubleClick>Give role</Button>
      </Form>
    </FormColumn>
  </Page>
)
