import {
  Button,
  DataTable,
  Day,
  EmptyState,
  errorFor,
  Input,
  InsetText,
  Page,
  QuestionForm,
  ScreenOnly,
  type Column,
  type Problem,
} from '../../../design/index.ts'
import type { Candidate, Decided } from '../../model/identity.ts'
import { counted } from '../words.ts'

export interface JoinsPageProps {
  readonly candidates: readonly Candidate[]
  readonly decisions: readonly Decided[]
  readonly mayChange: boolean
  /** Whether a decision is being carried out, and why the last one was not. */
  readonly joining: { readonly waiting: boolean; readonly failed: string | undefined }
  readonly typed?: { readonly one: string; readonly other: string }
  readonly problems?: readonly Problem[]
}

const proposedColumns: readonly Column<Candidate>[] = [
  {
    head: 'Left the lists',
    cell: ({ goneNumber, leftOn }) => (
      <>
        {goneNumber}, on <Day day={leftOn} />
      </>
    ),
  },
  {
    head: 'Came',
    cell: ({ newNumber, cameOn }) => (
      <>
        {newNumber}, on <Day day={cameOn} />
      </>
    ),
  },
  {
    head: 'Both',
    cell: ({ bornOn, team, sameStarts }) => (
      <>
        born <Day day={bornOn} />, {team ?? 'no team'}, {counted(sameStarts, 'event')} that began the same day
      </>
    ),
  },
  {
    head: <span class="govuk-visually-hidden">Decide</span>,
    class: 'los-screen-only',
    cell: ({ newId, goneId, newNumber, goneNumber }) => (
      <a class="govuk-link" href={`/intake/joins/${newId}/${goneId}`}>
        Decide
        <span class="govuk-visually-hidden">
          {' '}
          about {goneNumber} and {newNumber}
        </span>
      </a>
    ),
  },
]

const Proposed = ({ candidates }: JoinsPageProps) => (
  <section>
    <h2 class="govuk-heading-m">May be one child</h2>
    <DataTable
      caption="A number that left every list, and one that came then"
      captionHidden
      rows={candidates}
      columns={proposedColumns}
      empty={
        <EmptyState title="No two numbers look like one child">
          The product proposes a number that left every list and one that came then, with the same date of
          birth, gender, team and start of an event. Sealed records are never among them.
        </EmptyState>
      }
    />
  </section>
)

const Asked = ({ typed, problems }: JoinsPageProps) => (
  <ScreenOnly>
    <section>
      <h2 class="govuk-heading-m">Compare two other numbers</h2>
      <QuestionForm action="/intake/joins">
        <Input
          name="one"
          label="The number that goes on"
          width={10}
          value={typed?.one}
          error={errorFor(problems, 'one')}
        />
        <Input
          name="other"
          label="The other number"
          width={10}
          value={typed?.other}
          error={errorFor(problems, 'other')}
        />
        <Button kind="secondary">Compare</Button>
      </QuestionForm>
    </section>
  </ScreenOnly>
)

const words = ({ decision, done, refused }: Decided): string => {
  if (refused !== null) return `Not joined. ${refused}`
  if (!done) return decision === 'joined' ? 'Being joined' : 'Being parted'
  if (decision === 'joined') return 'One child'
  return decision === 'parted' ? 'Parted again: two children' : 'Two children'
}

const decidedColumns: readonly Column<Decided>[] = [
  {
    head: 'Numbers',
    cell: ({ childId, number, otherNumber }) => (
      <>
        <a class="govuk-link" href={`/children/${childId}`}>
          {number}
        </a>{' '}
        and {otherNumber}
      </>
    ),
  },
  { head: 'Decided', cell: (each) => words(each) },
  { head: 'On', cell: ({ decidedOn }) => <Day day={decidedOn} /> },
  { head: 'Why', cell: ({ reason }) => reason },
]

const partColumn: Column<Decided> = {
  head: <span class="govuk-visually-hidden">Part them</span>,
  class: 'los-screen-only',
  cell: (each) =>
    each.decision === 'joined' &&
    each.done && (
      <a class="govuk-link" href={`/intake/joins/${each.id}/part`}>
        Part
        <span class="govuk-visually-hidden">
          {' '}
          {each.number} and {each.otherNumber}
        </span>
      </a>
    ),
}

const Made = ({ decisions, mayChange }: JoinsPageProps) => (
  <section>
    <h2 class="govuk-heading-m">Decided</h2>
    <DataTable
      caption="Decisions about numbers, the latest first"
      captionHidden
      rows={decisions}
      columns={[...decidedColumns, mayChange && partColumn]}
      empty={<EmptyState title="Nothing was decided yet" />}
    />
  </section>
)

/** Numbers that may be one child, and what was decided about others. */
export const JoinsPage = (props: JoinsPageProps) => (
  <Page
    title="Children with two numbers"
    lede="A case system gives a child a new number, or two for one. The product proposes; only a person joins them, with a reason, and can part them again."
    breadcrumbs={[{ text: 'Extracts', href: '/intake' }, { text: 'Two numbers' }]}
    problems={props.problems}
    wide
  >
    {props.joining.waiting && (
      <p class="govuk-body" role="status">
        A decision is being carried out. This page loads itself again until it is.
      </p>
    )}
    {props.joining.failed !== undefined && !props.joining.waiting && (
      <InsetText>{props.joining.failed}</InsetText>
    )}
    {props.mayChange && <Proposed {...props} />}
    {props.mayChange && <Asked {...props} />}
    <Made {...props} />
  </Page>
)
