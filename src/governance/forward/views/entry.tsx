import {
  Button,
  DataTable,
  EarlierVersions,
  Form,
  InsetText,
  Page,
  Reason,
  type Problem,
} from '../../../design/index.ts'
import type { Typed } from '../../../forms/index.ts'
import { ask, Asked } from '../../../forms/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { longDate } from '../../../kernel/index.ts'
import { DeadlineDay, NotVerified } from '../../calendar/views/why-deadline.tsx'
import type { Decision, PlanSubjects, WordedVersion } from '../../model.ts'
import type { DecisionRule } from '../model.ts'
import { isOver, isPrivate } from '../model.ts'
import { noticeName } from '../notice-questions.ts'
import type { NoticeStanding } from '../routes-left.ts'
import type { Planned } from '../standing.ts'
import { EntryFacts } from './facts.tsx'
import { NoticeTag } from './tags.tsx'

export interface EntryPageProps {
  readonly planned: Planned
  readonly rule: DecisionRule | undefined
  readonly plans: readonly PlanSubjects[]
  readonly versions: readonly WordedVersion[]
  /** What it may have come to: decisions of its body since it was put on the plan. */
  readonly decisions: readonly Decision[]
  readonly day: IsoDate
  readonly mayChange: boolean
  readonly typed?: Typed | undefined
  readonly problems?: readonly Problem[] | undefined
}

const Standing = ({ standing, day }: { readonly standing: NoticeStanding } & Pick<EntryPageProps, 'day'>) => (
  <>
    <p class="govuk-body">
      <NoticeTag state={standing.state} /> {standing.says}
      {standing.next && <NotVerified why={standing.next.why} />}
    </p>
    {standing.next && standing.todo !== undefined && (
      <DeadlineDay
        deadline={{ kind: 'notice of key decisions', what: standing.todo, ...standing.next }}
        day={day}
      />
    )}
  </>
)

const Lacking = ({ planned: { entry, missing }, mayChange }: EntryPageProps) =>
  missing.length === 0 || isOver(entry) ? null : (
    <InsetText>
      <h2 class="govuk-heading-s">Missing from this entry</h2>
      <ul class="govuk-list govuk-list--bullet">
        {missing.map(({ field, says }) => (
          <li>
            {mayChange && field !== '' && field !== 'representations' ? (
              <a class="govuk-link" href={`/governance/forward-plan/${entry.id}/change#${field}`}>
                {says}
              </a>
            ) : (
              says
            )}
          </li>
        ))}
      </ul>
    </InsetText>
  )

const Recorded = ({ planned: { entry }, mayChange }: EntryPageProps) => (
  <DataTable
    caption="Notices and agreements on record"
    rows={entry.notices}
    empty={<p class="govuk-body">No notice and no agreement is on record.</p>}
    columns={[
      { head: 'What', cell: ({ kind }) => noticeName(kind) },
      { head: 'Day', cell: ({ on }) => longDate(on) },
      { head: 'Who', cell: ({ who }) => who ?? '' },
      {
        head: 'Why',
        cell: ({ because, agreed }) =>
          [agreed === undefined ? '' : agreed ? 'Agreed. ' : 'Refused. ', because ?? ''].join(''),
      },
      {
        head: 'Published',
        cell: ({ url }) =>
          url === undefined ? (
            ''
          ) : (
            <a class="govuk-link" href={url}>
              {url}
            </a>
          ),
      },
      mayChange && {
        head: '',
        class: 'los-screen-only',
        cell: ({ id }) => (
          <a class="govuk-link" href={`/governance/forward-plan/${entry.id}/notices/${id}/take-back`}>
            Take back<span class="govuk-visually-hidden"> what was recorded in error</span>
          </a>
        ),
      },
    ]}
  />
)

const Said = ({ planned: { entry }, mayChange }: EntryPageProps) =>
  !isPrivate(entry) ? null : (
    <DataTable
      caption="Representations against a private meeting"
      rows={entry.representations}
      empty={<p class="govuk-body">Nobody has made a representation.</p>}
      columns={[
        { head: 'From', cell: ({ who }) => who },
        { head: 'Received', cell: ({ receivedOn }) => longDate(receivedOn) },
        { head: 'What was said', cell: ({ words }) => words },
        {
          head: 'Answer',
          cell: ({ answered, id }) => {
            if (answered) return `${longDate(answered.on)}: ${answered.words}`
            if (!mayChange) return 'None yet'
            return (
              <a
                class="govuk-link"
                href={`/governance/forward-plan/${entry.id}/representations/${id}/answer`}
              >
                Answer it
              </a>
            )
          },
        },
      ]}
    />
  )

/** Where the decision goes on record, once it is taken. */
const decisionHref = ({ id, taker }: EntryPageProps['planned']['entry']): string =>
  taker?.kind === 'post'
    ? `/governance/decisions/alone/new?entry=${id}`
    : `/governance/decisions/new?body=${taker?.id ?? ''}`

const Change = ({ planned: { entry } }: EntryPageProps) => {
  const at = `/governance/forward-plan/${entry.id}`
  return (
    <div class="govuk-button-group los-screen-only">
      <Button href={decisionHref(entry)} kind="secondary">
        Record the decision
      </Button>
      <Button href={`${at}/notices/new`}>Record a notice</Button>
      <Button href={`${at}/change`} kind="secondary">
        Change this entry
      </Button>
      {isPrivate(entry) && (
        <Button href={`${at}/representations/new`} kind="secondary">
          Record a representation
        </Button>
      )}
    </div>
  )
}

/** The question that ends an entry: what it came to, or nothing where it is taken off. */
export const endQuestions = (decisions: readonly Decision[]) => ({
  decision: ask.pick(
    'Which decision did it come to? (not chosen: it is taken off)',
    decisions.map(({ id, decidedOn, words }) => ({
      value: id,
      text: `${longDate(decidedOn)}: ${words.slice(0, 80)}`,
    })),
  ),
})

const EndIt = ({ planned: { entry }, decisions, typed = {}, problems }: EntryPageProps) => (
  <section class="los-screen-only" aria-labelledby="end-it">
    <h2 class="govuk-heading-m" id="end-it">
      It was decided, or is taken off
    </h2>
    <Form action={`/governance/forward-plan/${entry.id}/end`} version={entry.version}>
      <Asked questions={endQuestions(decisions)} typed={typed} problems={problems} />
      <Reason reason={typed.reason} problems={problems} />
      <Button kind="secondary" preventDoubleClick>
        End this entry
      </Button>
    </Form>
  </section>
)

const Ended = ({ planned: { entry } }: EntryPageProps) => {
  if (entry.withdrawn)
    return (
      <p class="govuk-body">
        Taken off on {longDate(entry.withdrawn.on)}: {entry.withdrawn.because}
      </p>
    )
  return (
    <p class="govuk-body">
      It came to{' '}
      <a class="govuk-link" href={`/governance/decisions/${entry.decisionId ?? ''}`}>
        this decision
      </a>
      .
    </p>
  )
}

/** A decision to come: what its notice says, which route is left, what is missing, and what was done. */
export const EntryPage = (props: EntryPageProps) => {
  const { planned, mayChange, day } = props
  const { entry } = planned
  const over = isOver(entry)
  return (
    <Page
      title={entry.matter}
      caption={entry.reference ?? 'Forward plan'}
      breadcrumbs={[
        { text: 'Governance', href: '/governance' },
        { text: 'Forward plan', href: '/governance/forward-plan' },
        { text: entry.reference ?? `Entry ${entry.id}` },
      ]}
      problems={props.problems}
    >
      {over ? (
        <Ended {...props} />
      ) : (
        [planned.key, ...planned.privately].map((standing) => <Standing standing={standing} day={day} />)
      )}
      {mayChange && !over && <Change {...props} />}
      <Lacking {...props} />
      <EntryFacts planned={planned} plans={props.plans} />
      <Recorded {...props} />
      <Said {...props} />
      {mayChange && !over && <EndIt {...props} />}
      <EarlierVersions of="this entry" versions={props.versions} />
    </Page>
  )
}
