import { scaleLinear } from 'd3-scale'
import { sentenceCase } from '../../../design/index.ts'
import type { StagesOnDay } from '../model/over-time.ts'
import { childrenOn } from '../model/over-time.ts'
import type { Stage } from '../model/stages.ts'
import { stages } from '../model/stages.ts'

const width = 760
const height = 260
const left = 40
const bottom = 40
const legend = 190

/** From pale to dark along the way; the legend stands in the same order as the bars. */
const fills: Readonly<Record<Stage, string>> = {
  'no plan on record': '#dfe5e6',
  'plan agreed': '#b4d0d1',
  'finding a family': '#82b0b3',
  matched: '#4b8d92',
  settled: '#0f5d66',
  'order made': '#072f34',
}

const monthOf = (day: string) => `${day.slice(5, 7)}/${day.slice(2, 4)}`

interface BarProps {
  readonly day: StagesOnDay
  readonly x: number
  readonly wide: number
  readonly y: (children: number) => number
}

const Bar = ({ day, x, wide, y }: BarProps) => {
  let below = 0
  return (
    <>
      {stages.map((stage) => {
        const from = below
        below += day.counts[stage]
        const [top, foot] = [y(below), y(from)]
        return top === foot ? null : (
          <rect
            x={x}
            width={wide}
            y={top}
            height={foot - top}
            fill={fills[stage]}
            stroke="#fff"
            stroke-width="0.5"
          />
        )
      })}
    </>
  )
}

const Legend = () => (
  <>
    {stages.toReversed().map((stage, index) => (
      <g>
        <rect
          x={width - legend + 16}
          y={16 + index * 24}
          width={14}
          height={14}
          fill={fills[stage]}
          stroke="#5c7076"
          stroke-width="0.5"
        />
        <text x={width - legend + 38} y={28 + index * 24} font-size="14" fill="#16262c">
          {sentenceCase(stage)}
        </text>
      </g>
    ))}
  </>
)

/** Children in care by stage, a bar for each month: where the pale part does not shrink, plans are not made. */
export const StagesPicture = ({ days }: { readonly days: readonly StagesOnDay[] }) => {
  const y = scaleLinear()
    .domain([0, Math.max(1, ...days.map(childrenOn))])
    .nice()
    .range([height - bottom, 10])
  const step = (width - legend - left) / Math.max(1, days.length)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {y
        .ticks(5)
        .filter(Number.isInteger)
        .map((count) => (
          <g>
            <line x1={left} x2={width - legend} y1={y(count)} y2={y(count)} stroke="#d2dbdc" />
            <text x={left - 8} y={y(count) + 4} font-size="12" text-anchor="end" fill="#4a5b61">
              {count}
            </text>
          </g>
        ))}
      {days.map((day, index) => (
        <g>
          <Bar day={day} x={left + index * step + step * 0.12} wide={step * 0.76} y={(count) => y(count)} />
          {(days.length - 1 - index) % 3 === 0 && (
            <text
              x={left + (index + 0.5) * step}
              y={height - 18}
              font-size="12"
              text-anchor="middle"
              fill="#4a5b61"
            >
              {monthOf(day.on)}
            </text>
          )}
        </g>
      ))}
      <Legend />
    </svg>
  )
}
