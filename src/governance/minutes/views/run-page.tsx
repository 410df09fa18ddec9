import { Button, Details, Form, InsetText, Page, type Problem, Textarea } from '../../../design/index.ts'
import type { Post } from '../../../access/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { AgendaItem } from '../../agenda/model.ts'
import { stands } from '../../agenda/model.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import { Note } from '../../agenda/views/agenda-list.tsx'
import { MeetingViews } from '../../agenda/views/meeting-views.tsx'
import { meetingCrumbs } from '../../agenda/views/stays.tsx'
import { ownerName } from '../../log/model.ts'
import type { PlanSubjects } from '../../model.ts'
import { OutcomeTag } from '../../views/decisions.tsx'
import { quorumOf } from '../model.ts'
import type { TypedAttendance } from './attendance-form.tsx'
import { AttendanceForm } from './attendance-form.tsx'
import type { TypedDeclaration } from './declarations.tsx'
import { Declarations } from './declarations.tsx'
import type { TypedItemAction, TypedItemDecision } from './item-forms.tsx'
import { ActionHere, DecisionHere } from './item-forms.tsx'

export interface RunPageProps {
  readonly facts: MeetingFacts
  /** The item that is open. */
  readonly item: AgendaItem | undefined
  readonly posts: readonly Post[]
  readonly plans: readonly PlanSubjects[]
  readonly typedAttendance?: TypedAttendance | undefined
  readonly typedDeclaration?: TypedDeclaration | undefined
  readonly typedDecision?: TypedItemDecision | undefined
  readonly typedAction?: TypedItemAction | undefined
  readonly typedMinutes?: string | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Items = ({ facts, item: open }: RunPageProps) => (
  <nav aria-label="Items of this meeting">
    <ol class="govuk-list govuk-list--number">
      {facts.items.filter(stands).map((item) => {
        const decided = facts.decisions.filter(({ itemId }) => itemId === item.id).length
        const state = [item.minutes !== '' && 'minuted', decided > 0 && `${decided} decided`].filter(
          (part) => part !== false,
        )
        return (
          <li>
            {item.id === open?.id ? (
              <strong aria-current="true">{item.title}</strong>
            ) : (
              <a
                class="govuk-link"
                href={`/governance/meetings/${facts.meeting.id}/run?item=${item.id}#item`}
              >
                {item.title}
              </a>
            )}
            {state.length > 0 && <span class="los-quiet"> {state.join(', ')}</span>}
          </li>
        )
      })}
    </ol>
  </nav>
)

const Minutes = ({ facts, item, typedMinutes }: RunPageProps & { readonly item: AgendaItem }) => (
  <Form action={`/governance/meetings/${facts.meeting.id}/items/${item.id}/minutes`} version={item.version}>
    <Textarea
      name="minutes"
      label="Minutes of this item"
      hint="What was said, in the words that will be agreed. Kept as a draft each time it is saved"
      rows={8}
      value={typedMinutes ?? item.minutes}
    />
    <Button preventDoubleClick>Save minutes</Button>
  </Form>
)

const Recorded = ({ facts, item }: RunPageProps & { readonly item: AgendaItem }) => {
  const decided = facts.decisions.filter(({ itemId }) => itemId === item.id)
  return decided.length === 0 ? null : (
    <>
      <h3 class="govuk-heading-s">Decided</h3>
      <ul class="govuk-list govuk-list--spaced">
        {decided.map(({ id, words, outcome }) => (
          <li>
            <OutcomeTag outcome={outcome} />{' '}
            <a class="govuk-link" href={`/governance/decisions/${id}`}>
              {words}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

const Open = (props: RunPageProps & { readonly item: AgendaItem }) => {
  const { facts, item } = props
  const items = facts.items.filter(stands)
  const next = items[items.findIndex(({ id }) => id === item.id) + 1]
  return (
    <section aria-labelledby="item">
      <h2 class="govuk-heading-m" id="item">
        {item.title}
      </h2>
      {item.post && <p class="govuk-body">Brought by: {item.post.title}</p>}
      <Note note={item.note} />
      {item.href !== undefined && (
        <p class="govuk-body">
          <a class="govuk-link" href={item.href}>
            Where it comes from
          </a>
        </p>
      )}
      <Declarations {...props} />
      <Minutes {...props} />
      <Recorded {...props} />
      {facts.mayDecide && <DecisionHere {...props} />}
      {facts.mayDecide && <ActionHere {...props} />}
      {next && (
        <p class="govuk-body">
          <a class="govuk-link" href={`/governance/meetings/${facts.meeting.id}/run?item=${next.id}#item`}>
            Next item: {next.title}
          </a>
        </p>
      )}
    </section>
  )
}

const AgreedHere = ({ facts }: RunPageProps) => {
  const agreed = facts.actions.filter(
    ({ from }) => from.kind === 'meeting' && from.meetingId === facts.meeting.id,
  )
  return agreed.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m">Actions agreed at this meeting</h2>
      <ul class="govuk-list govuk-list--bullet">
        {agreed.map(({ id, words, owner, dueOn }) => (
          <li>
            <a class="govuk-link" href={`/governance/actions/${id}`}>
              {words}
            </a>
            : {ownerName(owner)}
            {dueOn !== undefined && `, ${longDate(dueOn)}`}
          </li>
        ))}
      </ul>
    </>
  )
}

/** The one screen for the meeting itself: who is there, and each item with its minutes, decisions and actions. */
export const RunPage = (props: RunPageProps) => {
  const { facts, item, problems } = props
  const agenda = `/governance/meetings/${facts.meeting.id}/agenda`
  return (
    <Page
      title={`In the meeting: ${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      heading="In the meeting"
      caption={`${facts.body.name}, ${longDate(facts.meeting.heldOn)}`}
      breadcrumbs={meetingCrumbs(facts, 'In the meeting')}
      problems={problems}
    >
      <MeetingViews {...facts} current="run" />
      <InsetText>{quorumOf(facts.body.rules.quorum, facts.attended).says}</InsetText>
      <Details summary="Attendance, apologies and substitutes" open={facts.attended.length === 0}>
        <AttendanceForm {...props} />
      </Details>
      {facts.items.some(stands) ? (
        <Items {...props} />
      ) : (
        <p class="govuk-body">
          Nothing is on the agenda yet:{' '}
          <a class="govuk-link" href={agenda}>
            put it together first
          </a>
          .
        </p>
      )}
      {item && <Open {...props} item={item} />}
      <AgreedHere {...props} />
    </Page>
  )
}
