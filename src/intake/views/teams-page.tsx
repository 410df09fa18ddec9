import { ChangedMeanwhile, EmptyState, Page, SummaryList, type ChangedField } from '../../design/index.ts'
import type { Team } from '../../access/index.ts'
import type { TeamMapping } from '../model/team-mapping.ts'
import { TeamForm } from './team-form.tsx'

export interface TeamsPageProps {
  readonly mapping: TeamMapping
  /** Names of extracts of which nothing is said yet. */
  readonly unsaid: readonly string[]
  readonly teams: readonly Team[]
  readonly mayChange: boolean
}

export const teamInWords = (teams: readonly Team[], teamId: number | null | undefined): string =>
  teamId === undefined ? 'Not said yet' : (teams.find(({ id }) => id === teamId)?.name ?? 'None of our teams')

/** What the team names of the council's extracts mean. */
export const TeamsPage = ({ mapping, unsaid, teams, mayChange }: TeamsPageProps) => {
  const names = [
    ...unsaid.map((name) => ({ name, teamId: undefined })),
    ...mapping.names.filter(({ name }) => !unsaid.includes(name)),
  ].map((each) => ({ ...each, rows: undefined }))
  return (
    <Page
      title="Teams in your extracts"
      lede="Case systems name teams in their own way. Say which of your teams each name means: a child’s record is then seen by those who work in that team."
      breadcrumbs={[{ text: 'Extracts', href: '/intake' }, { text: 'Teams' }]}
    >
      <p class="govuk-body">
        Children of a name that means none of your teams are seen by those who answer for the whole service,
        and by no team. Every child moves with the name when you change what it means.
      </p>
      {mayChange ? (
        <TeamForm from={undefined} names={names} teams={teams} version={mapping.version} />
      ) : names.length === 0 ? (
        <EmptyState title="Nothing is said yet about any name" />
      ) : (
        <SummaryList
          rows={names.map(({ name, teamId }) => ({
            key: name === '' ? 'Children to whom the extract gives no team' : name,
            value: teamInWords(teams, teamId),
          }))}
        />
      )}
    </Page>
  )
}

export interface TeamsChangedProps {
  readonly fields: readonly ChangedField[]
  readonly posted: Readonly<Record<string, string>>
  readonly version: number
}

/** 409: somebody else said what names mean while this form was open. */
export const TeamsChanged = (props: TeamsChangedProps) => (
  <Page
    title="Somebody changed this first"
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: 'Teams', href: '/intake/teams' },
    ]}
  >
    <ChangedMeanwhile
      thing="what team names mean"
      action="/intake/teams"
      storedHref="/intake/teams"
      {...props}
    />
  </Page>
)
