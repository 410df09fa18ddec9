import {
  Button,
  DataTable,
  DateInput,
  errorFor,
  Form,
  Input,
  type Problem,
  type TypedDate,
} from '../../design/index.ts'
import { longDate } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Body, Meeting } from '../model.ts'

export interface TypedMeeting {
  readonly heldOn: TypedDate
  readonly title: string
  readonly startsAt: string
  readonly endsAt: string
  readonly place: string
}

export interface MeetingsProps {
  readonly body: Body
  /** The body's own, by date. */
  readonly meetings: readonly Meeting[]
  readonly asAt: IsoDate
  readonly mayChange: boolean
  readonly typedMeeting?: TypedMeeting | undefined
  readonly problems?: readonly Problem[] | undefined
}

const stateOn = (asAt: IsoDate, { heldOn }: Meeting): string => {
  if (heldOn === asAt) return 'Today'
  return heldOn > asAt ? 'To come' : 'Held'
}

export interface WhenAndWhereProps {
  readonly typed: Pick<TypedMeeting, 'startsAt' | 'endsAt' | 'place'> | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** Times and place of a meeting: what tells whether two of them overlap. */
export const WhenAndWhere = ({ typed, problems }: WhenAndWhereProps) => (
  <>
    <Input
      name="startsAt"
      label="When does it begin? (optional)"
      hint="For example, 14:30"
      width={5}
      error={errorFor(problems, 'startsAt')}
      value={typed?.startsAt}
    />
    <Input
      name="endsAt"
      label="When does it end? (optional)"
      width={5}
      error={errorFor(problems, 'endsAt')}
      value={typed?.endsAt}
    />
    <Input name="place" label="Where? (optional)" error={errorFor(problems, 'place')} value={typed?.place} />
  </>
)

const AddMeeting = ({ body, typedMeeting, problems }: MeetingsProps) => (
  <Form action={`/governance/bodies/${body.id}/meetings`} class="los-screen-only">
    <h3 class="govuk-heading-s">Add a meeting</h3>
    <DateInput
      name="heldOn"
      label="On which day?"
      hint="Held, or to come"
      error={errorFor(problems, 'heldOn')}
      value={typedMeeting?.heldOn}
    />
    <Input
      name="title"
      label="What is it called? (optional)"
      error={errorFor(problems, 'title')}
      value={typedMeeting?.title}
    />
    <WhenAndWhere typed={typedMeeting} problems={problems} />
    <Button kind="secondary">Add meeting</Button>
  </Form>
)

/** When a body met and will meet, latest first; with the form that adds a meeting, for those who may. */
export const Meetings = (props: MeetingsProps) => (
  <>
    <DataTable
      caption="Meetings"
      rows={props.meetings.toReversed()}
      empty={<p class="govuk-body">No meeting is on record.</p>}
      columns={[
        { head: 'Date', cell: ({ heldOn }) => longDate(heldOn) },
        {
          head: 'Meeting',
          cell: ({ id, title }) => (
            <a class="govuk-link" href={`/governance/meetings/${id}`}>
              {title}
            </a>
          ),
        },
        { head: 'State', cell: (meeting) => stateOn(props.asAt, meeting) },
      ]}
    />
    {props.mayChange && <AddMeeting {...props} />}
  </>
)
