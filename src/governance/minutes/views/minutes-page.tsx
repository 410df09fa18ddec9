import {
  Button,
  errorFor,
  Form,
  InsetText,
  Page,
  type Problem,
  Select,
  ShapeTag,
  Textarea,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import { MeetingViews } from '../../agenda/views/meeting-views.tsx'
import { meetingCrumbs } from '../../agenda/views/stays.tsx'
import { PrintedMinutes } from './printed.tsx'

export interface MinutesPageProps {
  readonly facts: MeetingFacts
  /** The minutes as they were agreed: HTML of our own renderer. */
  readonly agreedHtml: string | undefined
  readonly typed?: { readonly at: string; readonly corrections: string } | undefined
  readonly problems?: readonly Problem[] | undefined
}

/** Later meetings of the same body that were held: at one of them the minutes are agreed. */
export const agreeingMeetings = ({ meetings, meeting, today }: MeetingFacts) =>
  meetings.filter(({ heldOn }) => heldOn > meeting.heldOn && heldOn <= today)

const Agree = ({ facts, typed, problems }: MinutesPageProps) => {
  const later = agreeingMeetings(facts)
  if (later.length === 0)
    return (
      <p class="govuk-body los-screen-only">
        They are agreed at the next meeting
        {facts.next && `, ${longDate(facts.next.heldOn)}`}, and stay as they are from then on.
      </p>
    )
  return (
    <Form action={`/governance/meetings/${facts.meeting.id}/minutes/agree`} class="los-screen-only">
      <h2 class="govuk-heading-m">Agree as a correct record</h2>
      <p class="govuk-body">From then on nothing of them can be changed, by anybody.</p>
      <Select
        name="at"
        label="At which meeting were they agreed?"
        error={errorFor(problems, 'at')}
        value={typed?.at ?? later[0]?.id}
        options={[
          { value: '', text: 'Choose a meeting' },
          ...later.map(({ id, heldOn }) => ({ value: id, text: longDate(heldOn) })),
        ]}
      />
      <Textarea
        name="corrections"
        label="With which corrections? (optional)"
        hint="As the meeting noted them; they stand below the minutes"
        rows={3}
        error={errorFor(problems, 'corrections')}
        value={typed?.corrections}
      />
      <Button preventDoubleClick>Agree these minutes</Button>
    </Form>
  )
}

const State = ({ facts: { agreed } }: MinutesPageProps) =>
  agreed ? (
    <p class="govuk-body">
      <ShapeTag shape="tick" tone="done">
        Agreed as a correct record
      </ShapeTag>{' '}
      on {longDate(agreed.agreedOn)}. Fingerprint <code>{agreed.sha256.slice(0, 12)}</code>.
    </p>
  ) : (
    <p class="govuk-body">
      <ShapeTag shape="ring" tone="watch">
        Draft
      </ShapeTag>{' '}
      Not agreed yet.
    </p>
  )

const Elsewhere = ({ facts: { decisions } }: MinutesPageProps) => (
  <>
    <InsetText>
      This body is minuted in the council’s own committee system. Here stand its outcomes, each with a link.
    </InsetText>
    <ul class="govuk-list govuk-list--spaced">
      {decisions.map(({ id, words, outcome, minutesUrl }) => (
        <li>
          <a class="govuk-link" href={`/governance/decisions/${id}`}>
            {words}
          </a>{' '}
          ({outcome}).{' '}
          {minutesUrl === undefined ? (
            'No link recorded.'
          ) : (
            <a class="govuk-link" href={minutesUrl}>
              The minutes<span class="govuk-visually-hidden"> in which it stands: {words}</span>
            </a>
          )}
        </li>
      ))}
    </ul>
    {decisions.length === 0 && <p class="govuk-body">No outcome of this meeting is on record.</p>}
  </>
)

const Here = (props: MinutesPageProps) => {
  const { facts, agreedHtml } = props
  return (
    <>
      <State {...props} />
      {agreedHtml === undefined ? (
        <PrintedMinutes facts={facts} />
      ) : (
        // Written by our own renderer when they were agreed, and kept by their hash since.
        <div dangerouslySetInnerHTML={{ __html: agreedHtml }} />
      )}
      {facts.agreed && facts.agreed.corrections !== '' && (
        <section aria-labelledby="corrections">
          <h2 class="govuk-heading-m" id="corrections">
            Agreed with these corrections
          </h2>
          {facts.agreed.corrections.split('\n').map((line) => (
            <p class="govuk-body">{line}</p>
          ))}
        </section>
      )}
      {!facts.agreed && facts.mayKeep && facts.mayDecide && <Agree {...props} />}
    </>
  )
}

/** Minutes, draft or agreed, as they are printed; of a body minuted elsewhere its outcomes and links. */
export const MinutesPage = (props: MinutesPageProps) => {
  const { facts, problems } = props
  return (
    <Page
      title={`Minutes: ${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      heading="Minutes"
      caption={`${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      breadcrumbs={meetingCrumbs(facts, 'Minutes')}
      problems={problems}
    >
      <MeetingViews {...facts} current="minutes" />
      {facts.body.rules.minutedElsewhere ? <Elsewhere {...props} /> : <Here {...props} />}
    </Page>
  )
}
