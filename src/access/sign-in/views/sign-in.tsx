import { Button, Form, Page } from '../../../design/index.ts'
import type { Lookout } from '../look-through.ts'

/** The way in; in the worked example, and only there, a choice of roles to look through. */
export const SignIn = ({ next, roles }: { next: string; roles: readonly Lookout[] }) => (
  <Page title="Sign in">
    {roles.map(({ role, post }) => (
      <Form action="/look-through">
        <input type="hidden" name="role" value={role} />
        <input type="hidden" name="next" value={next} />
        <Button>
          Look through as {role}
          {post === null ? '' : `: ${post}`}
        </Button>
      </Form>
    ))}
  </Page>
)
