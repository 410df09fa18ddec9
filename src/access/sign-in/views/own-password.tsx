import type { Problem } from '../../../design/index.ts'
import { Button, errorFor, Form, Input, Page, PasswordInput } from '../../../design/index.ts'
import { NewPassword } from './new-password.tsx'
import { FormColumn } from '../../views/form-column.tsx'

/** Change your password: proving again who you are, since a browser may have been left open. */
export const OwnPassword = ({ problems }: { readonly problems?: readonly Problem[] | undefined }) => (
  <Page
    title="Change your password"
    back={{ href: '/account', text: 'Your account' }}
    lede="You stay signed in here, and are signed out everywhere else."
    problems={problems}
  >
    <FormColumn>
      <Form action="/account/password">
        <PasswordInput name="password" label="Password you have now" error={errorFor(problems, 'password')} />
        <NewPassword problems={problems} />
        <Input
          name="code"
          label="Code"
          hint="The 6 digits that your authenticator app shows for Line of Sight"
          width={10}
          inputmode="numeric"
          autocomplete="one-time-code"
          error={errorFor(problems, 'code')}
        />
        <Button preventDoubleClick>Change password</Button>
      </Form>
    </FormColumn>
  </Page>
)
