import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Page, Radios, Textarea } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'
import type { Person, StateChange } from '../model.ts'
import { possibleChanges } from '../model.ts'
import { StateTag } from './words.tsx'

export interface StateFormProps {
  readonly person: Person
  /** In the worked example nobody has a password, so there is no link to give. */
  readonly byLink: boolean
  readonly typed?: { readonly change: string; readonly reason: string } | undefined
  readonly problems?: readonly Problem[] | undefined
}

const words: Readonly<Record<StateChange, { readonly text: string; readonly hint: string }>> = {
  suspend: { text: 'Suspend', hint: 'Signed out at once, and cannot sign in. Roles and posts are kept.' },
  leave: {
    text: 'Has left',
    hint: 'Signed out at once. Every role and post ends today; the posts become vacant.',
  },
  return: {
    text: 'Returns',
    hint: 'Sets up a new password and authenticator. Who had left needs roles and posts again.',
  },
  'new link': {
    text: 'Needs a new link',
    hint: 'For a forgotten password or a lost phone. Signed out at once; the old password no longer works.',
  },
}

export const StateForm = ({ person, byLink, typed, problems }: StateFormProps) => (
  <Page
    title="Change state"
    caption={person.name}
    breadcrumbs={[
      { text: 'People', href: '/people' },
      { text: person.name, href: `/people/${person.id}` },
    ]}
    problems={problems}
  >
    <p class="govuk-body">
      {person.name} is now <StateTag state={person.state} />
    </p>
    <FormColumn>
      <Form action={`/people/${person.id}/state`} version={person.version}>
        <Radios
          name="change"
          label="What has changed?"
          options={possibleChanges[person.state]
            .filter((change) => byLink || change !== 'new link')
            .map((change) => ({ value: change, ...words[change] }))}
          value={typed?.change}
          error={errorFor(problems, 'change')}
        />
        <Textarea
          name="reason"
          label="Why?"
          hint="Kept with the change. Say what somebody who looks back needs to know, and no more."
          rows={3}
          value={typed?.reason}
          error={errorFor(problems, 'reason')}
        />
        <Button preventDoubleClick>Save</Button>
      </Form>
    </FormColumn>
  </Page>
)
