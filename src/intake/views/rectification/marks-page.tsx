import {
  Button,
  DataTable,
  Day,
  EmptyState,
  errorFor,
  Input,
  Page,
  QuestionForm,
  ScreenOnly,
  sentenceCase,
  type Column,
  type Problem,
} from '../../../design/index.ts'
import { factTables } from '../../../children/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Mark } from '../../model/rectified.ts'

interface ShownMark extends Mark {
  readonly councilId: string
  readonly reason: string
  readonly removed: number | null
  readonly liftedOn: Mark['onDay'] | null
}

export interface MarksPageProps {
  readonly marks: readonly ShownMark[]
  readonly mayChange: boolean
  /** Whether something is being removed. */
  readonly working: boolean
  readonly typed?: string
  readonly problems?: readonly Problem[]
}

const state = ({ removed, liftedOn, onDay }: ShownMark): string => {
  if (removed === null) return 'Being removed'
  return liftedOn === null
    ? `Removed by rectification on ${longDate(onDay)}`
    : `Removed on ${longDate(onDay)}; may come back since ${longDate(liftedOn)}`
}

const columns: readonly Column<ShownMark>[] = [
  {
    head: 'Child',
    cell: ({ childId, councilId }) => (
      <a class="govuk-link" href={`/children/${childId}`}>
        {councilId}
      </a>
    ),
  },
  { head: 'Row', cell: ({ fact }) => factTables[fact].kind },
  { head: 'State', cell: (mark) => state(mark) },
  { head: 'Why', cell: ({ reason }) => reason },
]

const liftColumn: Column<ShownMark> = {
  head: <span class="govuk-visually-hidden">May come back</span>,
  class: 'los-screen-only',
  cell: ({ id, councilId, liftedOn }) =>
    liftedOn === null && (
      <a class="govuk-link" href={`/intake/rectifications/marks/${id}`}>
        It was right<span class="govuk-visually-hidden"> about {councilId}</span>
      </a>
    ),
}

/** What becomes of the copies of a row: the page says nothing that is not so. */
export const FileStays = () => (
  <p class="govuk-body">
    Problems kept of the child’s rows in any file go with the row.{' '}
    <strong>The uploaded file itself stays as it was sent</strong>: it says what the council received, no page
    shows it, and nobody can take it from here. It goes when the{' '}
    <a class="govuk-link" href="/intake/retention">
      retention rule
    </a>{' '}
    for uploaded files says so, or stays for as long as no rule is set. Backups, files taken away before, and
    the case system have their own copies.
  </p>
)

/** Rows that were found wrong and removed, and the way to another. */
export const MarksPage = ({ marks, mayChange, working, typed = '', problems = [] }: MarksPageProps) => (
  <Page
    title="Rectification"
    lede="A row that is wrong, and that somebody has a right to have put right, is removed for every date. If an extract contains it again, it is reported and left out."
    breadcrumbs={[{ text: 'Extracts', href: '/intake' }, { text: 'Rectification' }]}
    problems={problems}
  >
    <FileStays />
    {working && (
      <p class="govuk-body" role="status">
        A row is being removed. This page loads itself again until it is.
      </p>
    )}
    {mayChange && (
      <ScreenOnly>
        <QuestionForm action="/intake/rectifications">
          <Input
            name="child"
            label="The council’s number for the child"
            width={10}
            value={typed}
            error={errorFor(problems, 'child')}
          />
          <Button>Find the row</Button>
        </QuestionForm>
      </ScreenOnly>
    )}
    <DataTable
      caption="Rectified rows, the latest first"
      rows={marks}
      columns={[...columns, mayChange && liftColumn]}
      empty={<EmptyState title="No row was rectified yet" />}
    />
  </Page>
)

interface Told {
  readonly fact: Mark['fact']
  readonly kind: string
  readonly startsOn: Mark['startsOn']
  readonly versions: number
}

interface ChildRowsProps {
  readonly childId: number
  readonly councilId: string
  readonly rows: readonly Told[]
}

/** Everything told of one child, row by row. */
export const ChildRowsPage = ({ childId, councilId, rows }: ChildRowsProps) => (
  <Page
    title="Which row is wrong?"
    caption={`Child ${councilId}`}
    lede="Each is what extracts told under one heading, in every version of it."
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: 'Rectification', href: '/intake/rectifications' },
      { text: 'The row' },
    ]}
  >
    <DataTable
      caption="Everything that extracts told of the child"
      captionHidden
      rows={rows}
      columns={[
        {
          head: 'Row',
          cell: ({ fact, kind, startsOn }) => (
            <a class="govuk-link" href={`/intake/rectifications/${childId}/${fact}/${startsOn ?? 'one'}`}>
              {sentenceCase(kind)}
              {startsOn !== null && `, ${longDate(startsOn)}`}
            </a>
          ),
        },
        {
          head: 'Began',
          cell: ({ startsOn }) => (startsOn === null ? 'No day of its own' : <Day day={startsOn} />),
        },
        { head: 'Versions', format: 'numeric', cell: ({ versions }) => versions },
      ]}
    />
  </Page>
)
