import { Details } from '../govuk/details.tsx'
import { classNames, isFilled, type Slot } from '../govuk/slot.ts'
import { Table, type TableProps } from '../govuk/table.tsx'
import { ScrollRegion } from './data-table.tsx'

export interface FigureProps {
  /** What the picture shows, as one would say it aloud. It comes before the picture. */
  readonly sentence: Slot
  /** The same as figures. */
  readonly table: TableProps & { readonly caption: string }
  /** Beside the picture, where there is room; otherwise the table opens under it. */
  readonly tableBeside?: boolean | undefined
  /** Where the figures come from, and when. */
  readonly source?: Slot
  /** The picture names and describes itself (`role="img"`, `title`, `desc`), as the charts do. */
  readonly isReadAloud?: boolean | undefined
  /** The picture; unless it is read aloud, screen readers get the sentence and the table in its place. */
  readonly children: Slot
}

const Figures = ({ table }: Pick<FigureProps, 'table'>) => (
  <ScrollRegion label={table.caption}>
    <Table {...table} class={classNames('los-table los-table--dense', table.class)} />
  </ScrollRegion>
)

/** A picture with the sentence that says what it shows, and its table. */
export const Figure = ({ sentence, table, tableBeside, source, isReadAloud, children }: FigureProps) => (
  <figure class={classNames('los-figure', tableBeside && 'los-figure--beside')}>
    <figcaption class="los-figure__sentence">{sentence}</figcaption>
    <div class="los-figure__picture" aria-hidden={isReadAloud ? undefined : 'true'}>
      {children}
    </div>
    <div class="los-figure__table">
      {tableBeside ? (
        <Figures table={table} />
      ) : (
        <Details summary={`Table: ${table.caption}`}>
          <Figures table={table} />
        </Details>
      )}
    </div>
    {isFilled(source) && <p class="los-figure__source">{source}</p>}
  </figure>
)
