import { scaleLinear } from 'd3-scale'
import { line } from 'd3-shape'
import { rounded } from './canvas.tsx'
import { Mark, type Saying } from './marks.tsx'
import { palette } from './palette.ts'

export interface SparkMonth {
  readonly value: number | undefined
  readonly saying: Saying
  readonly lower?: number | undefined
  readonly upper?: number | undefined
}

export interface SignalSparklineProps {
  /** Oldest first; twelve as a rule. */
  readonly months: readonly SparkMonth[]
  /** What it shows, in words: read out in place of the picture. */
  readonly label: string
}

const width = 120
const height = 30
const margin = 7

interface Placing {
  readonly x: (index: number) => number
  readonly y: (value: number) => number
}

function placing(months: readonly SparkMonth[]): Placing {
  const drawn = months.flatMap(({ value, lower, upper }) => [value, lower, upper])
  const known = drawn.filter((value) => value !== undefined)
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const across = scaleLinear([0, Math.max(months.length - 1, 1)], [margin, width - margin])
  const up = scaleLinear([low, high], [height - margin, margin])
  return { x: (index) => across(index), y: (value) => (high === low ? height / 2 : rounded(up(value))) }
}

/** The usual range of each month, side by side. */
const Usual = ({ months, x, y }: Placing & { readonly months: readonly SparkMonth[] }) => {
  const half = (x(1) - x(0)) / 2
  return (
    <g fill={palette.band}>
      {months.map(
        ({ lower, upper }, at) =>
          lower !== undefined &&
          upper !== undefined && (
            <rect
              x={rounded(x(at) - half)}
              y={y(upper)}
              width={rounded(2 * half)}
              height={rounded(Math.max(y(lower) - y(upper), 1))}
            />
          ),
      )}
    </g>
  )
}

/**
 * Twelve months the size of a word: the line, the usual range behind it, and the shape of every month that is a signal.
 * The latest month always has its mark.
 */
export const SignalSparkline = ({ months, label }: SignalSparklineProps) => {
  const { x, y } = placing(months)
  const latest = months.findLastIndex(({ value }) => value !== undefined)
  const path = line<SparkMonth>()
    .digits(1)
    .defined(({ value }) => value !== undefined)
    .x((_, at) => x(at))
    .y(({ value }) => y(value ?? 0))([...months])
  return (
    <svg
      class="los-sparkline"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-label={label}
    >
      <Usual months={months} x={x} y={y} />
      <path d={path ?? ''} fill="none" stroke={palette.line} stroke-width="1.5" stroke-linejoin="round" />
      {months.map(
        ({ value, saying }, at) =>
          value !== undefined &&
          (saying !== 'usual' || at === latest) && (
            <Mark x={rounded(x(at))} y={y(value)} size={at === latest ? 4.5 : 3.5} saying={saying} />
          ),
      )}
    </svg>
  )
}
