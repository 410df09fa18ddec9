import { Button, DataTable, FilterLinks, KeyFacts, Page } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Escalation } from '../../escalation/model.ts'
import { escalationAge, escalationStanding, isUnanswered } from '../../escalation/model.ts'
import { EscalationTable } from '../../escalation/views/table.tsx'
import type { Body, Meeting } from '../../model.ts'
import type { Filter } from '../filter.ts'
import { hrefOf, shownUnder, views } from '../filter.ts'
import type { LoggedAction } from '../model.ts'
import { ageOn, isOpen, promisesOf, standingOn } from '../model.ts'
import { ActionsTable } from './actions-table.tsx'

export interface LogPageProps {
  readonly actions: readonly LoggedAction[]
  readonly bodies: readonly Body[]
  readonly meetings: readonly Meeting[]
  readonly filter: Filter
  readonly day: IsoDate
  readonly mayChange: boolean
  /** What bodies asked of those above them: unanswered, it ages with the actions. */
  readonly escalations: readonly Escalation[]
}

/** How long open actions have been on the log: a board sees at once what is being carried along. */
const ages = [
  { text: 'up to 30 days', from: 0, to: 30 },
  { text: '31 to 90 days', from: 31, to: 90 },
  { text: 'more than 90 days', from: 91, to: Infinity },
] as const

function asksInWords({ escalations, day }: LogPageProps): string {
  const open = escalations.filter(isUnanswered)
  if (open.length === 0) return ''
  const silent = open.filter((each) => escalationStanding(each, day) === 'unanswered').length
  return ` ${open.length} ${open.length === 1 ? 'thing is' : 'things are'} asked up the line, ${silent === 0 ? 'none' : silent} of them unanswered past the day.`
}

function sentence(props: LogPageProps): string {
  const { actions, day } = props
  const open = actions.filter(isOpen)
  if (open.length === 0) return `Nothing that was agreed is open.${asksInWords(props)}`
  const overdue = open.filter((action) => standingOn(action, day) === 'overdue').length
  const are = open.length === 1 ? 'action is' : 'actions are'
  return `${open.length} ${are} open, ${overdue === 0 ? 'none' : overdue} of them overdue. What is open is carried to each next meeting by itself.${asksInWords(props)}`
}

const Ages = ({ actions, escalations, day }: LogPageProps) => {
  const open = [
    ...actions.filter(isOpen).map((action) => ageOn(action, day)),
    ...escalations.filter(isUnanswered).map((each) => escalationAge(each, day)),
  ]
  return (
    <KeyFacts
      facts={ages.map(({ text, from, to }) => ({
        label: `Open for ${text}`,
        figure: open.filter((age) => age >= from && age <= to).length,
      }))}
    />
  )
}

const Filters = ({ actions, bodies, filter, day }: LogPageProps) => (
  <>
    <FilterLinks
      label="Which actions"
      items={views.map((view) => ({
        text: view.text,
        count: shownUnder({ ...filter, view: view.id }, actions, day).length,
        href: hrefOf({ ...filter, view: view.id }),
        current: filter.view === view.id,
      }))}
    />
    <FilterLinks
      label="Followed up by"
      items={[{ id: undefined, name: 'Every body' }, ...bodies].map(({ id, name }) => ({
        text: name,
        count: shownUnder({ ...filter, body: id }, actions, day).length,
        href: hrefOf({ ...filter, body: id }),
        current: filter.body === id,
      }))}
    />
  </>
)

const Promised = ({ actions, day }: LogPageProps) => (
  <DataTable
    caption="Who promised what, and what became of it"
    rows={promisesOf(actions, day)}
    empty={<p class="govuk-body">Nothing has been promised yet.</p>}
    columns={[
      { head: 'Who', cell: ({ owner }) => owner },
      { head: 'Open', format: 'numeric', cell: ({ open }) => String(open) },
      { head: 'Overdue', format: 'numeric', cell: ({ overdue }) => String(overdue) },
      { head: 'Kept', format: 'numeric', cell: ({ kept }) => String(kept) },
      { head: 'Kept late', format: 'numeric', cell: ({ keptLate }) => String(keptLate) },
      { head: 'Not kept', format: 'numeric', cell: ({ notKept }) => String(notKept) },
    ]}
  />
)

/** The one log across all bodies and sources. */
export const LogPage = (props: LogPageProps) => {
  const { actions, filter, day, meetings, mayChange } = props
  return (
    <Page title="Action log" lede={sentence(props)} wide print="landscape">
      {mayChange && <Button href="/governance/actions/new">Add an action</Button>}
      <Ages {...props} />
      <Filters {...props} />
      <ActionsTable
        caption="Actions, those that need somebody first"
        actions={shownUnder(filter, actions, day)}
        meetings={meetings}
        day={day}
        none="No action is on the log under this filter."
      />
      <EscalationTable
        caption="Asked up the line, and not answered yet"
        escalations={props.escalations.filter(isUnanswered)}
        day={day}
        none="Nothing that was asked up the line waits for an answer."
      />
      <Promised {...props} />
      <p class="govuk-hint">
        Kept means done by the date first given. One that was done by a later date, moved with a reason, is
        kept late.
      </p>
    </Page>
  )
}
