import { Button, Form, Select, type SelectOption } from '../../design/index.ts'
import type { Team } from '../../access/index.ts'
import type { TeamNamed } from '../import/model.ts'
import type { TeamMapping } from '../model/team-mapping.ts'
import { counted } from './words.ts'

/** The value of "no team": it is decided, and the children reach the whole service only. */
export const noTeam = 'none'

/** A name that extracts use, and on how many rows of one that is looked at. */
export interface NameToMap {
  /** Empty: children to whom the extract gives no team. */
  readonly name: string
  readonly rows: number | undefined
  /** What was said before; undefined: nothing yet. */
  readonly teamId: number | null | undefined
}

export interface TeamFormProps {
  /** The extract that the form stands beside. */
  readonly from: number | undefined
  readonly names: readonly NameToMap[]
  readonly teams: readonly Team[]
  readonly version: number
}

const optionsOf = (teams: readonly Team[]): readonly SelectOption[] => [
  { value: '', text: 'Not said yet' },
  { value: noTeam, text: 'None of our teams' },
  ...teams.map(({ id, name }) => ({ value: id, text: name })),
]

const valueOf = ({ teamId }: NameToMap): string | number => (teamId === undefined ? '' : (teamId ?? noTeam))

/** Which of the council's teams each name means. */
export const TeamForm = ({ from, names, teams, version }: TeamFormProps) => (
  <Form action="/intake/teams" version={version}>
    {from !== undefined && <input type="hidden" name="from" value={from} />}
    {names.map((each, at) => (
      <>
        <input type="hidden" name={`name-${at}`} value={each.name} />
        <Select
          name={`team-${at}`}
          label={{ content: labelOf(each), class: 'govuk-label--s' }}
          hint={hintOf(each)}
          options={optionsOf(teams)}
          value={valueOf(each)}
        />
      </>
    ))}
    <Button kind="secondary" preventDoubleClick>
      Save the teams
    </Button>
  </Form>
)

const labelOf = ({ name }: NameToMap): string =>
  name === '' ? 'Children to whom the extract gives no team' : name

const hintOf = ({ name, rows }: NameToMap): string | undefined =>
  name === '' ? 'Most often your front door.' : rows === undefined ? undefined : counted(rows, 'row')

export interface TeamsToMapProps {
  readonly from: number
  readonly named: readonly TeamNamed[]
  readonly teams: readonly Team[]
  readonly mapping: TeamMapping
}

/** The names of an extract of which nobody said yet what they mean; empty: that of children to whom it gives no team. */
export function unsaidNames(mapping: TeamMapping, named: readonly TeamNamed[]): readonly TeamNamed[] {
  const known = new Set(mapping.names.map(({ name }) => name))
  return [{ name: '', rows: 0 }, ...named].filter(({ name }) => !known.has(name))
}

/** The names of one extract that nobody has said anything about. */
export const TeamsToMap = ({ from, named, teams, mapping }: TeamsToMapProps) => {
  const fresh = unsaidNames(mapping, named)
  return (
    <section id="teams">
      <h2 class="govuk-heading-m">Teams</h2>
      <p class="govuk-body">
        {fresh.length === 0
          ? 'You have said what every team name in the file means. '
          : 'Say which of your teams these names mean. Until then, their children are seen by those who answer for the whole service and by no team. '}
        <a class="govuk-link" href="/intake/teams">
          All team names
        </a>
      </p>
      {fresh.length > 0 && (
        <div class="los-screen-only">
          <TeamForm
            from={from}
            names={fresh.map((each) => ({ ...each, teamId: undefined }))}
            teams={teams}
            version={mapping.version}
          />
        </div>
      )}
    </section>
  )
}
