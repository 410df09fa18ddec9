import type { IsoDate } from '../../../kernel/index.ts'
import { Button, DataTable, Page, SummaryList } from '../../../design/index.ts'
import type { Holding, Person, RoleHeld } from '../model.ts'
import { standing } from '../model.ts'
import type { AboutPerson } from '../store/people.ts'
import { datesInWords, roleInWords, StateTag } from './words.tsx'

export const RolesTable = ({
  roles,
  endHref,
}: {
  readonly roles: readonly RoleHeld[]
  readonly endHref?: (role: RoleHeld) => string | undefined
}) => (
  <DataTable
    caption="Roles"
    columns={[
      { head: 'Role', cell: roleInWords },
      {
        head: 'Reaches',
        cell: ({ team }) => (team === null ? 'The whole service' : `${team} and the teams below it`),
      },
      { head: 'Dates', cell: datesInWords },
      endHref && {
        head: 'Change',
        class: 'los-screen-only',
        cell: (role) => <EndLink href={endHref(role)} what={roleInWords(role)} />,
      },
    ]}
    rows={roles}
    empty={<p class="govuk-body">No role: this person can sign in and see nothing.</p>}
  />
)

const EndLink = ({ href, what }: { readonly href: string | undefined; readonly what: string }) =>
  href === undefined ? (
    <>Over</>
  ) : (
    <a class="govuk-link" href={href}>
      End<span class="govuk-visually-hidden"> {what}</span>
    </a>
  )

export const PostsTable = ({ posts }: { readonly posts: readonly Holding[] }) => (
  <DataTable
    caption="Posts"
    columns={[
      {
        head: 'Post',
        cell: ({ post }) => (
          <a class="govuk-link" href={`/people/posts/${post.id}`}>
            {post.title}
          </a>
        ),
      },
      { head: 'Basis', cell: ({ basis }) => basis },
      { head: 'Dates', cell: datesInWords },
    ]}
    rows={posts}
    empty={<p class="govuk-body">No post: this person leads nothing in the plan.</p>}
  />
)

const Facts = ({ person, mayChange }: { readonly person: Person; readonly mayChange: boolean }) => (
  <SummaryList
    rows={[
      {
        key: 'Name',
        value: person.name,
        actions: mayChange
          ? [{ href: `/people/${person.id}/change`, text: 'Change', hiddenText: 'name and e-mail address' }]
          : undefined,
      },
      mayChange && { key: 'E-mail address', value: person.email ?? 'None' },
      {
        key: 'State',
        value: <StateTag state={person.state} />,
        actions: mayChange
          ? [{ href: `/people/${person.id}/state`, text: 'Change', hiddenText: 'state' }]
          : undefined,
      },
    ]}
  />
)

export interface PersonProps extends AboutPerson {
  readonly asAt: IsoDate
  readonly mayChange: boolean
  readonly mayReadAudit: boolean
}

/** One person: what they may see and do, and what they lead, also earlier and later. */
export const PersonView = ({ person, roles, posts, asAt, mayChange, mayReadAudit }: PersonProps) => {
  const endHref = (role: RoleHeld) =>
    standing(role, asAt) === 'over' ? undefined : `/people/${person.id}/roles/${role.id}/end`
  return (
    <Page
      title={person.name}
      caption="Person"
      breadcrumbs={[{ text: 'People', href: '/people' }, { text: person.name }]}
    >
      <Facts person={person} mayChange={mayChange} />
      <RolesTable roles={roles} {...(mayChange ? { endHref } : {})} />
      {mayChange && person.state !== 'left' && (
        <Button kind="secondary" href={`/people/${person.id}/roles/new`}>
          Give a role
        </Button>
      )}
      <PostsTable posts={posts} />
      {mayReadAudit && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/audit?subject=access.person&id=${person.id}`}>
            Who changed this, and when
          </a>
        </p>
      )}
    </Page>
  )
}
