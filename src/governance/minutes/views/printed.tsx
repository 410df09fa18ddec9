import type { Slot } from '../../../design/index.ts'
import { sentenceCase } from '../../../design/index.ts'
import { longDate, weekdayOf } from '../../../kernel/index.ts'
import type { AgendaItem } from '../../agenda/model.ts'
import { stands } from '../../agenda/model.ts'
import type { MeetingFacts } from '../../agenda/opening.ts'
import { ownerName } from '../../log/model.ts'
import type { Decision } from '../../model.ts'
import type { AttendanceState } from '../model.ts'
import { attending, memberName, quorumOf } from '../model.ts'

const paragraphs = (words: string): readonly Slot[] =>
  words.split(/\n+/).map((line) => <p class="paper-said">{line}</p>)

const Resolution = ({ decision }: { readonly decision: Decision }) => {
  const { words, outcome, reasons, alternatives, interests, dispensations, referredTo, deferredUntil } =
    decision
  const where =
    (referredTo ? ` to ${referredTo.name}` : '') + (deferredUntil ? ` until ${longDate(deferredUntil)}` : '')
  const said: readonly (readonly [string, string | undefined])[] = [
    ['Reasons', reasons],
    ['Considered and rejected', alternatives],
    ['Interests declared', interests],
    ['Dispensations', dispensations],
  ]
  return (
    <div class="paper-resolution">
      <p>
        <strong>
          Resolved: {words} ({sentenceCase(outcome)}
          {where})
        </strong>
      </p>
      {said.map(([head, text]) =>
        text === undefined ? null : (
          <p>
            <em>{head}:</em> {text}
          </p>
        ),
      )}
    </div>
  )
}

const Actions = ({ facts }: { readonly facts: MeetingFacts }) => {
  const agreed = facts.actions.filter(
    ({ from }) => from.kind === 'meeting' && from.meetingId === facts.meeting.id,
  )
  return agreed.length === 0 ? null : (
    <section class="paper-section">
      <h2 class="paper-heading">Actions agreed</h2>
      <ul class="paper-list">
        {agreed.map(({ words, owner, dueOn }) => (
          <li>
            {words}: {ownerName(owner)}
            {dueOn === undefined ? ', no date' : `, by ${longDate(dueOn)}`}
          </li>
        ))}
      </ul>
    </section>
  )
}

const headOf: Readonly<Record<AttendanceState, string>> = {
  present: 'Present',
  substitute: 'Substitutes',
  apologies: 'Apologies',
  absent: 'Absent',
}

const Attendance = ({ facts: { attended, body } }: { readonly facts: MeetingFacts }) => (
  <section class="paper-section">
    <h2 class="paper-heading">Attendance</h2>
    {(['present', 'substitute', 'apologies', 'absent'] as const).map((state) => {
      const names = attended
        .filter((each) => each.state === state)
        .map(({ member, substitute }) =>
          substitute === undefined ? memberName(member) : `${substitute} for ${memberName(member)}`,
        )
      return names.length === 0 ? null : (
        <p>
          <strong>{headOf[state]}:</strong> {names.join('; ')}
        </p>
      )
    })}
    <p>{quorumOf(body.rules.quorum, attended).says}</p>
    {attended.length > 0 && attended.length < attending(body).length && (
      <p>Of some members nothing was recorded.</p>
    )}
  </section>
)

const Item = ({
  item,
  number,
  facts,
}: {
  readonly item: AgendaItem
  readonly number: number
  readonly facts: MeetingFacts
}) => {
  const declared = facts.declared.filter(({ itemId }) => itemId === item.id)
  const decided = facts.decisions.filter(({ itemId }) => itemId === item.id)
  return (
    <section class="paper-section">
      <h2 class="paper-heading">
        <span class="paper-number">{number}</span> <span class="paper-heading__words">{item.title}</span>
      </h2>
      {declared.map(({ member, kind, words, followed, dispensation }) => (
        <p>
          Declared by {memberName(member)}: {kind}, {words}; {followed}.
          {dispensation !== undefined && ` Dispensation: ${dispensation}`}
        </p>
      ))}
      {item.minutes === '' && decided.length === 0 ? <p>Nothing was minuted.</p> : paragraphs(item.minutes)}
      {decided.map((decision) => (
        <Resolution decision={decision} />
      ))}
    </section>
  )
}

/** Minutes as they are printed: the words that are agreed, and kept as they are. No link, no form, no status. */
export const PrintedMinutes = ({ facts }: { readonly facts: MeetingFacts }) => {
  const { meeting, body, decisions } = facts
  const items = facts.items.filter(stands)
  const apart = decisions.filter(({ itemId }) => itemId === undefined)
  return (
    <article class="paper" aria-label={`Minutes of ${meeting.title}`}>
      <p class="paper-council">{body.name}</p>
      <p class="paper-title">
        Minutes of {weekdayOf(meeting.heldOn)} {longDate(meeting.heldOn)}
      </p>
      <p class="paper-by">
        {[
          meeting.startsAt && `From ${meeting.startsAt}`,
          meeting.place,
          body.chair && `Chair: ${body.chair.title}`,
        ]
          .filter((part) => typeof part === 'string')
          .join('. ')}
      </p>
      <Attendance facts={facts} />
      {items.map((item, index) => (
        <Item item={item} number={index + 1} facts={facts} />
      ))}
      {apart.length > 0 && (
        <section class="paper-section">
          <h2 class="paper-heading">Decisions</h2>
          {apart.map((decision) => (
            <Resolution decision={decision} />
          ))}
        </section>
      )}
      <Actions facts={facts} />
    </article>
  )
}
