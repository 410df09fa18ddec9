import { DataTable } from '../../../design/index.ts'

export interface NotKnownRow {
  readonly title: string
  /** Children on this list of whom it is not known. */
  readonly children: number
}

/** What would have to be supplied, and for how many. */
export const NotKnownSummary = ({ rows }: { readonly rows: readonly NotKnownRow[] }) =>
  rows.length === 0 ? null : (
    <DataTable<NotKnownRow>
      caption="What nobody can tell"
      dense
      rows={rows}
      columns={[
        { head: 'Time limit', cell: ({ title }) => title },
        { head: 'Children', format: 'numeric', cell: ({ children }) => String(children) },
      ]}
    />
  )
