import type { Problem } from '../../../design/index.ts'
import { Button, Details, errorFor, Form, Input, Page } from '../../../design/index.ts'
import { inGroups } from '../code/one-time-code.ts'
import { NewPassword } from './new-password.tsx'
import { FormColumn } from '../../views/form-column.tsx'

export interface JoinProps {
  readonly council: string
  readonly link: string
  /** Not yet known of the first administrator, who types them. */
  readonly person: { readonly name: string; readonly email: string } | undefined
  readonly typed?: { readonly name: string; readonly email: string } | undefined
  readonly secret: string
  /** The secret as a picture that an app reads. */
  readonly qrCode: string
  readonly problems?: readonly Problem[] | undefined
}

const WhoYouAre = ({ person, typed, problems }: JoinProps) =>
  person ? (
    <p class="govuk-body">
      You are <strong>{person.name}</strong>, and sign in as <strong>{person.email}</strong>. If that is not
      you, close this page and tell whoever gave you the link.
    </p>
  ) : (
    <>
      <Input
        name="name"
        label="Your name"
        autocomplete="name"
        spellcheck={false}
        value={typed?.name}
        error={errorFor(problems, 'name')}
      />
      <Input
        name="email"
        label="Your e-mail address"
        hint="You sign in with it. Nothing is sent to it."
        type="email"
        autocomplete="username"
        spellcheck={false}
        value={typed?.email}
        error={errorFor(problems, 'email')}
      />
    </>
  )

const Authenticator = ({ qrCode, secret, problems }: JoinProps) => (
  <>
    <p class="govuk-body">
      Open an authenticator app on your phone (such as Microsoft Authenticator, or the one your council uses),
      add an account, and scan this picture. From then on it shows the codes you sign in with.
    </p>
    <img src={qrCode} alt="QR code for your authenticator app" width="240" height="240" />
    <Details summary="I cannot scan it">
      <p class="govuk-body">
        Choose “enter a key” in the app and type: <code>{inGroups(secret)}</code>. The kind is “time based”,
        with 6 digits.
      </p>
    </Details>
    <Input
      name="code"
      label="Code"
      hint="The 6 digits that the app now shows for Line of Sight"
      width={10}
      inputmode="numeric"
      autocomplete="one-time-code"
      error={errorFor(problems, 'code')}
    />
  </>
)

/** Where a one-time link leads: a password and an authenticator, and in. */
export const Join = (props: JoinProps) => (
  <Page
    title={props.person ? 'Set up your sign-in' : 'Become the first administrator'}
    caption={props.council}
    lede={
      props.person
        ? undefined
        : 'You look after people, posts, teams and roles. Everybody else joins by a link that you hand them.'
    }
    problems={props.problems}
  >
    <FormColumn>
      <Form action={`/join/${props.link}`}>
        <input type="hidden" name="secret" value={props.secret} />
        <h2 class="govuk-heading-m">1. Who you are</h2>
        <WhoYouAre {...props} />
        <h2 class="govuk-heading-m">2. A password</h2>
        <NewPassword problems={props.problems} />
        <h2 class="govuk-heading-m">3. Your phone</h2>
        <Authenticator {...props} />
        <Button preventDoubleClick>Join</Button>
      </Form>
    </FormColumn>
  </Page>
)

/** The link is used, too old, replaced by a newer one, or was never ours: the same words for all. */
export const NoSuchLink = () => (
  <Page title="This link no longer works">
    <p class="govuk-body-l">
      A link can be used once, for a week, and only the newest one made for you. If you have joined, sign in;
      if not, ask for a new link.
    </p>
    <p class="govuk-body">
      <a class="govuk-link" href="/sign-in">
        Sign in
      </a>
    </p>
  </Page>
)
