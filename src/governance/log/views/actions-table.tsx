import type { Column } from '../../../design/index.ts'
import { DataTable, Day } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween, longDate } from '../../../kernel/index.ts'
import type { Meeting } from '../../model.ts'
import type { LoggedAction } from '../model.ts'
import { ageOn, byNeed, standingOn } from '../model.ts'
import { StandingTag } from './standing-tag.tsx'

export interface ActionsTableProps {
  readonly caption: string
  readonly actions: readonly LoggedAction[]
  readonly meetings: readonly Meeting[]
  readonly day: IsoDate
  /** Said in place of the table when there are none. */
  readonly none: string
  /** Where the table stands on a meeting’s page: whose body is known, and where its own actions were agreed. */
  readonly on?: 'carried' | 'own' | undefined
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

/** Where an action was agreed, or which review it comes from. */
export function sourceInWords({ from }: LoggedAction, meetings: readonly Meeting[]): string {
  if (from.kind !== 'meeting') return `${from.words} (${from.kind})`
  const meeting = meetings.find(({ id }) => id === from.meetingId)
  return meeting ? `${meeting.title}, ${longDate(meeting.heldOn)}` : 'A meeting that is no more'
}

const Due = ({ action, day }: { readonly action: LoggedAction; readonly day: IsoDate }) => {
  const { dueOn, firstDueOn, ended } = action
  if (dueOn === undefined) return <>No date</>
  const late = !ended && dueOn < day
  return (
    <>
      <Day day={dueOn} />
      {late && <strong class="los-late"> {days(daysBetween(dueOn, day))} ago</strong>}
      {firstDueOn !== undefined && firstDueOn !== dueOn && (
        <span class="los-quiet"> first {longDate(firstDueOn)}</span>
      )}
    </>
  )
}

const owner = ({ owner: who }: LoggedAction): string => {
  if (who.kind === 'partner') return `${who.partner} (partner)`
  return who.vacant ? `${who.title} (vacant)` : who.title
}

const columnsOf = (props: ActionsTableProps): readonly (Column<LoggedAction> | false)[] => [
  {
    head: 'To be done',
    cell: ({ id, words }) => (
      <a class="govuk-link" href={`/governance/actions/${id}`}>
        {words}
      </a>
    ),
  },
  { head: 'Stands', cell: (action) => <StandingTag standing={standingOn(action, props.day)} /> },
  { head: 'Who', cell: owner },
  { head: 'Due', cell: (action) => <Due action={action} day={props.day} /> },
  props.on === undefined && { head: 'Followed up by', cell: ({ body }) => body.name },
  props.on !== 'own' && { head: 'Agreed', cell: (action) => sourceInWords(action, props.meetings) },
  { head: 'Age', format: 'numeric', cell: (action) => days(ageOn(action, props.day)) },
]

/** Actions on the log, those that need somebody first. */
export const ActionsTable = (props: ActionsTableProps) => (
  <DataTable
    caption={props.caption}
    rows={byNeed(props.actions, props.day)}
    empty={<p class="govuk-body">{props.none}</p>}
    columns={columnsOf(props)}
  />
)
