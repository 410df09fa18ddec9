import type { VNode } from 'preact'
import { drawnOnce } from '../drawn-once.tsx'
import { classNames, part, type Falsy, type Slot } from '../govuk/slot.ts'
import { BodyCell, Table, type Cell } from '../govuk/table.tsx'

export interface ScrollRegionProps {
  /** What scrolls, for those who come to it by keyboard. */
  readonly label: string
  readonly class?: string | undefined
  readonly children?: Slot
}

/** What may be wider than a narrow window: it scrolls by itself and the page does not. */
export const ScrollRegion = ({ label, children, ...props }: ScrollRegionProps) => (
  <div class={classNames('los-scroll', props.class)} role="region" aria-label={label} tabindex={0}>
    {children}
  </div>
)

export interface Column<Row> {
  readonly head: Slot
  readonly cell: (row: Row) => Slot | Cell
  readonly format?: 'numeric' | undefined
  readonly class?: string | undefined
  /** Where cells stand under one another, this one says first what it is: its words alone would not. */
  readonly saysWhat?: string | undefined
}

export interface DataTableProps<Row> {
  readonly caption: string
  /** The caption is already the heading above the table: read out, not shown. */
  readonly captionHidden?: boolean | undefined
  readonly columns: readonly (Column<Row> | Falsy)[]
  readonly rows: readonly Row[]
  /** The first column names the row. Default: it does. */
  readonly firstCellIsHeader?: boolean | undefined
  /** Stands in place of the table when there are no rows. */
  readonly empty?: Slot
  /** Small type and narrow rows. */
  readonly dense?: boolean | undefined
  /** More columns than any window holds: scrolls both ways by itself, head and first column stay. */
  readonly manyColumns?: boolean | undefined
  /**
   * Words more than columns: in a narrow window the cells of a row stand under one another, and nothing is cut. Early: on a
   * tablet too.
   */
  readonly stacked?: boolean | 'early' | undefined
}

const cellOf = <Row,>(column: Column<Row>, row: Row): Cell => ({
  format: column.format,
  class: column.class,
  ...(column.saysWhat === undefined ? {} : { attributes: { 'data-what': column.saysWhat } }),
  ...part<Cell>(column.cell(row)),
})

const headOf = <Row,>({ head, format, class: extra }: Column<Row>): Cell => ({
  content: head,
  format,
  class: extra,
})

const captionClass = (hidden: boolean | undefined) =>
  hidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'

const tableClass = ({ dense, stacked }: Pick<DataTableProps<unknown>, 'dense' | 'stacked'>) =>
  classNames(
    'los-table',
    dense && 'los-table--dense',
    stacked && 'los-table--stacked',
    stacked === 'early' && 'los-table--stacked-early',
  )

/** A list of records by columns, with a head that stays in sight; it scrolls sideways when it must. */
export const DataTable = <Row,>({ columns: given, rows, empty, ...props }: DataTableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const columns = given.filter(
    (column) => column !== null && column !== undefined && column !== false && column !== '',
  )
  return (
    <ScrollRegion label={props.caption} class={props.manyColumns ? 'los-scroll--many' : undefined}>
      <Table
        class={tableClass(props)}
        caption={props.caption}
        captionClass={captionClass(props.captionHidden)}
        firstCellIsHeader={props.firstCellIsHeader ?? true}
        head={columns.map(headOf)}
        rows={rows.map((row) => columns.map((column) => cellOf(column, row)))}
      />
    </ScrollRegion>
  )
}

export interface NumberedTableProps<Row> extends Pick<
  DataTableProps<Row>,
  'caption' | 'captionHidden' | 'rows' | 'empty'
> {
  /** The number of the first row. */
  readonly from: number
}

/**
 * A table whose lines many readers see, each under a number of its own: what stands in these columns is drawn once for each
 * row, and then shown again as it was for as long as the row is kept. The columns go by the row alone.
 */
export function numberedTable<Row extends object>(
  columns: readonly Column<Row>[],
): (props: NumberedTableProps<Row>) => VNode {
  const Cells = drawnOnce((row: Row) => (
    <>
      {columns.map((column) => (
        <BodyCell {...cellOf(column, row)} />
      ))}
    </>
  ))
  return ({ rows, from, empty, caption, captionHidden }) =>
    rows.length === 0 && empty !== undefined ? (
      <>{empty}</>
    ) : (
      <ScrollRegion label={caption}>
        <Table
          class={classNames(tableClass({ stacked: 'early' }), 'los-table--numbered')}
          caption={caption}
          captionClass={captionClass(captionHidden)}
          head={['#', ...columns.map(headOf)]}
          rows={rows.map((row, at) => (
            <tr class="govuk-table__row">
              <td class="govuk-table__cell">{from + at}</td>
              <Cells of={row} />
            </tr>
          ))}
        />
      </ScrollRegion>
    )
}
