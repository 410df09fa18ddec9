import type { Slot } from '../../../design/index.ts'
import { EmptyState, Page } from '../../../design/index.ts'
import { longDate, weekdayOf } from '../../../kernel/index.ts'
import { carriedTo } from '../../log/model.ts'
import { ActionsTable } from '../../log/views/actions-table.tsx'
import { PrintedMinutes } from '../../minutes/views/printed.tsx'
import type { MeetingPaper, SettledAgenda } from '../model.ts'
import { stands } from '../model.ts'
import type { MeetingFacts } from '../opening.ts'
import { Note } from './agenda-list.tsx'
import { MeetingViews } from './meeting-views.tsx'
import { meetingCrumbs } from './stays.tsx'

export interface PackPageProps {
  readonly facts: MeetingFacts
  /** The latest version of each paper, with its words as they were frozen. */
  readonly papers: readonly { readonly paper: MeetingPaper; readonly html: string | undefined }[]
  /** The meeting before, with its minutes: as agreed, or the draft. */
  readonly last: { readonly facts: MeetingFacts; readonly agreedHtml: string | undefined } | undefined
}

const Part = ({ id, title, children }: { id: string; title: string; children: Slot }) => (
  <section aria-labelledby={id} class="los-pack__part">
    <h2 class="govuk-heading-l" id={id}>
      {title}
    </h2>
    {children}
  </section>
)

/** HTML that our own renderer wrote, and that has been kept by its hash since. */
const Frozen = ({ html }: { readonly html: string }) => <div dangerouslySetInnerHTML={{ __html: html }} />

const itemsOf = ({ facts }: PackPageProps): SettledAgenda['items'] =>
  facts.settled.at(-1)?.items ??
  facts.items.filter(stands).map(({ title, note, post }) => ({ title, note, by: post?.title ?? '' }))

const Agenda = (props: PackPageProps) => {
  const settled = props.facts.settled.at(-1)
  const items = itemsOf(props)
  return (
    <Part id="agenda" title="Agenda">
      <p class="govuk-body">
        {settled
          ? `Version ${settled.number}, settled on ${longDate(settled.settledOn)}.`
          : 'A draft: this agenda has not been settled.'}
      </p>
      {items.length === 0 ? (
        <EmptyState title="Nothing is on the agenda yet" />
      ) : (
        <ol class="govuk-list govuk-list--number govuk-list--spaced">
          {items.map(({ title, note, by }) => (
            <li>
              <strong>{title}</strong>
              {by !== '' && ` (${by})`}
              <Note note={note} />
            </li>
          ))}
        </ol>
      )}
    </Part>
  )
}

const Papers = ({ papers }: PackPageProps) => (
  <Part id="papers" title="Papers">
    {papers.length === 0 ? (
      <p class="govuk-body">No paper was put before this meeting.</p>
    ) : (
      papers.map(({ paper, html }) => (
        <>
          <p class="govuk-body">
            {paper.title}: version {paper.number}, frozen on {longDate(paper.frozenOn)}. Fingerprint{' '}
            <code>{paper.sha256.slice(0, 12)}</code>.
          </p>
          {html === undefined ? (
            <p class="govuk-body">You may not read this paper.</p>
          ) : (
            <Frozen html={html} />
          )}
        </>
      ))
    )}
  </Part>
)

const Log = ({ facts }: PackPageProps) => (
  <Part id="log" title="Action log">
    <ActionsTable
      caption="Open for this meeting"
      on="carried"
      actions={carriedTo(facts.meeting, facts.actions)}
      meetings={facts.meetings}
      day={facts.day}
      none="Nothing that was agreed before is open for this meeting."
    />
  </Part>
)

const LastTime = ({ last }: PackPageProps) => {
  if (!last) return null
  const { facts, agreedHtml } = last
  const title = `Minutes of ${longDate(facts.meeting.heldOn)}`
  if (facts.body.rules.minutedElsewhere)
    return (
      <Part id="last" title={title}>
        <p class="govuk-body">
          They stand in the council’s own committee system.{' '}
          <a class="govuk-link" href={`/governance/meetings/${facts.meeting.id}/minutes`}>
            Outcomes and links
          </a>
        </p>
      </Part>
    )
  return (
    <Part id="last" title={agreedHtml === undefined ? `${title}, a draft` : title}>
      {agreedHtml === undefined ? <PrintedMinutes facts={facts} /> : <Frozen html={agreedHtml} />}
    </Part>
  )
}

/** All that a member reads before a meeting, in one: agenda, papers as they were frozen, the log, last time's minutes. */
export const PackPage = (props: PackPageProps) => {
  const { meeting, body } = props.facts
  const where = [meeting.startsAt, meeting.place].filter((part) => part !== undefined).join(', ')
  return (
    <Page
      title={`Pack: ${body.name}`}
      caption={`${weekdayOf(meeting.heldOn)} ${longDate(meeting.heldOn)}${where === '' ? '' : `, ${where}`}`}
      breadcrumbs={meetingCrumbs(props.facts, 'Pack')}
    >
      <MeetingViews {...props.facts} current="pack" />
      <nav aria-label="In this pack">
        <ul class="govuk-list">
          {[
            ['agenda', 'Agenda'],
            ['papers', `Papers (${props.papers.length})`],
            ['log', 'Action log'],
            ...(props.last ? [['last', 'Minutes of last time']] : []),
          ].map(([id, text]) => (
            <li>
              <a class="govuk-link" href={`#${id ?? ''}`}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <Agenda {...props} />
      <Papers {...props} />
      <Log {...props} />
      <LastTime {...props} />
    </Page>
  )
}

/** One paper as it was put before a meeting: on paper, nothing else. */
export const FrozenPaperPage = ({
  facts,
  paper,
  html,
}: {
  readonly facts: MeetingFacts
  readonly paper: MeetingPaper
  readonly html: string
}) => (
  <Page
    title={paper.title}
    heading={false}
    breadcrumbs={meetingCrumbs(facts, paper.title)}
    print="document only"
  >
    <p class="govuk-body los-screen-only">
      Version {paper.number} before the meeting of {longDate(facts.meeting.heldOn)}, frozen on{' '}
      {longDate(paper.frozenOn)}: what was typed since stands only in the draft. Fingerprint{' '}
      <code>{paper.sha256}</code>
    </p>
    <Frozen html={html} />
  </Page>
)
