import {
  Button,
  DateInput,
  EarlierVersions,
  errorFor,
  Form,
  Input,
  Page,
  type Problem,
  Reason,
  SummaryList,
} from '../../design/index.ts'
import { longDate, weekdayOf } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { MeetingViews } from '../agenda/views/meeting-views.tsx'
import type { MeetingDeadline } from '../calendar/deadlines.ts'
import type { DeadlineDone } from '../deadlines-done.ts'
import type { Conflict } from '../calendar/model.ts'
import { ConflictList } from '../calendar/views/conflict-list.tsx'
import { DeadlinesTable } from '../calendar/views/deadlines-table.tsx'
import { WayUp } from '../calendar/views/way-up.tsx'
import type { StepUp } from '../calendar/way-up.ts'
import type { LoggedAction } from '../log/model.ts'
import { carriedTo } from '../log/model.ts'
import { ActionsTable } from '../log/views/actions-table.tsx'
import type { Body, Meeting, WordedVersion } from '../model.ts'
import type { TypedMeeting } from './meetings.tsx'
import { WhenAndWhere } from './meetings.tsx'

export interface MeetingPageProps {
  readonly meeting: Meeting
  readonly body: Body
  readonly versions: readonly WordedVersion[]
  /** Every meeting, to name where an action was agreed. */
  readonly meetings: readonly Meeting[]
  /** The whole log. */
  readonly actions: readonly LoggedAction[]
  readonly day: IsoDate
  readonly mayChange: boolean
  readonly deadlines: readonly MeetingDeadline[]
  /** What in the calendar does not fit and is about this meeting. */
  readonly conflicts: readonly Conflict[]
  readonly steps: readonly StepUp[]
  readonly bodies: readonly Body[]
  /** Whether the viewer may open its agenda and minutes, and keep them. */
  readonly mayOpen: boolean
  readonly mayKeep: boolean
  /** What is on record as done before or after it. */
  readonly done: readonly DeadlineDone[]
  /** Papers that can be drawn up for it with one click; none for those who may draw up none. */
  readonly packs: readonly { readonly template: string; readonly name: string }[]
}

const crumbs = ({ meeting, body }: Pick<MeetingPageProps, 'meeting' | 'body'>) => [
  { text: 'Governance', href: '/governance' },
  { text: body.name, href: `/governance/bodies/${body.id}` },
  { text: longDate(meeting.heldOn), href: `/governance/meetings/${meeting.id}` },
]

const Actions = ({ meeting, actions, meetings, day, mayChange }: MeetingPageProps) => {
  const shared = { meetings, day }
  const here = actions.filter(({ from }) => from.kind === 'meeting' && from.meetingId === meeting.id)
  return (
    <>
      <ActionsTable
        {...shared}
        on="carried"
        caption="Carried to this meeting"
        actions={carriedTo(meeting, actions)}
        none="Nothing that was agreed before is open for this meeting."
      />
      {meeting.heldOn <= day && (
        <ActionsTable
          {...shared}
          on="own"
          caption="Agreed at this meeting"
          actions={here}
          none="No action of this meeting is on the log."
        />
      )}
      {mayChange && meeting.heldOn <= day && (
        <Button href={`/governance/actions/new?meeting=${meeting.id}`} kind="secondary">
          Add an action of this meeting
        </Button>
      )}
    </>
  )
}

const When = ({ meeting, body }: Pick<MeetingPageProps, 'meeting' | 'body'>) => (
  <SummaryList
    rows={[
      {
        key: 'Body',
        value: (
          <a class="govuk-link" href={`/governance/bodies/${body.id}`}>
            {body.name}
          </a>
        ),
      },
      { key: 'Day', value: `${weekdayOf(meeting.heldOn)} ${longDate(meeting.heldOn)}` },
      meeting.startsAt !== undefined && {
        key: 'Time',
        value: meeting.endsAt ? `${meeting.startsAt} to ${meeting.endsAt}` : meeting.startsAt,
      },
      meeting.place !== undefined && { key: 'Place', value: meeting.place },
    ]}
  />
)

/** What the meeting's clerk does after it. */
const Afterwards = ({ meeting, day }: Pick<MeetingPageProps, 'meeting' | 'day'>) => (
  <div class="govuk-button-group los-screen-only">
    <Button href={`/governance/meetings/${meeting.id}/done`} kind="secondary">
      Record as done
    </Button>
    {meeting.heldOn <= day && (
      <Button href={`/governance/escalations/new?meeting=${meeting.id}`} kind="secondary">
        Ask a body above
      </Button>
    )}
  </div>
)

/** One meeting, and what was recorded of it before it was corrected. */
export const MeetingPage = (props: MeetingPageProps) => {
  const { meeting, body, versions, mayChange } = props
  return (
    <Page
      title={`${meeting.title}, ${longDate(meeting.heldOn)}`}
      heading={meeting.title}
      caption={`${body.name}, ${longDate(meeting.heldOn)}`}
      breadcrumbs={crumbs(props)}
    >
      {props.mayOpen && (
        <MeetingViews meeting={meeting} body={body} current="meeting" mayKeep={props.mayKeep} />
      )}
      <When meeting={meeting} body={body} />
      {props.packs.length > 0 && <DrawUp {...props} />}
      {mayChange && (
        <Button href={`/governance/meetings/${meeting.id}/correct`} kind="secondary">
          Correct this meeting
        </Button>
      )}
      {props.conflicts.length > 0 && <ConflictList conflicts={props.conflicts} />}
      <DeadlinesTable deadlines={props.deadlines} day={props.day} done={props.done} />
      {props.mayKeep && <Afterwards {...props} />}
      <WayUp {...props} />
      <Actions {...props} />
      <EarlierVersions of="this meeting" versions={versions} />
    </Page>
  )
}

/** From the day of the meeting to a complete draft, with one click. */
const DrawUp = ({ meeting, packs }: Pick<MeetingPageProps, 'meeting' | 'packs'>) => (
  <div class="govuk-button-group los-screen-only">
    {packs.map(({ template, name }) => (
      <Form action="/papers/draw-up">
        <input type="hidden" name="template" value={template} />
        <input type="hidden" name="meeting" value={String(meeting.id)} />
        <Button preventDoubleClick>Draw up the {name}</Button>
      </Form>
    ))}
  </div>
)

export interface CorrectMeetingProps {
  readonly meeting: Meeting
  readonly body: Body
  readonly version: number
  readonly typed: TypedMeeting & { readonly reason: string }
  readonly problems?: readonly Problem[] | undefined
}

/** The form that corrects a meeting. */
export const CorrectMeeting = (props: CorrectMeetingProps) => {
  const { meeting, body, version, typed, problems } = props
  return (
    <Page
      title="Correct a meeting"
      caption={body.name}
      breadcrumbs={[...crumbs(props), { text: 'Correct' }]}
      problems={problems}
    >
      <Form action={`/governance/meetings/${meeting.id}`} version={version}>
        <DateInput
          name="heldOn"
          label="On which day?"
          hint="Held, or to come"
          error={errorFor(problems, 'heldOn')}
          value={typed.heldOn}
        />
        <Input
          name="title"
          label="What is it called?"
          error={errorFor(problems, 'title')}
          value={typed.title}
        />
        <WhenAndWhere typed={typed} problems={problems} />
        <Reason reason={typed.reason} problems={problems} />
        <Button preventDoubleClick>Save correction</Button>
      </Form>
    </Page>
  )
}
