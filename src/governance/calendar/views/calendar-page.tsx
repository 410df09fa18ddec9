import { DataTable, Day, FilterLinks, Page, SubNavigation, type Slot } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, longDate, weekdayOf } from '../../../kernel/index.ts'
import type { Body, Meeting } from '../../model.ts'
import type { Asked, Entry } from '../months.ts'
import { entriesIn, hrefOf, lastShown, monthName, monthsFrom, monthsShown } from '../months.ts'
import type { CalendarFacts, Conflict } from '../model.ts'
import { ConflictList } from './conflict-list.tsx'
import { basisInWords, DeadlineDay, NotVerified } from './why-deadline.tsx'

export interface CalendarPageProps {
  readonly facts: CalendarFacts
  readonly conflicts: readonly Conflict[]
  readonly asked: Asked
  readonly mayChange: boolean
}

const MeetingLink = ({ meeting, body }: { readonly meeting: Meeting; readonly body: Body | undefined }) => (
  <a class="govuk-link" href={`/governance/meetings/${meeting.id}`}>
    {body?.name ?? meeting.title}
    <span class="govuk-visually-hidden">, {longDate(meeting.heldOn)}</span>
  </a>
)

/** '14:30 to 16:00, Council Chamber' */
function whenAndWhere({ startsAt, endsAt, place }: Meeting): string {
  const hours = startsAt && (endsAt ? `${startsAt} to ${endsAt}` : startsAt)
  return [hours, place].filter((part) => part !== undefined).join(', ')
}

const What = ({ entry, bodies }: { readonly entry: Entry; readonly bodies: readonly Body[] }) => {
  if (entry.kind === 'bank holiday') return <em>{entry.name}</em>
  if (entry.kind === 'deadline') return <>{entry.deadline.what}</>
  const body = bodies.find(({ id }) => id === entry.meeting.bodyId)
  const where = whenAndWhere(entry.meeting)
  return (
    <>
      <strong>{body?.name ?? entry.meeting.title} meets</strong>
      {where !== '' && `, ${where}`}
    </>
  )
}

const ForMeeting = ({ entry, bodies }: { readonly entry: Entry; readonly bodies: readonly Body[] }) => {
  if (entry.kind === 'bank holiday') return <>Bank holiday</>
  const { meeting } = entry
  return (
    <>
      <MeetingLink meeting={meeting} body={bodies.find(({ id }) => id === meeting.bodyId)} />
      {entry.kind === 'deadline' && <span class="los-quiet"> {longDate(meeting.heldOn)}</span>}
    </>
  )
}

const dayCell = (entry: Entry, day: IsoDate): Slot =>
  entry.kind === 'deadline' ? <DeadlineDay deadline={entry.deadline} day={day} /> : <Day day={entry.on} />

const SetBy = ({ entry }: { readonly entry: Entry }) =>
  entry.kind === 'deadline' ? (
    <>
      {basisInWords(entry.deadline)}
      <NotVerified why={entry.deadline.why} />
    </>
  ) : null

interface TableProps {
  readonly caption: string
  readonly entries: readonly Entry[]
  readonly facts: CalendarFacts
}

const Table = ({ caption, entries, facts }: TableProps) => (
  <DataTable
    caption={caption}
    rows={entries}
    empty={
      <>
        <h2 class="govuk-heading-m">{caption}</h2>
        <p class="govuk-body">Nothing is set.</p>
      </>
    }
    columns={[
      { head: 'Day', cell: (entry) => dayCell(entry, facts.day) },
      { head: 'Weekday', cell: ({ on }) => weekdayOf(on) },
      { head: 'What', cell: (entry) => <What entry={entry} bodies={facts.bodies} /> },
      { head: 'Meeting', cell: (entry) => <ForMeeting entry={entry} bodies={facts.bodies} /> },
      { head: 'Set by', cell: (entry) => <SetBy entry={entry} /> },
    ]}
  />
)

const ByMonth = ({ facts, asked }: CalendarPageProps) => (
  <>
    {monthsFrom(asked.from).map((month) => (
      <Table
        caption={monthName(month)}
        entries={entriesIn(facts, month, addDays(addMonths(month, 1), -1))}
        facts={facts}
      />
    ))}
  </>
)

const ByBody = ({ facts, asked }: CalendarPageProps) => (
  <>
    {facts.bodies
      .filter(({ id }) => asked.body === undefined || asked.body === id)
      .map(({ id, name }) => {
        const meetings = facts.meetings.filter(({ bodyId }) => bodyId === id)
        const entries = entriesIn({ ...facts, meetings }, asked.from, lastShown(asked.from))
        return (
          <Table
            caption={name}
            entries={entries.filter(({ kind }) => kind !== 'bank holiday')}
            facts={facts}
          />
        )
      })}
  </>
)

const Ways = ({ facts, asked }: CalendarPageProps) => (
  <div class="los-screen-only">
    <SubNavigation
      label="How the calendar is arranged"
      items={[
        { text: 'By month', href: hrefOf({ ...asked, by: 'month' }), current: asked.by === 'month' },
        { text: 'By body', href: hrefOf({ ...asked, by: 'body' }), current: asked.by === 'body' },
      ]}
    />
    <FilterLinks
      label="Whose meetings"
      items={[{ id: undefined, name: 'Every body' }, ...facts.bodies].map(({ id, name }) => ({
        text: name,
        count: facts.meetings.filter(
          ({ bodyId, heldOn }) =>
            (id === undefined || bodyId === id) && heldOn >= asked.from && heldOn <= lastShown(asked.from),
        ).length,
        href: hrefOf({ ...asked, body: id }),
        current: asked.body === id,
      }))}
    />
  </div>
)

const Turn = ({ asked }: CalendarPageProps) => {
  const turned = (months: number) => hrefOf({ ...asked, from: addMonths(asked.from, months) })
  return (
    <div class="govuk-button-group los-screen-only">
      <a class="govuk-link" href={turned(-monthsShown)}>
        Earlier: from {monthName(addMonths(asked.from, -monthsShown))}
      </a>
      <a class="govuk-link" href={turned(monthsShown)}>
        Later: from {monthName(addMonths(asked.from, monthsShown))}
      </a>
    </div>
  )
}

const ofBody = (conflicts: readonly Conflict[], { body }: Asked) =>
  conflicts.filter(({ bodyIds }) => body === undefined || bodyIds.includes(body))

/** Every meeting of every body with every deadline counted back from it, and what does not fit first. */
export const CalendarPage = (props: CalendarPageProps) => {
  const { asked, facts, conflicts, mayChange } = props
  const own = facts.meetings.filter(({ bodyId }) => asked.body === undefined || bodyId === asked.body)
  const shown = { ...props, facts: { ...facts, meetings: own } }
  return (
    <Page
      title="Calendar of meetings"
      caption={`${monthName(asked.from)} to ${monthName(lastShown(asked.from))}`}
      lede="Every deadline is counted from its meeting. Bodies under the law on access have its days; the others the lead times set for them."
      breadcrumbs={[{ text: 'Governance', href: '/governance' }, { text: 'Calendar' }]}
      wide
      print="landscape"
    >
      <Ways {...props} />
      <ConflictList conflicts={ofBody(conflicts, asked)} />
      {asked.by === 'month' ? <ByMonth {...shown} /> : <ByBody {...props} />}
      <Turn {...props} />
      {mayChange && (
        <p class="govuk-body los-screen-only">
          Meetings and lead times are set on each body’s page, under{' '}
          <a class="govuk-link" href="/governance">
            Governance
          </a>
          .
        </p>
      )}
    </Page>
  )
}
