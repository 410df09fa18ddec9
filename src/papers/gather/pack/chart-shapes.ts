import { scaleLinear } from 'd3-scale'
import { sizeOnPaper } from '../../../design/index.ts'
import type { ChartPoint, ControlChart } from '../../../indicators/index.ts'
import { inUnit, monthInWords } from '../../../indicators/index.ts'
import type { Shapes } from '../../document/index.ts'

const { width, height } = sizeOnPaper
const frame = { left: 60, right: width - 14, top: 22, bottom: height - 34 }

const valueOf = (point: ChartPoint): number | undefined => (point.state === 'known' ? point.value : undefined)

function scaleOf({ points, target, kind, segments }: ControlChart) {
  const drawn = [...points.map(valueOf), target, ...segments.map(({ centre }) => centre)]
  const known = drawn.filter((value) => value !== undefined)
  const domain = kind === 'share' ? [0, 100] : [Math.min(0, ...known), Math.max(1, ...known)]
  return scaleLinear().domain(domain).nice(5).range([frame.bottom, frame.top])
}

type Lines = Shapes['lines']

/** The line from month to month, broken where a month has no figure. */
function course(
  points: readonly ChartPoint[],
  x: (at: number) => number,
  y: (value: number) => number,
): Lines {
  const runs: { x: number; y: number }[][] = [[]]
  points.forEach((point, at) => {
    const value = valueOf(point)
    if (value === undefined) runs.push([])
    else runs.at(-1)?.push({ x: x(at), y: y(value) })
  })
  return runs.filter((run) => run.length > 1).map((run) => ({ points: run, broken: false, strong: true }))
}

const level = (at: number, broken: boolean): Lines[number] => ({
  points: [
    { x: frame.left, y: at },
    { x: frame.right, y: at },
  ],
  broken,
})

/** As many months are named as stand side by side, the last among them. */
function monthLabels({ points }: ControlChart, x: (at: number) => number): NonNullable<Shapes['labels']> {
  const step = Math.max(1, Math.ceil(points.length / 5))
  return points.flatMap(({ month }, at) =>
    (points.length - 1 - at) % step === 0
      ? [
          {
            x: Math.min(Math.max(x(at) - 60, 0), width - 120),
            y: frame.bottom + 6,
            width: 120,
            height: 20,
            words: monthInWords(month),
            align: 'middle' as const,
          },
        ]
      : [],
  )
}

/** A chart told as lines and words, for Word, which draws with shapes of its own. */
export function chartShapes(chart: ControlChart): Shapes {
  const { points, target, unit } = chart
  const y = scaleOf(chart)
  const x = scaleLinear()
    .domain([0, Math.max(points.length - 1, 1)])
    .range([frame.left + 10, frame.right - 10])
  const ticks = y.ticks(4)
  const inWords = (value: number): string => inUnit(value, unit === 'percent' ? 'percent' : 'number')
  return {
    boxes: [],
    lines: [
      ...ticks.map((tick) => level(y(tick), false)),
      ...(target === undefined ? [] : [level(y(target), true)]),
      ...course(points, x, y),
    ],
    labels: [
      ...ticks.map((tick) => ({
        ...{ x: 0, y: y(tick) - 10, width: frame.left - 8, height: 20 },
        words: inWords(tick),
        align: 'end' as const,
      })),
      ...(target === undefined
        ? []
        : [
            {
              ...{ x: frame.left + 4, y: y(target) - 20, width: 160, height: 18 },
              words: `Target ${inUnit(target, unit)}`,
              align: 'start' as const,
            },
          ]),
      ...monthLabels(chart, x),
    ],
  }
}
