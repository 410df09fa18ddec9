import { isValidElement, type VNode } from 'preact'
import { classNames, part, type Attributes, type Falsy, type Part, type Slot } from './slot.ts'

export interface Cell extends Part {
  /** Numbers stand to the right, in figures of one width. */
  readonly format?: 'numeric' | undefined
  readonly colspan?: number | undefined
  readonly rowspan?: number | undefined
}

export interface TableProps {
  readonly caption?: string | undefined
  readonly captionClass?: string | undefined
  readonly captionId?: string | undefined
  readonly head?: readonly (Slot | Cell)[] | undefined
  /** Of each row its cells; or the whole row, where something else makes it. */
  readonly rows: readonly (readonly (Slot | Cell)[] | VNode | Falsy)[]
  readonly firstCellIsHeader?: boolean | undefined
  readonly class?: string | undefined
  readonly attributes?: Attributes | undefined
}

const HeadCell = (cell: Cell) => (
  <th
    scope="col"
    class={classNames(
      'govuk-table__header',
      cell.format && `govuk-table__header--${cell.format}`,
      cell.class,
    )}
    colspan={cell.colspan}
    rowspan={cell.rowspan}
    {...cell.attributes}
  >
    {cell.content}
  </th>
)

const RowHeader = (cell: Cell) => (
  <th
    scope="row"
    class={classNames('govuk-table__header', cell.class)}
    colspan={cell.colspan}
    rowspan={cell.rowspan}
    {...cell.attributes}
  >
    {cell.content}
  </th>
)

export const BodyCell = (cell: Cell) => (
  <td
    class={classNames('govuk-table__cell', cell.format && `govuk-table__cell--${cell.format}`, cell.class)}
    colspan={cell.colspan}
    rowspan={cell.rowspan}
    {...cell.attributes}
  >
    {cell.content}
  </td>
)

const Row = ({ cells, headed }: { cells: readonly (Slot | Cell)[]; headed: boolean }) => (
  <tr class="govuk-table__row">
    {cells.map((cell, index) =>
      headed && index === 0 ? <RowHeader {...part<Cell>(cell)} /> : <BodyCell {...part<Cell>(cell)} />,
    )}
  </tr>
)

/** The published table. Lists of records are better served by `DataTable`, which scrolls and has columns. */
export const Table = (props: TableProps) => (
  <table class={classNames('govuk-table', props.class)} {...props.attributes}>
    {props.caption && (
      <caption id={props.captionId} class={classNames('govuk-table__caption', props.captionClass)}>
        {props.caption}
      </caption>
    )}
    {props.head && (
      <thead class="govuk-table__head">
        <tr class="govuk-table__row">
          {props.head.map((cell) => (
            <HeadCell {...part<Cell>(cell)} />
          ))}
        </tr>
      </thead>
    )}
    <tbody class="govuk-table__body">
      {props.rows.map(
        (row) =>
          row && (isValidElement(row) ? row : <Row cells={row} headed={props.firstCellIsHeader ?? false} />),
      )}
    </tbody>
  </table>
)
