import { scaleLinear } from 'd3-scale'
import { Figure, type FigureProps } from '../components/figure.tsx'
import { ValueAxis } from './axes.tsx'
import { binsOf, binWords, type Bin } from './bins.ts'
import { Drawings, rounded, type Canvas } from './canvas.tsx'
import { medianOf } from './caseloads.tsx'
import { Filled } from './hatch.tsx'
import { Key, Stroke } from './key.tsx'
import { Markers } from './markers.tsx'
import { palette } from './palette.ts'

export interface DurationsProps extends Pick<FigureProps, 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  /** Whole days, one for each that has ended. */
  readonly days: readonly number[]
  /** `45 working days`: the last day in time, and how it is said. */
  readonly limit?: { readonly days: number; readonly words: string } | undefined
  /** What is counted, for the table: `Assessments`. */
  readonly what: string
  /** `days` or `working days`. */
  readonly unit: 'days' | 'working days'
}

/** Where a number of days stands among the bars: bars are equally wide, so it runs evenly within each. */
function placing(bins: readonly Bin[], x: (bar: number) => number) {
  return (day: number) => {
    const at = bins.findIndex(({ to }) => to === undefined || day <= to)
    const bin = bins[at]
    if (bin === undefined) return x(bins.length)
    const before = at === 0 ? 0 : bin.from - 1
    const part = bin.to === undefined ? 0.5 : bin.to === before ? 0 : (day - before) / (bin.to - before)
    return x(at + Math.max(part, 0))
  }
}

const Bars = ({
  bins,
  limit,
  canvas,
  x,
  y,
}: {
  readonly bins: readonly Bin[]
  readonly limit: number | undefined
  readonly canvas: Canvas
  readonly x: (bar: number) => number
  readonly y: (count: number) => number
}) => {
  const every = [1, 5, 10].find((step) => bins.length / step <= (canvas.isNarrow ? 6 : 16)) ?? 10
  return (
    <g>
      {bins.map((bin, at) => {
        const isLate = limit !== undefined && bin.from > limit
        return (
          <g>
            <title>{`${binWords(bin)}: ${bin.count}`}</title>
            <Filled
              x={x(at) + 1.5}
              y={y(bin.count)}
              width={x(at + 1) - x(at) - 3}
              height={y(0) - y(bin.count)}
              fill={isLate ? 'slanted' : 'solid'}
              colour={isLate ? palette.worse : palette.line}
            />
            {at % every === 0 && <Tick x={x(at)} y={y(0)} words={String(at === 0 ? 0 : bin.from - 1)} />}
            {bin.to === undefined && every === 1 && <Tick x={x(at + 0.5)} y={y(0)} words="+" />}
          </g>
        )
      })}
    </g>
  )
}

/** The last day of the bar before: bars end on it. */
const Tick = ({ x, y, words }: { readonly x: number; readonly y: number; readonly words: string }) => (
  <text x={rounded(x)} y={y + 18} text-anchor="middle" fill={palette.soft}>
    {words}
  </text>
)

function draw({ days, limit, unit }: DurationsProps, canvas: Canvas) {
  const bins = binsOf(days, limit?.days)
  const room = { ...canvas, top: 50 }
  const across = scaleLinear()
    .domain([0, bins.length])
    .range([room.left, room.width - room.right])
  const x = (bar: number) => across(bar)
  const most = Math.max(1, ...bins.map(({ count }) => count))
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([room.height - room.bottom, room.top])
  const place = placing(bins, x)
  const median = medianOf(days)
  const markers = [
    ...(median === undefined ? [] : [{ value: median, words: `Median ${median}` }]),
    ...(limit ? [{ value: limit.days, words: `Limit: ${limit.words}`, dashes: '9 4' }] : []),
  ]
  const whole = y.ticks(4).filter((tick) => Number.isInteger(tick))
  return (
    <>
      <ValueAxis canvas={room} y={y} words={String} ticks={whole} />
      <Bars bins={bins} limit={limit?.days} canvas={room} x={x} y={(count) => y(count)} />
      <text x={room.width - room.right} y={room.height - 6} text-anchor="end" fill={palette.soft}>
        {unit}
      </text>
      <Markers markers={markers} x={place} canvas={room} />
    </>
  )
}

/** How long a cohort's wait or work took: bars of days, the median, and the limit with what is late hatched. */
export const CohortDurations = (props: DurationsProps) => {
  const { days, limit, unit, what } = props
  const bins = binsOf(days, limit?.days)
  const hasLate = limit !== undefined && days.some((day) => day > limit.days)
  return (
    <Figure
      sentence={props.sentence}
      tableBeside={props.tableBeside}
      source={props.source}
      isReadAloud
      table={{
        caption: props.title,
        firstCellIsHeader: true,
        head: [unit === 'days' ? 'Days' : 'Working days', { content: what, format: 'numeric' }],
        rows: bins.map((bin) => [binWords(bin), { content: bin.count, format: 'numeric' }]),
      }}
    >
      <Drawings title={props.title} description={props.sentence} draw={(canvas) => draw(props, canvas)} />
      <Key
        entries={[
          {
            sign: <Filled x={1} y={2} width={24} height={12} fill="solid" />,
            words: limit ? 'In time' : what,
          },
          ...(hasLate
            ? [
                {
                  sign: <Filled x={1} y={2} width={24} height={12} fill="slanted" colour={palette.worse} />,
                  words: 'Late',
                },
              ]
            : []),
          { sign: <Stroke width={1.8} />, words: 'Median: half took no longer' },
        ]}
      />
    </Figure>
  )
}
