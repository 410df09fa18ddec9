import { DataTable } from '../../design/index.ts'
import type { ListSummary } from '../annex-a/model.ts'
import { figure, listName } from './words.ts'

/** How each list was read: every row of the file is in one count. */
export const ListsRead = ({ lists }: { readonly lists: readonly ListSummary[] }) => (
  <DataTable
    caption="What is in the file"
    rows={lists}
    dense
    columns={[
      { head: 'List', cell: ({ list }) => listName(list) },
      { head: 'Sheet', cell: ({ mapping }) => mapping.map(({ sheet }) => sheet).join(', ') },
      { head: 'Rows', format: 'numeric', cell: ({ rows }) => figure(rows) },
      { head: 'Go in', format: 'numeric', cell: ({ rows, rejected }) => figure(rows - rejected) },
      { head: 'Left out', format: 'numeric', cell: ({ rejected }) => figure(rejected) },
      {
        head: 'Children (list 11: adopters)',
        format: 'numeric',
        cell: ({ children }) => figure(children),
      },
    ]}
  />
)
