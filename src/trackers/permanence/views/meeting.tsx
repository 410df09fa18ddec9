import { ToldUpTo } from '../../../children/index.ts'
import {
  Button,
  classNames,
  Details,
  EmptyState,
  errorFor,
  Page,
  QuestionForm,
  Select,
} from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { isDone, partWith } from '../model/agenda.ts'
import { ageOn } from '../model/child.ts'
import type { Listed } from '../model/tracker.ts'
import { lookingBack } from './come-back.tsx'
import { agendaNotKnown, plural } from './frame.tsx'
import { ChildOnAgenda } from './meeting-child.tsx'
import type { MeetingProps } from './meeting-props.ts'
import { postOptions } from './meeting-props.ts'

const Chair = ({ agenda: { teams }, chairs, chair, team, problems }: MeetingProps) => (
  <QuestionForm action="/permanence/meeting" class="los-meeting__chair">
    <Select
      name="chair"
      label="Who is in the chair?"
      error={errorFor(problems, 'chair')}
      value={chair}
      options={postOptions(chairs)}
    />
    <Select
      name="team"
      label="Whose children?"
      value={team}
      options={[{ value: '', text: 'Every team’s' }, ...teams.map((name) => ({ value: name, text: name }))]}
    />
    <Button kind="secondary">Take the chair</Button>
    <p class="govuk-body los-meeting__agenda">
      <a class="govuk-link" href={agendaAddress(team)}>
        Agenda on paper
      </a>
    </p>
  </QuestionForm>
)

/** Once somebody is in the chair the screen is the child’s; the chair changes a click away. */
const ChairOrWho = (props: MeetingProps) =>
  props.chair === '' && props.typed === undefined ? (
    <Chair {...props} />
  ) : (
    <Details
      class="los-meeting__taken los-screen-only"
      summary="Change the chair or the team, or print the agenda"
    >
      <Chair {...props} />
    </Details>
  )

const agendaAddress = (team: string): string =>
  `/permanence/meeting/agenda${team === '' ? '' : `?${new URLSearchParams({ team }).toString()}`}`

const addressOf = ({ chair, team }: MeetingProps, childId: number): string =>
  `/permanence/meeting?${new URLSearchParams({
    ...(chair !== '' && { chair }),
    ...(team !== '' && { team }),
    child: String(childId),
  }).toString()}`

const Line = ({ child, props }: { readonly child: Listed; readonly props: MeetingProps }) => {
  const current = child.childId === props.turn?.childId
  const age = ageOn(child.facts, child.on)
  return (
    <li class={classNames('los-agenda-list__child', current && 'los-agenda-list__child--now')}>
      <a
        class="govuk-link"
        href={addressOf(props, child.childId)}
        aria-current={current ? 'true' : undefined}
      >
        {child.facts.councilId}
      </a>
      <span class="los-agenda-list__about">
        {age === undefined ? '' : `${age} · `}
        {isDone(child) ? '✓ talked about' : 'to come'}
      </span>
    </li>
  )
}

/** As many as stand beside the child whose turn it is; the rest is a link away, and all of it on the agenda's own page. */
const childrenBeside = 40

const AgendaList = (props: MeetingProps) => {
  const { items } = props.agenda
  const part = partWith(items, props.turn?.childId, childrenBeside)
  const counts = new Map(items.map(({ title, children }) => [title, children.length]))
  return (
    <nav class="los-agenda-list" aria-label="Agenda">
      {part.all > childrenBeside && (
        <p class="govuk-body-s">
          {part.from} to {part.to} of {part.all}
        </p>
      )}
      {part.before && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={addressOf(props, part.before.childId)}>
            Earlier on the agenda
          </a>
        </p>
      )}
      {part.items.map(({ title, children }) => (
        <>
          <h2 class="govuk-heading-s los-agenda-list__title">
            {title} <span class="los-stage-column__count">{counts.get(title)}</span>
          </h2>
          <ul class="los-agenda-list__children">
            {children.map((child) => (
              <Line child={child} props={props} />
            ))}
          </ul>
        </>
      ))}
      {part.after && (
        <p class="govuk-body-s">
          <a class="govuk-link" href={addressOf(props, part.after.childId)}>
            Later on the agenda
          </a>
        </p>
      )}
    </nav>
  )
}

const ledeOf = ({ agenda: { items, posts }, chair, team, notKnown }: MeetingProps): string | undefined => {
  if (notKnown) return undefined
  const all = items.flatMap(({ children }) => children)
  const inChair = posts.get(Number(chair))
  return [
    `${plural(all.length, 'child', 'children')} on the agenda${team === '' ? '' : ` of ${team}`}, ${all.filter(isDone).length} talked about.`,
    inChair === undefined ? '' : `In the chair: ${inChair}.`,
  ]
    .join(' ')
    .trim()
}

/** A permanence planning meeting from one screen: the agenda from the tracker, the child whose turn it is, the decision. */
export const MeetingPage = (props: MeetingProps) => (
  <Page
    title={`Permanence planning meeting, ${longDate(props.on)}`}
    lede={ledeOf(props)}
    breadcrumbs={[{ text: 'Permanence', href: '/permanence' }, { text: 'Meeting' }]}
    problems={props.problems}
    wide
    print="landscape"
  >
    <div class="los-meeting__top">
      {!props.notKnown && <ChairOrWho {...props} />}
      <ToldUpTo told={props.told} />
    </div>
    {!props.ofNow && <p class="govuk-body">{lookingBack}.</p>}
    {props.turn === undefined ? (
      <EmptyState title={props.notKnown ? agendaNotKnown : 'Nobody is on the agenda'} />
    ) : (
      <div class="los-meeting">
        <ChildOnAgenda child={props.turn} props={props} />
        <AgendaList {...props} />
      </div>
    )}
  </Page>
)
