import type { Told } from '../../../children/index.ts'
import { ListTold } from '../../../children/index.ts'
import { drawnOnce, Page, Pagination, ScreenOnly, WarningText } from '../../../design/index.ts'
import { readPick } from '../../ofsted/model/picks.ts'
import { addressOf, pageLength } from '../address.ts'
import type { Line } from '../model/line.ts'
import type { CountUnder, Filter, View } from '../model/list.ts'
import { everything } from '../model/list.ts'
import type { Under } from '../model/part.ts'
import { childrenInWords, summaryOf } from '../model/summary.ts'
import { Filters, Order } from './filters.tsx'
import type { StandingInProps } from './standing-in.tsx'
import { StandingIn } from './standing-in.tsx'
import { HowOrdered } from './how-ordered.tsx'
import { LinesTable } from './lines-table.tsx'
import type { NotKnownRow } from './not-known-summary.tsx'
import { NotKnownSummary } from './not-known-summary.tsx'

export interface MondayPageProps extends StandingInProps {
  readonly under: Under
  readonly page: number
  /** Those of this page. */
  readonly lines: readonly Line[]
  readonly limits: readonly NotKnownRow[]
  /** How many children are nobody’s, in the whole council. */
  readonly nobodys: number
  /** Whether the viewer may name a deputy for some list. */
  readonly mayName: boolean
  /** Whether the viewer may look at what the extracts' names of teams mean. */
  readonly maySeeTeams: boolean
  /** How many restricted records nobody may read, for those who review restrictions. */
  readonly readByNobody: number
  /** Of which day the extracts are by which the list goes. */
  readonly told: Told
  /** Whether no extract tells of the day. */
  readonly notKnown: boolean
}

/**
 * Nobody’s children are a red line on every list: for those who answer for the whole service with who they are, and for
 * everybody else whose child it could be as a number, since row security shows them no child that is not theirs.
 */
const NoTeam = ({
  countUnder,
  nobodys,
  maySeeTeams,
}: Pick<MondayPageProps, 'nobodys' | 'maySeeTeams'> & { readonly countUnder: CountUnder }) => {
  const filter: Filter = { ...everything, view: 'no-team' }
  const count = countUnder(filter)
  if (count === 0 && nobodys > 0)
    return (
      <WarningText>
        {childrenInWords(nobodys)} {nobodys === 1 ? 'belongs' : 'belong'} to none of the council’s teams. One
        may be yours: a head of service sees who they are.
      </WarningText>
    )
  return count === 0 ? null : (
    <WarningText>
      <a class="govuk-link" href={addressOf(filter)}>
        {childrenInWords(count)}
      </a>{' '}
      {count === 1 ? 'belongs' : 'belong'} to none of the council’s teams, and no team manager sees them.
      {maySeeTeams && (
        <>
          {' '}
          <a class="govuk-link los-screen-only" href="/intake/teams">
            What the extracts’ names of teams mean
          </a>
        </>
      )}
    </WarningText>
  )
}

/**
 * A child whose record nobody may read is on nobody's list; whose it is, the list of restricted records says to whom it
 * may.
 */
const NoReader = ({ readByNobody: count }: Pick<MondayPageProps, 'readByNobody'>) =>
  count === 0 ? null : (
    <WarningText>
      Nobody may read{' '}
      <a class="govuk-link" href="/children/restricted">
        {count === 1 ? 'one restricted record' : `${count} restricted records`}
      </a>
      : everybody who was named has left, moved or lost the role, and{' '}
      {count === 1 ? 'the child stands' : 'the children stand'} on no list. Name others.
    </WarningText>
  )

const Files = drawnOnce(({ filter }: Under) => (
  <p class="govuk-body">
    Take this list away, which is noted with the children on it:{' '}
    <a class="govuk-link" href={addressOf(filter, 1, '/monday.xlsx')}>
      Excel
    </a>
    ,{' '}
    <a class="govuk-link" href={addressOf(filter, 1, '/monday.csv')}>
      CSV
    </a>
    . Or print this page.
  </p>
))

const NameDeputy = () => (
  <p class="govuk-body">
    <a class="govuk-link" href="/deputies">
      Name a deputy for when you are away
    </a>
  </p>
)

const Pages = ({ under: { filter, listed }, page }: Pick<MondayPageProps, 'under' | 'page'>) => {
  const last = Math.ceil(listed.length / pageLength)
  if (last < 2) return null
  const step = (to: number) => ({ href: addressOf(filter, to), label: `${to} of ${last}` })
  return (
    <Pagination
      landmarkLabel="Pages of the list"
      previous={page > 1 ? step(page - 1) : undefined}
      next={page < last ? step(page + 1) : undefined}
    />
  )
}

/** Of a day of which no extract tells, a list of nobody would say that nobody needs anything. */
const NotKnown = ({ under, told, ...props }: MondayPageProps) => (
  <Page title="The Monday list" wide print="landscape">
    <ListTold told={told} />
    <StandingIn standIns={props.standIns} standIn={props.standIn} />
    <ScreenOnly>
      <Files of={under} />
      {props.mayName && <NameDeputy />}
    </ScreenOnly>
  </Page>
)

/** Who is unseen, unallocated, late, stuck or near a limit; each line says why, and what is next. */
export const MondayPage = (props: MondayPageProps) =>
  props.notKnown ? <NotKnown {...props} /> : <Known {...props} />

const Known = (props: MondayPageProps) => {
  const { under, lines, page } = props
  const { filter } = under
  const found = under.listed.length
  const before = (page - 1) * pageLength
  const shown = found > lines.length ? `${before + 1} to ${before + lines.length} of ${found}` : String(found)
  return (
    <Page title="The Monday list" lede={summaryOf(under)} wide print="landscape">
      <ListTold told={props.told} />
      <StandingIn standIns={props.standIns} standIn={props.standIn} />
      {props.standIn === undefined && (
        <>
          <NoTeam countUnder={under.count} nobodys={props.nobodys} maySeeTeams={props.maySeeTeams} />
          <NoReader readByNobody={props.readByNobody} />
        </>
      )}
      <Filters of={under} />
      <div class="los-list-head">
        <h2 class="govuk-heading-m">
          {headingOf(filter)}: {shown}
        </h2>
        <Order of={under} />
      </div>
      {filter.view === 'not-known' && <NotKnownSummary rows={props.limits} />}
      <LinesTable view={filter.view} caption={headingOf(filter)} before={before} lines={lines} />
      <ScreenOnly>
        <Pages under={under} page={page} />
        <Files of={under} />
        {props.mayName && <NameDeputy />}
        <HowOrdered />
      </ScreenOnly>
    </Page>
  )
}

const headings: Readonly<Record<View, string>> = {
  first: 'Need you first',
  'not-known': 'Not known',
  'on-time': 'On time',
  'no-team': 'No team of the council',
  picked: 'An inspector would pick',
}

const headingOf = ({ view, pick }: Filter): string =>
  (pick === undefined ? undefined : readPick(pick)?.title) ?? headings[view]
