import { scaleLinear } from 'd3-scale'
import type { Duration, Spread } from '../model/durations.ts'

const width = 760
const rowHeight = 46
const left = 220
const right = 30
const axis = 30

interface RowProps {
  readonly y: number
  readonly words: string
  readonly spread: Spread | undefined
  readonly x: (days: number) => number
}

/** A line from the shortest to the longest, a box over the middle half, a stroke at the median. */
const Box = ({ y, spread, x }: { readonly spread: Spread } & Pick<RowProps, 'y' | 'x'>) => {
  const [low, middle, high] = [x(spread.lowerQuarter), x(spread.median), x(spread.upperQuarter)]
  return (
    <>
      <line
        x1={x(spread.shortest)}
        x2={x(spread.longest)}
        y1={y}
        y2={y}
        stroke="#5c7076"
        stroke-width="1.5"
      />
      <rect x={low} width={Math.max(2, high - low)} y={y - 9} height={18} fill="#e6f0f0" stroke="#0f5d66" />
      <line x1={middle} x2={middle} y1={y - 9} y2={y + 9} stroke="#0f5d66" stroke-width="3" />
      <text x={middle} y={y - 13} font-size="12" text-anchor="middle" fill="#16262c">
        {spread.median}
      </text>
    </>
  )
}

const Row = ({ y, words, spread, x }: RowProps) => (
  <g>
    <text x={0} y={y + 5} font-size="14" fill="#16262c">
      {words}
    </text>
    {spread ? (
      <Box y={y} spread={spread} x={x} />
    ) : (
      <text x={left} y={y + 5} font-size="13" fill="#4a5b61">
        nobody yet
      </text>
    )}
  </g>
)

export const DurationsPicture = ({ durations }: { readonly durations: readonly Duration[] }) => {
  const longest = Math.max(1, ...durations.map(({ spread }) => spread?.longest ?? 0))
  const scale = scaleLinear()
    .domain([0, longest])
    .nice()
    .range([left, width - right])
  const height = durations.length * rowHeight + axis
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {scale.ticks(6).map((days) => (
        <g>
          <line x1={scale(days)} x2={scale(days)} y1={0} y2={height - axis} stroke="#d2dbdc" />
          <text x={scale(days)} y={height - 8} font-size="12" text-anchor="middle" fill="#4a5b61">
            {days}
          </text>
        </g>
      ))}
      {durations.map(({ words, spread }, index) => (
        <Row
          y={index * rowHeight + rowHeight / 2 + 4}
          words={words}
          spread={spread}
          x={(days) => scale(days)}
        />
      ))}
    </svg>
  )
}
