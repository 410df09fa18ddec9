import { Button, DataTable, Page } from '../../../design/index.ts'
import type { PersonInList } from '../store/people.ts'
import { PeopleNavigation } from './people-navigation.tsx'
import { counted, roleInWords, StateTag } from './words.tsx'

const Lines = ({ lines, none }: { readonly lines: readonly string[]; readonly none: string }) =>
  lines.length === 0 ? (
    <>{none}</>
  ) : (
    <>
      {lines.map((line) => (
        <div>{line}</div>
      ))}
    </>
  )

export interface PeopleProps {
  readonly people: readonly PersonInList[]
  readonly mayChange: boolean
}

/** Everybody who can, could or will be able to sign in. */
export const People = ({ people, mayChange }: PeopleProps) => (
  <Page
    title="People"
    lede={`${counted(people.filter(({ state }) => state === 'active').length, 'person is', 'people are')} active. A person’s roles say what they may see and do; their posts say what they lead.`}
    wide
  >
    <PeopleNavigation here="/people" />
    {mayChange && <Button href="/people/new">Add a person</Button>}
    <DataTable
      caption="People, their roles and posts"
      captionHidden
      columns={[
        {
          head: 'Name',
          cell: ({ id, name }) => (
            <a class="govuk-link" href={`/people/${id}`}>
              {name}
            </a>
          ),
        },
        { head: 'Post', cell: ({ posts }) => <Lines lines={posts} none="No post" /> },
        { head: 'Role', cell: ({ roles }) => <Lines lines={roles.map(roleInWords)} none="No role" /> },
        { head: 'State', cell: ({ state }) => <StateTag state={state} /> },
      ]}
      rows={people}
      empty={<p class="govuk-body">Nobody has been entered yet.</p>}
    />
  </Page>
)
