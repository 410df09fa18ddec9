import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Input, Page, PasswordInput } from '../../../design/index.ts'
import { FormColumn } from '../../views/form-column.tsx'

export interface SignInProps {
  readonly council: string
  readonly next: string
  readonly typed?: { readonly email: string } | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** All three on one page, so that nothing is said about any of them alone. */
const Fields = ({ typed, problems }: SignInProps) => (
  <>
    <Input
      name="email"
      label="E-mail address"
      type="email"
      autocomplete="username"
      spellcheck={false}
      value={typed?.email}
      error={errorFor(problems, 'email')}
    />
    <PasswordInput name="password" label="Password" error={errorFor(problems, 'password')} />
    <Input
      name="code"
      label="Code"
      hint="The 6 digits that your authenticator app shows for Line of Sight"
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      error={errorFor(problems, 'code')}
    />
  </>
)

/** The way in for people with an account. */
export const SignIn = (props: SignInProps) => (
  <Page title="Sign in" caption={props.council} problems={props.problems}>
    <FormColumn>
      <Form action="/sign-in">
        <input type="hidden" name="next" value={props.next} />
        <Fields {...props} />
        <Button preventDoubleClick>Sign in</Button>
      </Form>
    </FormColumn>
    <p class="govuk-body">
      If you have forgotten your password or lost your phone, ask whoever looks after people and roles in your
      council for a new link.
    </p>
  </Page>
)
