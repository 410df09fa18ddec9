import { scaleLinear } from 'd3-scale'
import { stack } from 'd3-shape'
import type { IsoDate } from '../../kernel/index.ts'
import { longDate } from '../../kernel/index.ts'
import { Figure, type FigureProps } from '../components/figure.tsx'
import { MonthAxis, ValueAxis } from './axes.tsx'
import { Drawings, type Canvas } from './canvas.tsx'
import { Filled, fills } from './hatch.tsx'
import { Key } from './key.tsx'
import { GapMark } from './marks.tsx'
import { palette } from './palette.ts'

export interface JourneyMonth {
  readonly month: IsoDate
  /** How many children were at each stage, in the order of `stages`; undefined where nobody knows. */
  readonly counts: readonly number[] | undefined
}

export interface JourneysProps extends Pick<FigureProps, 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  /** From the first stage to the last: the first stands at the bottom. Six at most can be told apart. */
  readonly stages: readonly string[]
  /** Oldest first, one for each month. */
  readonly months: readonly JourneyMonth[]
}

const colours = [
  palette.line,
  palette.better,
  palette.edge,
  palette.change,
  palette.worse,
  palette.ink,
] as const

const look = (stage: number) => ({
  fill: fills[stage % fills.length] ?? ('solid' as const),
  colour: colours[stage % colours.length] ?? palette.line,
})

const monthWords = (month: IsoDate) => longDate(month).replace(/^\d+ /, '')

function draw({ stages, months }: JourneysProps, canvas: Canvas) {
  const numbers = months.map(({ counts }) => stages.map((_, stage) => counts?.[stage] ?? 0))
  const most = Math.max(1, ...numbers.map((counts) => counts.reduce((sum, count) => sum + count, 0)))
  const y = scaleLinear()
    .domain([0, most])
    .nice(4)
    .range([canvas.height - canvas.bottom, canvas.top])
  const each = (canvas.width - canvas.left - canvas.right) / Math.max(months.length, 1)
  const x = (index: number) => canvas.left + each * (index + 0.5)
  const width = Math.min(each * 0.84, 46)
  const bands = stack<readonly number[], number>()
    .keys(stages.map((_, stage) => stage))
    .value((counts, stage) => counts[stage] ?? 0)(numbers)
  return (
    <>
      <ValueAxis canvas={canvas} y={y} words={String} ticks={y.ticks(4).filter(Number.isInteger)} />
      {bands.map((band) => (
        <g>
          <title>{stages[band.key]}</title>
          {band.map(([from, to], at) => (
            <Filled
              {...look(band.key)}
              x={x(at) - width / 2}
              y={y(to)}
              width={width}
              height={y(from) - y(to)}
            />
          ))}
        </g>
      ))}
      {months.map(
        ({ counts }, at) =>
          counts === undefined && <GapMark x={x(at)} y={canvas.height - canvas.bottom - 8} />,
      )}
      <MonthAxis canvas={canvas} months={months.map(({ month }) => month)} x={x} />
    </>
  )
}

/** How many children stand at each stage, month by month: bands one on the other, the first stage at the bottom. */
export const Journeys = (props: JourneysProps) => {
  const { stages, months } = props
  const gaps = months.some(({ counts }) => counts === undefined)
  return (
    <Figure
      sentence={props.sentence}
      tableBeside={props.tableBeside}
      source={props.source}
      isReadAloud
      table={{
        caption: props.title,
        firstCellIsHeader: true,
        head: ['Month', ...stages.map((content) => ({ content, format: 'numeric' as const }))],
        rows: months.map(({ month, counts }) => [
          monthWords(month),
          ...stages.map((_, stage) => ({
            content: counts?.[stage] ?? 'No figure',
            format: 'numeric' as const,
          })),
        ]),
      }}
    >
      <Drawings title={props.title} description={props.sentence} draw={(canvas) => draw(props, canvas)} />
      <Key
        entries={[
          ...stages
            .map((words, stage) => ({
              sign: <Filled {...look(stage)} x={1} y={2} width={24} height={12} />,
              words,
            }))
            .reverse(),
          ...(gaps ? [{ sign: <GapMark x={13} y={8} />, words: 'No figure' }] : []),
        ]}
      />
    </Figure>
  )
}
