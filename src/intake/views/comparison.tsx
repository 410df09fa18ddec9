import { DataTable, Details } from '../../design/index.ts'
import type { ListComparison } from '../import/model.ts'
import { figure, listName } from './words.ts'

export interface ComparisonProps {
  /** The extract whose rows' children may be looked at; none where nobody kept them, or the viewer may not. */
  readonly leadsTo?: number | undefined
  readonly comparison: readonly ListComparison[]
  readonly caption?: string
}

/** A count that leads to its rows' children. */
const Behind = (
  props: ListComparison & { readonly what: 'changed' | 'gone' } & Pick<ComparisonProps, 'leadsTo'>,
) => {
  const { list, what, leadsTo } = props
  const count = props[what]
  if (count === 0 || leadsTo === undefined || list === listOfAdopters) return figure(count)
  return (
    <a class="govuk-link" href={`/intake/${leadsTo}/children?what=${what}&list=${list}`}>
      {figure(count)}
      <span class="govuk-visually-hidden">
        {' '}
        {what}, {listName(list)}
      </span>
    </a>
  )
}

const listOfAdopters = 11

/** How the file differs from what was held. */
export const Comparison = ({
  comparison,
  leadsTo,
  caption = 'Against what is in the record now',
}: ComparisonProps) => (
  <>
    <DataTable
      caption={caption}
      rows={comparison}
      dense
      columns={[
        { head: 'List', cell: ({ list }) => listName(list) },
        { head: 'New', format: 'numeric', cell: ({ added }) => figure(added) },
        {
          head: 'Changed',
          format: 'numeric',
          cell: (row) => <Behind {...row} what="changed" leadsTo={leadsTo} />,
        },
        { head: 'The same', format: 'numeric', cell: ({ same }) => figure(same) },
        { head: 'Gone', format: 'numeric', cell: (row) => <Behind {...row} what="gone" leadsTo={leadsTo} /> },
        { head: 'of them with another date', format: 'numeric', cell: ({ corrected }) => figure(corrected) },
        { head: 'of them unexplained', format: 'numeric', cell: ({ unexplained }) => figure(unexplained) },
        { head: 'Aged out', format: 'numeric', cell: ({ agedOut }) => figure(agedOut) },
      ]}
    />
    <Details summary="What these words mean">
      <p class="govuk-body">
        A row has <strong>gone</strong> when it is in the record, would still fall into the list’s months, and
        the file does not have it: most often it was entered by mistake, or its date was mended (then the same
        row is there with another date, and counted as new). So has a row that only another file for the same
        day said, whenever it ended.
      </p>
      <p class="govuk-body">
        A row has <strong>aged out</strong> when it ended before the months that the list looks back on. It
        stays in the record.
      </p>
    </Details>
  </>
)
