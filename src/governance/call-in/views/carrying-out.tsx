import { Button, DataTable, ShapeTag, type Shape, type Tone } from '../../../design/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { DeadlineDay, NotVerified } from '../../calendar/views/why-deadline.tsx'
import type { FollowedOn } from '../followed.ts'
import { nextStep } from '../forms.ts'
import type { CallIn, CarryingOutState } from '../model.ts'
import { answerInWords, outcomeInWords } from '../model.ts'

const looks: Readonly<Record<CarryingOutState, readonly [Shape, Tone]>> = {
  'called in': ['triangle', 'bad'],
  'referred back': ['triangle', 'bad'],
  'with full council': ['triangle', 'bad'],
  'not published': ['dashes', 'watch'],
  'open to call-in': ['ring', 'waiting'],
  withdrawn: ['square', 'quiet'],
  'may be carried out': ['tick', 'done'],
  'nothing to carry out': ['square', 'quiet'],
  'no call-in': ['square', 'quiet'],
}

/** Whether a decision may be carried out: a word, a shape, a colour. */
export const CarryingOutTag = ({ state }: { readonly state: CarryingOutState }) => {
  const [shape, tone] = looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {state}
    </ShapeTag>
  )
}

export interface CarryingOutProps {
  readonly followed: FollowedOn
  readonly day: IsoDate
  readonly mayChange: boolean
}

const stepInWords = {
  rule: 'Rule whether it is valid',
  consider: 'Record what scrutiny decided',
  answer: 'Record the answer',
} as const

const Step = ({ call }: { readonly call: CallIn }) => {
  const step = nextStep(call)
  return step === undefined ? null : (
    <a class="govuk-link" href={`/governance/call-ins/${call.id}/${step}`}>
      {stepInWords[step]}
    </a>
  )
}

const validInWords = ({ ruled }: CallIn): string =>
  ruled ? `${ruled.valid ? 'Valid' : 'Not valid'}: ${ruled.because}` : 'Not ruled on yet'

const CallIns = ({ followed: { callIns }, mayChange }: CarryingOutProps) => (
  <DataTable
    caption="Call-ins"
    rows={callIns}
    columns={[
      { head: 'Called in', cell: ({ on, who, members }) => `${longDate(on)}, ${members} members: ${who}` },
      { head: 'Grounds', cell: ({ grounds }) => grounds },
      { head: 'Valid', cell: validInWords },
      {
        head: 'Scrutiny',
        cell: ({ considered }) => {
          if (!considered) return 'Not considered yet'
          const said = `${longDate(considered.on)}: ${outcomeInWords[considered.outcome]}. ${considered.words}`
          return considered.meetingId === undefined ? (
            said
          ) : (
            <a class="govuk-link" href={`/governance/meetings/${considered.meetingId}`}>
              {said}
            </a>
          )
        },
      },
      {
        head: 'Answer',
        cell: ({ answered }) =>
          answered ? `${longDate(answered.on)}: ${answerInWords[answered.how]}. ${answered.words}` : '',
      },
      mayChange && { head: 'Next', class: 'los-screen-only', cell: (call) => <Step call={call} /> },
    ]}
  />
)

/** What stands between a decision of the executive and its being carried out. Nothing where no call-in applies. */
export const CarryingItOut = (props: CarryingOutProps) => {
  const { followed, day, mayChange } = props
  const { decision, stands, publication, callIns } = followed
  if (stands.state === 'no call-in' || stands.state === 'nothing to carry out') return null
  return (
    <section aria-labelledby="carrying-out">
      <h2 class="govuk-heading-m" id="carrying-out">
        Carrying it out
      </h2>
      <p class="govuk-body">
        <CarryingOutTag state={stands.state} /> {stands.says}
        {stands.window && <NotVerified why={stands.window.why} />}
      </p>
      {stands.window && (
        <div class="govuk-body">
          <DeadlineDay
            deadline={{ kind: 'call-in', what: 'Wait until call-in ends', ...stands.window }}
            day={day}
          />
        </div>
      )}
      {callIns.length > 0 && <CallIns {...props} />}
      {mayChange && (
        <div class="govuk-button-group los-screen-only">
          <Button href={`/governance/decisions/${decision.id}/publication`} kind="secondary">
            {publication ? 'Correct its publication' : 'Record its publication'}
          </Button>
          {publication && !publication.urgent && (
            <Button href={`/governance/decisions/${decision.id}/call-in`} kind="secondary">
              Record a call-in
            </Button>
          )}
        </div>
      )}
    </section>
  )
}
