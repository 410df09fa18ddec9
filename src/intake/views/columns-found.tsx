import { DataTable, Details, Tag } from '../../design/index.ts'
import type { ListSummary, MappedColumn, SheetMapping } from '../annex-a/model.ts'
import { counted, letterOf, listName, oneLine, waysFound } from './words.ts'

export interface ColumnsFoundProps {
  readonly importId: number
  readonly lists: readonly ListSummary[]
  readonly mayChange: boolean
}

/** Which heading of the file was taken for which column of each list. */
export const ColumnsFound = ({ importId, lists, mayChange }: ColumnsFoundProps) => (
  <section>
    <h2 class="govuk-heading-m">How the columns were found</h2>
    {lists.map(({ list, mapping }) => (
      <Details
        // On paper only what somebody must look at: the rest is Ofsted's own form.
        class={isAsOfsted(mapping) ? 'los-screen-only' : undefined}
        summary={`${listName(list)}: ${inShort(mapping)}`}
      >
        {mapping.map((sheet) => (
          <SheetColumns sheet={sheet} caption={`${listName(list)}, sheet ${sheet.sheet}`} />
        ))}
        {mayChange && (
          <p class="govuk-body los-screen-only">
            <a class="govuk-link" href={`/intake/${importId}/columns/${list}`}>
              Choose other headings<span class="govuk-visually-hidden"> for {listName(list)}</span>
            </a>
          </p>
        )}
      </Details>
    ))}
  </section>
)

const isAsOfsted = (mapping: readonly SheetMapping[]): boolean => inShort(mapping) === asOfsted

const asOfsted = 'every column by Ofsted’s own heading'

/** `all by Ofsted’s own headings`, `2 to look at, 1 missing`. */
function inShort(mapping: readonly SheetMapping[]): string {
  const toLookAt = mapping.flatMap(({ columns }) => columns).filter(({ by }) => by !== 'name').length
  const missing = Math.min(...mapping.map((sheet) => sheet.missing.length))
  const parts = [
    toLookAt > 0 ? `${counted(toLookAt, 'column')} by another way than Ofsted’s heading` : '',
    missing > 0 ? `${counted(missing, 'column')} missing` : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? asOfsted : parts.join(', ')
}

const SheetColumns = ({ sheet, caption }: { readonly sheet: SheetMapping; readonly caption: string }) => (
  <>
    <DataTable
      caption={caption}
      captionHidden
      rows={sheet.columns}
      dense
      columns={[
        { head: 'Column of the list', cell: ({ column }) => oneLine(column) },
        { head: 'Heading in the file', cell: (column) => headingIn(column) },
        { head: 'Found by', cell: ({ by }) => (by === 'name' ? waysFound.name : <Tag>{waysFound[by]}</Tag>) },
      ]}
    />
    {sheet.missing.length > 0 && (
      <p class="govuk-body">Not in the file: {sheet.missing.map(oneLine).join('; ')}.</p>
    )}
    {sheet.unused.length > 0 && (
      <p class="govuk-body">In the file and not used: {sheet.unused.map(oneLine).join('; ')}.</p>
    )}
  </>
)

const headingIn = ({ found, position }: MappedColumn): string =>
  found === '' ? `column ${letterOf(position)}, without a heading` : oneLine(found)
