import {
  ControlDrawing,
  ControlPicture,
  SignalSparkline,
  type ControlPictureProps,
  type ControlPoint,
  type Saying,
  type SparkMonth,
} from '../../design/index.ts'
import type { Slot } from '../../design/index.ts'
import { chartTable } from './chart-table.ts'
import type { ChartPoint, ControlChart, Meaning } from './model.ts'
import { monthInWords } from './months.ts'
import { drawnRange } from './range.ts'
import { chartSentence, rangeNotes } from './sentence.ts'
import { signalInWords } from './short.ts'
import { pointInWords } from './table-words.ts'
import { inUnit } from './units.ts'

const sayings: Record<Meaning, Saying> = {
  usual: 'usual',
  'too few': 'usual',
  'not judged': 'usual',
  better: 'better',
  worse: 'worse',
  higher: 'change',
  lower: 'change',
}

function drawnPoint(chart: ControlChart, point: ChartPoint): ControlPoint {
  const { month, segment } = point
  const placed = {
    month,
    segment,
    centre: chart.segments[segment]?.centre,
    words: pointInWords(chart, point),
  }
  if (point.state !== 'known') return { ...placed, saying: 'usual', isWithheld: point.state === 'withheld' }
  return { ...placed, ...smallPoint(chart, point) }
}

/** What a picture the size of a word needs of a month: no words. */
function smallPoint(chart: ControlChart, point: ChartPoint): SparkMonth {
  if (point.state !== 'known') return { value: undefined, saying: 'usual' }
  const range = point.range && drawnRange(point.range, chart)
  return { ...range, value: point.value, saying: sayings[point.meaning] }
}

export interface ControlChartFigureProps {
  readonly chart: ControlChart
  /** The measure's title: the picture's name and the table's caption. */
  readonly title: string
  readonly tableBeside?: boolean | undefined
  /** Where the figures come from, and when; what the usual range was worked out from follows it. */
  readonly source?: Slot
  /** Instead of the sentence that comes with the chart. */
  readonly sentence?: string | undefined
}

const drawn = ({ chart, title, source, ...props }: ControlChartFigureProps): ControlPictureProps => ({
  title: `${title}, month by month`,
  sentence: props.sentence ?? chartSentence(chart),
  points: chart.points.map((point) => drawnPoint(chart, point)),
  target:
    chart.target === undefined
      ? undefined
      : { value: chart.target, words: `Target ${inUnit(chart.target, chart.unit)}` },
  rebases: chart.segments.slice(1).map(({ from, baseline }) => ({
    month: from,
    words: `New baseline from ${monthInWords(from)}: ${baseline?.reason ?? 'as recorded'}`,
  })),
  centreWords: chart.points.some((point) => point.state === 'known' && point.range) ? 'Average' : 'Median',
  axisWords: (value) => inUnit(value, chart.unit === 'percent' ? 'percent' : 'number'),
  bounds: chart.kind === 'share' ? [0, 100] : undefined,
  withheldWords: chart.points.find((point) => point.state === 'withheld')?.words,
  tableBeside: props.tableBeside,
  table: chartTable(chart, title),
  source: (
    <>
      {source} {rangeNotes(chart).join(' ')}
    </>
  ),
})

/** A measure's control chart: its sentence, picture and table, all from one `controlChart`. */
export const ControlChartFigure = (props: ControlChartFigureProps) => <ControlPicture {...drawn(props)} />

/** The picture alone, for a document that says the rest of it. */
export const ControlChartDrawing = (props: Pick<ControlChartFigureProps, 'chart' | 'title'>) => (
  <ControlDrawing {...drawn(props)} />
)

/** The last twelve months, the size of a word, with the usual range and the signals. */
export const ControlChartSparkline = ({ chart, title }: Pick<ControlChartFigureProps, 'chart' | 'title'>) => {
  return (
    <SignalSparkline
      months={chart.points.slice(-12).map((point) => smallPoint(chart, point))}
      label={`${title}, last twelve months: ${signalInWords(chart)}`}
    />
  )
}
