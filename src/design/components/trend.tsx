import { isFilled, type Slot } from '../govuk/slot.ts'
import { Sparkline, type SparklineProps } from './sparkline.tsx'

export interface TrendProps extends SparklineProps {
  /** The latest value, with what it is of: `71%`, `37 of 52`. */
  readonly figure: Slot
  readonly of?: Slot
  /** What the months say: `falling`, `no signal`. */
  readonly signal?: Slot
}

/** A measure in a table cell: its shape, its value, and whether the change means anything. */
export const Trend = ({ figure, of, signal, ...line }: TrendProps) => (
  <span class="los-trend">
    <Sparkline {...line} />
    <span class="los-trend__words">
      <strong class="los-trend__figure">{figure}</strong> {of}
      {isFilled(signal) && <span class="los-trend__signal"> {signal}</span>}
    </span>
  </span>
)
