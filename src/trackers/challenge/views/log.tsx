import type { Told } from '../../../children/index.ts'
import { ListTold } from '../../../children/index.ts'
import { whyAddress } from '../../../clocks/index.ts'
import {
  Button,
  type Column,
  DataTable,
  EmptyState,
  FilterLinks,
  Page,
  sentenceCase,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Asked, Theme } from '../model/log.ts'
import { logFilters, logShown, teamOf, themesOf } from '../model/log.ts'
import type { Logged } from '../model/standing.ts'
import { stageClocks, wholeClock } from '../rules/limits.ts'
import {
  askedWords,
  dueWords,
  NotSeen,
  pastWords,
  StateTag,
  stageWords,
  wholeWords,
  type Titles,
} from './words.tsx'

export interface LogPageProps {
  readonly all: readonly Logged[]
  readonly asked: Asked
  readonly posts: Titles
  readonly mayRaise: boolean
  /** Of which day the extracts are, by which children stand under teams and are in care. */
  readonly told: Told
}

const Sentences = ({ all }: Pick<LogPageProps, 'all'>) => {
  const counted = logFilters
    .map((filter) => ({
      filter,
      count: logShown(all, { filter, team: undefined, category: undefined }).length,
    }))
    .filter(({ count }) => count > 0)
  return (
    <ul class="govuk-list los-tracker__sentences">
      {counted.map(({ filter, count }) => (
        <li>
          <a class="govuk-link" href={`/challenges?show=${filter.id}`}>
            {count} {count === 1 ? filter.one : filter.many}
          </a>
        </li>
      ))}
    </ul>
  )
}

/** The day as a link to its rule, with the sum; words alone where no limit runs. */
const DayAndWhy = ({
  logged: { stands, challenge },
  rule,
  words,
}: {
  readonly logged: Logged
  readonly rule: string | undefined
  readonly words: string
}) => {
  const limit = stands.limits.findLast((each) => each.rule === rule)
  if (!limit || longDate(limit.dueOn) !== words) return <>{words}</>
  return (
    <a class="govuk-link" href={whyAddress(limit.rule, limit.startedOn, challenge.childId)}>
      {words}
      <span class="govuk-visually-hidden">: why this date</span>
    </a>
  )
}

const AllStages = ({ logged }: { readonly logged: Logged }) => (
  <>
    <DayAndWhy logged={logged} rule={wholeClock} words={wholeWords(logged.stands)} />
    {logged.stands.pastWhole && <strong class="los-late">, {pastWords(logged.stands)}</strong>}
  </>
)

const State = ({ stands }: Pick<Logged, 'stands'>) => (
  <>
    <StateTag {...stands} />
    {stands.closed && <p class="govuk-body-s">{sentenceCase(stands.closed.outcome)}</p>}
  </>
)

const who: readonly Column<Logged>[] = [
  {
    head: 'Child',
    cell: ({ challenge }) => (
      <a class="govuk-link" href={`/challenges/${challenge.id}`}>
        {challenge.councilId}
        <span class="govuk-visually-hidden">, {challenge.category}</span>
      </a>
    ),
  },
  { head: 'About', cell: ({ challenge }) => sentenceCase(challenge.category) },
  { head: 'State', cell: ({ stands }) => <State stands={stands} /> },
  { head: 'Stage', saysWhat: 'Stage', cell: ({ stands }) => stageWords(stands) },
]

const days: readonly Column<Logged>[] = [
  {
    head: 'Answer due',
    saysWhat: 'Answer due',
    cell: (logged) => (
      <DayAndWhy logged={logged} rule={stageClocks[logged.stands.stage]} words={dueWords(logged.stands)} />
    ),
  },
  {
    head: 'All stages by',
    saysWhat: 'All stages by',
    cell: (logged) => <AllStages logged={logged} />,
  },
  {
    head: 'Raised',
    saysWhat: 'Raised',
    cell: ({ challenge }) => `${longDate(challenge.raisedOn)}, ${challenge.raisedAs}`,
  },
  { head: 'Team', saysWhat: 'Team', cell: teamOf },
]

const whatChanged: Column<Logged> = {
  head: 'What changed for the child',
  class: 'los-typed-cell',
  saysWhat: 'What changed for the child',
  cell: ({ stands }) => stands.closed?.changed ?? '',
}

const Log = ({ rows, posts }: { readonly rows: readonly Logged[]; readonly posts: Titles }) => (
  <DataTable
    caption="Challenges"
    captionHidden
    rows={rows}
    dense
    stacked="early"
    empty={<EmptyState title="No challenge stands on this list" />}
    columns={[
      ...who,
      {
        head: 'Asked to answer',
        saysWhat: 'Asked to answer',
        cell: ({ stands, unseen }) => (
          <>
            {askedWords(posts, stands)} <NotSeen unseen={unseen} />
          </>
        ),
      },
      ...days,
      rows.some(({ stands }) => stands.closed) && whatChanged,
    ]}
  />
)

const themeHref = ({ team, category }: Theme): string =>
  `/challenges?${new URLSearchParams({ team, category }).toString()}`

const Themes = ({ all }: Pick<LogPageProps, 'all'>) => (
  <DataTable
    caption="Themes by team"
    rows={themesOf(all)}
    dense
    columns={[
      { head: 'Team', cell: ({ team }) => team },
      { head: 'About', cell: ({ category }) => sentenceCase(category) },
      {
        head: 'Challenges',
        format: 'numeric',
        cell: (theme) => (
          <a class="govuk-link" href={themeHref(theme)}>
            {theme.count}
            <span class="govuk-visually-hidden">
              {' '}
              about {theme.category} in {theme.team}
            </span>
          </a>
        ),
      },
    ]}
  />
)

const shownWords = ({ filter, team, category }: Asked): string =>
  [filter?.many, team, category].filter((words) => words !== undefined).join(', ')

/** One log for reviewing officers and conference chairs: what waits, what is late, and what comes back. */
export const LogPage = ({ all, asked, posts, mayRaise, told }: LogPageProps) => {
  const rows = logShown(all, asked)
  const words = shownWords(asked)
  return (
    <Page
      title="Challenges"
      lede="What reviewing officers and conference chairs challenge, who answers by when, and what changed for the child."
      wide
      print="landscape"
    >
      <ListTold told={told} />
      {mayRaise && <Button href="/challenges/new">Raise a challenge</Button>}
      <Sentences all={all} />
      {words !== '' && (
        <FilterLinks
          label="Which challenges are shown"
          items={[
            { text: 'All challenges', count: all.length, href: '/challenges' },
            { text: sentenceCase(words), count: rows.length, href: '#challenges', current: true },
          ]}
        />
      )}
      <h2 class="govuk-heading-m" id="challenges">
        {words === '' ? 'All challenges' : 'These challenges'}
      </h2>
      <Log rows={rows} posts={posts} />
      {all.length > 0 && <Themes all={all} />}
    </Page>
  )
}
