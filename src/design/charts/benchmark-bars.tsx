import { Figure, type FigureProps } from '../components/figure.tsx'
import { Drawings } from './canvas.tsx'
import { Filled, type Fill } from './hatch.tsx'
import { Key } from './key.tsx'
import type { Marker } from './markers.tsx'
import { palette } from './palette.ts'
import { rowCanvases, Rows, type RowPlace } from './rows.tsx'

export type BarOf = 'own' | 'neighbour' | 'average' | 'England'

export interface BenchmarkBar {
  readonly name: string
  readonly of: BarOf
  /** Undefined where the publisher puts a mark in its place. */
  readonly value: number | undefined
  /** The value, or the mark and what it means: `71%`, `c (suppressed)`, `z (not applicable)`. */
  readonly words: string
}

export interface BenchmarkBarsProps extends Pick<FigureProps, 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  /** In the order in which they are to stand. */
  readonly bars: readonly BenchmarkBar[]
  readonly target?: Marker | undefined
  readonly axisWords: (value: number) => string
  /** The heads of the table: `Council`, `Share in 2024-25`. */
  readonly heads: readonly [name: string, value: string]
}

const fillOf: Record<BarOf, Fill> = { own: 'solid', neighbour: 'open', average: 'slanted', England: 'dotted' }
const ofWords: Record<BarOf, string> = {
  own: 'This council',
  neighbour: 'A statistical neighbour',
  average: 'The neighbours’ average',
  England: 'England',
}
const kinds: readonly BarOf[] = ['own', 'neighbour', 'average', 'England']

const Bar = ({ bar, place: { x, y, thick } }: { readonly bar: BenchmarkBar; readonly place: RowPlace }) => (
  <>
    {bar.value !== undefined && (
      <Filled
        x={x(0)}
        y={y - thick / 2}
        width={Math.max(x(bar.value) - x(0), 1)}
        height={thick}
        fill={fillOf[bar.of]}
      />
    )}
    <text
      x={x(bar.value ?? 0) + 6}
      y={y + 4.5}
      fill={bar.value === undefined ? palette.soft : palette.ink}
      font-weight={bar.of === 'own' ? '600' : undefined}
      stroke={palette.white}
      stroke-width="5"
      paint-order="stroke"
    >
      {bar.words}
    </text>
  </>
)

const tableOf = ({ title, heads, bars }: BenchmarkBarsProps) => ({
  caption: title,
  firstCellIsHeader: true,
  head: [heads[0], { content: heads[1], format: 'numeric' as const }],
  rows: bars.map(({ name, words }) => [name, { content: words, format: 'numeric' as const }]),
})

const keyOf = (bars: readonly BenchmarkBar[]) =>
  kinds
    .filter((kind) => bars.some(({ of }) => of === kind))
    .map((kind) => ({
      sign: <Filled x={1} y={2} width={24} height={12} fill={fillOf[kind]} />,
      words: ofWords[kind],
    }))

/** One figure for this council, its neighbours and England. A mark in a published file stays a mark, with its meaning. */
export const BenchmarkBars = (props: BenchmarkBarsProps) => {
  const { bars, target, axisWords, title, sentence } = props
  const references = target ? [{ ...target, dashes: target.dashes ?? '9 4' }] : []
  const valueWords = bars.flatMap(({ value, words }) => (value === undefined ? [] : [words]))
  return (
    <Figure
      sentence={sentence}
      tableBeside={props.tableBeside}
      source={props.source}
      isReadAloud
      table={tableOf(props)}
    >
      <Drawings
        title={title}
        description={sentence}
        canvases={rowCanvases(
          bars.map(({ name }) => name),
          valueWords,
          references.length,
        )}
        draw={(canvas) => (
          <Rows
            canvas={canvas}
            rows={bars}
            valueOf={({ value }) => value}
            references={references}
            axisWords={axisWords}
            draw={(bar, place) => <Bar bar={bar} place={place} />}
          />
        )}
      />
      <Key entries={keyOf(bars)} />
    </Figure>
  )
}
