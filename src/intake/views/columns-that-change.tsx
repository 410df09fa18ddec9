import { DataTable, WarningText } from '../../design/index.ts'
import { inSeries } from '../../kernel/index.ts'
import {
  headingOf,
  isInNearlyEvery,
  valuesNotShown,
  type ColumnShown,
  type Which,
} from '../model/changed-values.ts'
import { holdsOnlyLast, isLatest } from '../model/columns.ts'
import type { ImportShown } from '../model/import-shown.ts'
import { counted, figure, listName, oneLine } from './words.ts'

export const changedHref = (importId: number, { list, column }: Which, page = 1): string => {
  const asked = new URLSearchParams({
    what: 'changed',
    list: String(list),
    ...(column === undefined ? {} : { column }),
    ...(page === 1 ? {} : { page: String(page) }),
  })
  return `/intake/${importId}/children?${asked.toString()}`
}

/** What changes in nearly every row tells of the file, and not of the children. */
export const NearlyEvery = ({ columns }: { readonly columns: readonly ColumnShown[] }) => (
  <>
    {columns.filter(isInNearlyEvery).map((changed) => (
      <WarningText>
        {listName(changed.list)}: “{headingOf(changed.list, changed.column)}” changes in{' '}
        {figure(changed.rows)} of {counted(changed.of, 'row')}
        {isLatest(changed.list, changed.column) && ', most often to an earlier day or to blank'}. So much
        changes in a file and not in children’s lives: see that the right column of the file was taken for it,
        and that it is spelt as it was before.
      </WarningText>
    ))}
  </>
)

export interface ColumnsTableProps {
  readonly importId: number
  readonly caption: string
  readonly columns: readonly ColumnShown[]
  /** Columns of several lists stand together. */
  readonly lists?: boolean
  readonly captionHidden?: boolean
}

export const ColumnsTable = ({
  importId,
  caption,
  columns,
  lists = false,
  captionHidden,
}: ColumnsTableProps) => (
  <DataTable
    caption={caption}
    captionHidden={captionHidden}
    rows={columns}
    dense
    stacked
    columns={[
      {
        head: 'Column',
        cell: (changed) => (
          <a class="govuk-link" href={changedHref(importId, changed)}>
            {oneLine(headingOf(changed.list, changed.column))}
            {lists && <span class="govuk-visually-hidden">, {listName(changed.list)}</span>}
          </a>
        ),
      },
      lists && { head: 'List', cell: ({ list }) => listName(list) },
      {
        head: 'Rows in which it changes',
        saysWhat: 'Rows in which it changes',
        format: 'numeric',
        cell: ({ rows }) => figure(rows),
      },
      {
        head: 'Rows in both',
        saysWhat: 'Rows in both',
        format: 'numeric',
        cell: ({ of }) => figure(of),
      },
    ]}
  />
)

/** A later visit or placement is nobody’s correction. */
export const OnlyLast = ({ columns }: { readonly columns: readonly ColumnShown[] }) => {
  const headings = columns
    .filter(({ list, column }) => holdsOnlyLast(list, column))
    .map(({ list, column }) => `“${oneLine(headingOf(list, column))}”`)
  if (headings.length === 0) return null
  return (
    <p class="govuk-body">
      Of {inSeries([...new Set(headings)])} a list holds only the latest: where it changes, a later one may
      have taken its place, and nothing need have been wrong before.
    </p>
  )
}

export const ChangedFiles = ({ importId }: { readonly importId: number }) => (
  <>
    <a class="govuk-link" href={`/intake/${importId}/changed.csv`} download>
      CSV file
    </a>
    ,{' '}
    <a class="govuk-link" href={`/intake/${importId}/changed.xlsx`} download>
      Excel workbook
    </a>
  </>
)

const atFirst = 10

/** The same of the whole file, the most frequent first. */
export const ColumnsThatChange = ({ shown }: { readonly shown: Pick<ImportShown, 'held' | 'columns'> }) => {
  const { held, columns: found } = shown
  if (!found || found.columns.length + found.withheld === 0) return null
  const { columns, withheld } = found
  const more = columns.length - atFirst
  return (
    <section>
      <h2 class="govuk-heading-m" id="columns">
        Columns that change
      </h2>
      <NearlyEvery columns={columns} />
      <ColumnsTable
        importId={held.id}
        caption="Columns that change, the most often first"
        captionHidden
        columns={columns.slice(0, atFirst)}
        lists
      />
      <OnlyLast columns={columns.slice(0, atFirst)} />
      {more > 0 && (
        <p class="govuk-body">
          {more === 1 ? '1 more column changes' : `${figure(more)} more columns change`} less often.
          <span class="los-screen-only">
            {' '}
            The counts of “Changed” lead to {more === 1 ? 'it' : 'them'}, list by list.
          </span>
        </p>
      )}
      {columns.length > 0 && (
        <p class="govuk-body los-screen-only">
          Each value as it was and as it is in the file: <ChangedFiles importId={held.id} />
        </p>
      )}
      {withheld > 0 && <p class="govuk-body">{valuesNotShown(withheld, 'file')}</p>}
    </section>
  )
}
