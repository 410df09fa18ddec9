import { Figure, type FigureProps } from '../components/figure.tsx'
import { Drawings } from './canvas.tsx'
import { Filled } from './hatch.tsx'
import { Key } from './key.tsx'
import { palette } from './palette.ts'
import { rowCanvases, Rows, type RowPlace } from './rows.tsx'

/** A date that was moved: by how many days, below nought where it was brought forward. */
export interface MovedDate {
  readonly name: string
  readonly days: number
  /** '61 days later, in one move'. */
  readonly words: string
}

export interface DaysMovedProps extends Pick<FigureProps, 'table' | 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  readonly dates: readonly MovedDate[]
}

const Bar = ({ date, place: { x, y, thick } }: { readonly date: MovedDate; readonly place: RowPlace }) => (
  <>
    <Filled
      x={x(0)}
      y={y - thick / 2}
      width={Math.max(x(Math.max(date.days, 0)) - x(0), 1)}
      height={thick}
      fill="slanted"
    />
    <text
      x={x(Math.max(date.days, 0)) + 6}
      y={y + 4.5}
      fill={palette.ink}
      stroke={palette.white}
      stroke-width="5"
      paint-order="stroke"
    >
      {date.words}
    </text>
  </>
)

/** How far dates were moved from the first ones set. */
export const DaysMoved = ({ title, sentence, dates, ...props }: DaysMovedProps) => (
  <Figure sentence={sentence} isReadAloud {...props}>
    <Drawings
      title={title}
      description={sentence}
      canvases={rowCanvases(
        dates.map(({ name }) => name),
        dates.map(({ words }) => words),
        0,
      )}
      draw={(canvas) => (
        <Rows
          canvas={canvas}
          rows={dates}
          valueOf={({ days }) => Math.max(days, 0)}
          references={[]}
          axisWords={(value) => String(value)}
          draw={(date, place) => <Bar date={date} place={place} />}
        />
      )}
    />
    <Key
      entries={[
        {
          sign: <Filled x={1} y={2} width={24} height={12} fill="slanted" />,
          words: 'Days from the first due date to the one that counts now',
        },
      ]}
    />
  </Figure>
)
