import { h } from 'preact'
import { render } from 'preact-render-to-string'
import { sizeOnPaper } from '../../../design/index.ts'
import type { ChartPoint, ControlChart } from '../../../indicators/index.ts'
import {
  chartSentence,
  ControlChartDrawing,
  monthInWords,
  sayingOf,
  valueInWords,
} from '../../../indicators/index.ts'
import type { Picture } from '../../document/index.ts'
import { chartShapes } from './chart-shapes.ts'
import type { ChartFacts, Known } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'

/** So many months stand in the table under a chart, the latest first; the picture goes further back. */
const monthsInTable = 6

/** The same chart is drawn once: its months do not change while it is held. */
const drawn = new WeakMap<ControlChart, Picture>()

function pictureOf(chart: ControlChart, title: string): Picture {
  const before = drawn.get(chart)
  if (before) return before
  const picture: Picture = {
    svg: render(h(ControlChartDrawing, { chart, title })),
    shapes: chartShapes(chart),
    ...sizeOnPaper,
  }
  drawn.set(chart, picture)
  return picture
}

function monthOf(chart: ControlChart, point: ChartPoint) {
  const month = monthInWords(point.month)
  if (point.state === 'gap') return { month, value: 'No figure', says: '–' }
  if (point.state === 'withheld') return { month, value: 'Withheld', says: point.words }
  return { month, value: valueInWords(point, chart), says: sayingOf(point, chart) }
}

/** A chart as a paper tells it, with the picture under the name by which a section calls it; none without a figure. */
export function chartFacts(
  id: string,
  title: string,
  chart: ControlChart | undefined,
): { readonly chart: Known<ChartFacts>; readonly pictures: Readonly<Record<string, Picture>> } {
  if (chart?.latest === undefined) return { chart: notKnown, pictures: {} }
  const picture = `chart-${id}`
  const months = chart.points.slice(-monthsInTable).toReversed()
  return {
    chart: known({
      picture,
      sentence: chartSentence(chart),
      months: months.map((point) => monthOf(chart, point)),
    }),
    pictures: { [picture]: pictureOf(chart, title) },
  }
}
