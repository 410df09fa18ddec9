import { Button, Form, Page, Select, type Problem, errorFor } from '../../design/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import type { Import } from '../import/model.ts'
import { listName, oneLine, titleOf } from './words.ts'

export interface ColumnsPageProps {
  readonly held: Import
  readonly list: ListSummary
  /** Every column of the list, in its order. */
  readonly columns: readonly ColumnToMap[]
  readonly headings: readonly string[]
  readonly problems?: readonly Problem[]
}

export interface ColumnToMap {
  /** As Ofsted heads it. */
  readonly column: string
  /** The heading of the file that is taken for it now, or was chosen; empty: none. */
  readonly heading: string
}

/** The council says which heading of its files means which column: it is remembered, and the file checked again. */
export const ColumnsPage = ({ held, list, columns, headings, problems = [] }: ColumnsPageProps) => (
  <Page
    title={`Headings of ${listName(list.list)}`}
    caption={titleOf(held)}
    lede="Choose the heading of your file that means each column. Where a column is not in the file, nothing is known of what it would say: it is not taken as blank. All of it is remembered for later files, and this one is checked again."
    breadcrumbs={[
      { text: 'Extracts', href: '/intake' },
      { text: titleOf(held), href: `/intake/${held.id}` },
      { text: listName(list.list) },
    ]}
    problems={problems}
  >
    {headings.length === 0 ? (
      <p class="govuk-body">
        The sheet has no headings: its columns were found by their order. Add Ofsted’s headings as its first
        row, and send the file again.
      </p>
    ) : (
      <Form action={`/intake/${held.id}/columns/${list.list}`} version={held.version}>
        {columns.map(({ column, heading }, at) => (
          <Select
            name={`heading-${at}`}
            label={{ content: oneLine(column), class: 'govuk-label--s' }}
            options={[
              { value: '', text: 'Not in the file' },
              ...headings.map((each) => ({ value: each, text: oneLine(each) })),
            ]}
            value={heading}
            error={errorFor(problems, `heading-${at}`)}
          />
        ))}
        <Button preventDoubleClick>Remember this and check again</Button>
      </Form>
    )}
  </Page>
)
