import { Button, Page } from '../../../design/index.ts'
import type { TeamInTree } from '../model.ts'
import { PeopleNavigation } from './people-navigation.tsx'

interface TreeProps {
  readonly teams: readonly TeamInTree[]
  readonly mayChange: boolean
}

const Tree = ({ teams, mayChange }: TreeProps) => (
  <ul class="govuk-list govuk-list--bullet">
    {teams.map(({ id, name, below }) => (
      <li>
        {mayChange ? (
          <a class="govuk-link" href={`/people/teams/${id}/change`}>
            {name}
          </a>
        ) : (
          name
        )}
        {below.length > 0 && <Tree teams={below} mayChange={mayChange} />}
      </li>
    ))}
  </ul>
)

/** The service's teams, each under the one that answers for it. */
export const Teams = ({ teams, mayChange }: TreeProps) => (
  <Page title="Teams" lede="A role that is limited to a team reaches that team and every team below it.">
    <PeopleNavigation here="/people/teams" />
    {mayChange && <Button href="/people/teams/new">Add a team</Button>}
    {teams.length === 0 ? (
      <p class="govuk-body">No team has been entered yet.</p>
    ) : (
      <Tree teams={teams} mayChange={mayChange} />
    )}
  </Page>
)
