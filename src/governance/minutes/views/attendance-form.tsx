import { Button, errorFor, Form, Input, type Problem, Select, sentenceCase } from '../../../design/index.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import type { Member } from '../../model.ts'
import { attendanceStates, attending, memberKey, memberName } from '../model.ts'

/** By the member's key: the state, and who came instead. */
export type TypedAttendance = ReadonlyMap<string, { readonly state: string; readonly substitute: string }>

export interface AttendanceFormProps {
  readonly facts: MeetingFacts
  readonly typedAttendance?: TypedAttendance | undefined
  readonly problems?: readonly Problem[] | undefined
}

interface LineProps extends Pick<AttendanceFormProps, 'problems'> {
  readonly index: number
  readonly member: Member
  /** As it was typed, or else as it is held. */
  readonly state: string
  readonly substitute: string
}

const states = [
  { value: '', text: 'Not marked' },
  ...attendanceStates.map((state) => ({ value: state, text: sentenceCase(state) })),
]

const Line = ({ index, member, state, substitute, problems }: LineProps) => (
  <div class="govuk-grid-row">
    <div class="govuk-grid-column-one-third-from-desktop">
      <input type="hidden" name={`member-${index}`} value={memberKey(member)} />
      <Select
        name={`state-${index}`}
        label={memberName(member)}
        error={errorFor(problems, `state-${index}`)}
        value={state}
        options={states}
      />
    </div>
    <div class="govuk-grid-column-one-third-from-desktop">
      <Input
        name={`substitute-${index}`}
        label={
          <>
            Who came instead
            <span class="govuk-visually-hidden"> of {memberName(member)}</span> (only for a substitute)
          </>
        }
        error={errorFor(problems, `substitute-${index}`)}
        value={substitute}
      />
    </div>
  </div>
)

/** A line for each member, all sent at once: who is there, who sent apologies, who came in whose place. */
export const AttendanceForm = ({ facts, typedAttendance, problems }: AttendanceFormProps) => {
  const { meeting, body, attended } = facts
  const version = Math.max(0, ...attended.map((each) => each.version))
  return (
    <Form action={`/governance/meetings/${meeting.id}/attendance`} version={version}>
      {attending(body).map((member, index) => {
        const key = memberKey(member)
        const held = attended.find((each) => memberKey(each.member) === key)
        const { state = '', substitute = '' } = typedAttendance?.get(key) ?? held ?? {}
        return <Line {...{ index, member, problems }} state={state} substitute={substitute} />
      })}
      <Button preventDoubleClick>Save attendance</Button>
    </Form>
  )
}
