import { Page } from '../../../design/index.ts'
import type { AboutPerson } from '../../people/store/people.ts'
import { PostsTable, RolesTable } from '../../people/views/person.tsx'

export interface AccountProps extends AboutPerson {
  readonly hasPassword: boolean
}

/** What is held about whoever is signed in. */
export const Account = ({ person, roles, posts, hasPassword }: AccountProps) => (
  <Page title="Your account" caption={person.name}>
    {person.email !== null && <p class="govuk-body">You sign in as {person.email}.</p>}
    {hasPassword && (
      <p class="govuk-body">
        <a class="govuk-link" href="/account/password">
          Change your password
        </a>
      </p>
    )}
    <RolesTable roles={roles} />
    <PostsTable posts={posts} />
    <p class="govuk-body">
      If your roles do not let you do your work, ask whoever looks after people and roles.{' '}
      <a class="govuk-link" href="/permissions">
        Who may do what
      </a>
    </p>
  </Page>
)
