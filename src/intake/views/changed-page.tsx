import { DataTable, Day, Page, Pagination } from '../../design/index.ts'
import type { Import } from '../import/model.ts'
import {
  headingOf,
  onlyTheFirst,
  saidAs,
  teamOf,
  valuesNotShown,
  type ColumnShown,
  type ValueShown,
  type Which,
} from '../model/changed-values.ts'
import { ledesOf } from './behind-page.tsx'
import { changedHref, ChangedFiles, ColumnsTable, NearlyEvery, OnlyLast } from './columns-that-change.tsx'
import { counted, listName, oneLine, titleOf } from './words.ts'

export interface ChangedPageProps {
  readonly held: Import
  readonly which: Which
  /** Every column of the list that changes. */
  readonly columns: readonly ColumnShown[]
  readonly withheld: number
  readonly values: readonly ValueShown[]
  readonly total: number
  /** From 1. */
  readonly number: number
  readonly pages: number
  /** Whether the children's records have pages. */
  readonly linked: boolean
}

/** What a file changes in one list: which columns and how often first, then each value as it was and as it is in the file. */
export const ChangedPage = (props: ChangedPageProps) => {
  const { held, which, columns, withheld } = props
  const notes = [onlyTheFirst(columns), valuesNotShown(withheld, 'list')].filter((note) => note !== '')
  return (
    <Page
      title="Rows that change"
      caption={listName(which.list)}
      lede={ledesOf(held.state).changed}
      breadcrumbs={[
        { text: 'Extracts', href: '/intake' },
        { text: titleOf(held), href: `/intake/${held.id}` },
        { text: 'Rows that change' },
      ]}
      wide
    >
      <NearlyEvery columns={columns} />
      {columns.length > 0 && (
        <ColumnsTable importId={held.id} caption="Which columns change, and how often" columns={columns} />
      )}
      <OnlyLast columns={columns} />
      <Values {...props} />
      {notes.map((note) => (
        <p class="govuk-body">{note}</p>
      ))}
    </Page>
  )
}

const Values = (props: ChangedPageProps) => {
  const { held, which, values, number, pages } = props
  return (
    <>
      <WaysOn held={held} which={which} />
      <DataTable
        caption={captionOf(props)}
        rows={values}
        dense
        stacked
        empty={<p class="govuk-body">{whyNone(props)}</p>}
        columns={columnsOf(props)}
      />
      {pages > 1 && (
        <Pagination
          previous={number > 1 ? { href: changedHref(held.id, which, number - 1) } : undefined}
          next={number < pages ? { href: changedHref(held.id, which, number + 1) } : undefined}
        />
      )}
    </>
  )
}

function whyNone({ which, columns, withheld }: ChangedPageProps): string {
  if (withheld > 0) return 'There is none that you may see.'
  if (columns.length === 0) return 'No row of this list changes.'
  return which.column === undefined
    ? 'Rows of this list move to another day, and nothing else in them changes.'
    : 'No row of this list changes in this column.'
}

function captionOf({ which, total, number, pages }: ChangedPageProps): string {
  const of = which.column === undefined ? '' : ` of “${headingOf(which.list, which.column)}”`
  return `${counted(total, 'changed value')}${of}${pages > 1 ? `, page ${number} of ${pages}` : ''}`
}

const WaysOn = ({ held, which: { list, column } }: Pick<ChangedPageProps, 'held' | 'which'>) => (
  <p class="govuk-body los-screen-only">
    {column !== undefined && (
      <>
        <a class="govuk-link" href={changedHref(held.id, { list, column: undefined })}>
          See every column
        </a>
        .{' '}
      </>
    )}
    Those of all lists as a file: <ChangedFiles importId={held.id} />
  </p>
)

function columnsOf({ values, linked, which }: ChangedPageProps) {
  const dated = values.some(({ on }) => on !== null)
  return [
    { head: 'Child', cell: (value: ValueShown) => (linked ? <ToChild {...value} /> : value.councilId) },
    dated && {
      head: 'Day of the row',
      saysWhat: 'Day of the row',
      cell: ({ on }: ValueShown) => (on ? <Day day={on} /> : '–'),
    },
    {
      head: 'Row in the file',
      saysWhat: 'Row in the file',
      format: 'numeric' as const,
      cell: ({ row }: ValueShown) => (row === null ? '–' : String(row)),
    },
    which.column === undefined && {
      head: 'Column',
      cell: ({ list, column }: ValueShown) => oneLine(headingOf(list, column)),
    },
    {
      head: 'Before',
      saysWhat: 'Before',
      cell: (value: ValueShown) => saidAs(value, value.before),
    },
    { head: 'In the file', saysWhat: 'In the file', cell: (value: ValueShown) => saidAs(value, value.after) },
    { head: 'Team', saysWhat: 'Team', cell: ({ team }: ValueShown) => teamOf(team) },
  ]
}

const ToChild = ({ childId, councilId }: Pick<ValueShown, 'childId' | 'councilId'>) => (
  <a class="govuk-link" href={`/children/${childId}`}>
    {councilId}
  </a>
)
