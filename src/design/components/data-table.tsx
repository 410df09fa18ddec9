import { classNames, part, type Falsy, type Slot } from '../govuk/slot.ts'
import { Table, type Cell } from '../govuk/table.tsx'

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
}

const cellOf = <Row,>(column: Column<Row>, row: Row): Cell => ({
  format: column.format,
  class: column.class,
  ...part<Cell>(column.cell(row)),
})

const tableClass = (dense: boolean | undefined) => classNames('los-table', dense && 'los-table--dense')

/** A list of records by columns, with a head that stays in sight; it scrolls sideways when it must. */
export const DataTable = <Row,>({ columns: given, rows, empty, ...props }: DataTableProps<Row>) => {
  if (rows.length === 0 && empty !== undefined) return <>{empty}</>
  const columns = given.filter(
    (column) => column !== null && column !== undefined && column !== false && column !== '',
  )
  return (
    <ScrollRegion label={props.caption} class={props.manyColumns ? 'los-scroll--many' : undefined}>
      <Table
        class={tableClass(props.dense)}
        caption={props.caption}
        captionClass={props.captionHidden ? 'govuk-visually-hidden' : 'govuk-table__caption--m'}
        firstCellIsHeader={props.firstCellIsHeader ?? true}
        head={columns.map(({ head, format, class: extra }) => ({ content: head, format, class: extra }))}
        rows={rows.map((row) => columns.map((column) => cellOf(column, row)))}
      />
    </ScrollRegion>
  )
}
