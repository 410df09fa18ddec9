import type { Figure, Period } from '../../../access/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { ControlChart } from '../../control-chart/index.ts'
import { signalInWords } from '../../control-chart/index.ts'
import { figureOf } from '../../model/figure.ts'
import type { Measure } from '../../model/measure.ts'
import type { ScorecardRow } from '../../model/scorecard.ts'
import { numberIn } from '../../model/standing.ts'
import { againstWords, smallWords } from '../../model/standing-words.ts'
import type { BoardRow } from './page.ts'

/** How a board's copy has a measure: whatever is told by worker stays with the workers' own managers. */
export const isForBoards = ({ value }: Pick<Measure, 'value'>): boolean =>
  value !== 'spread' && value !== 'breakdown'

const betters = { higher: 'Higher is better', lower: 'Lower is better', neither: '' } as const

const twelve = (chart: ControlChart | undefined) => (chart?.points ?? []).slice(-12)

const monthsOf = (chart: ControlChart | undefined): (number | null)[] =>
  twelve(chart).map((point) => (point.state === 'known' ? point.value : null))

/** One measure as a board's members keep it: words and counts of groups. */
export function boardRow(row: ScorecardRow): BoardRow {
  const { measure, answer, standing, commentary, others, chart } = row
  const signal = chart && chart.points.length > 0 ? signalInWords(chart) : 'no single number a month'
  return {
    id: measure.id,
    title: measure.title,
    ...figureOf(measure, answer),
    small: smallWords(answer, standing) ?? '',
    standing: standing?.word ?? null,
    against: againstWords(row),
    direction: signal,
    better: betters[measure.better],
    months: monthsOf(chart),
    others: (others?.figures ?? []).map(({ of, words }) => `${of} ${words}, ${others?.period ?? ''}`),
    said: commentary
      ? {
          dataSay: commentary.dataSay,
          worries: commentary.worries,
          happensNext: commentary.happensNext,
          post: commentary.post,
          on: commentary.on,
        }
      : null,
  }
}

/** Every figure of the rows, for the register: each value, and each of the months. */
export const boardFigures = (rows: readonly ScorecardRow[], asAt: IsoDate): readonly Figure[] =>
  rows.flatMap((row) => [...valueIn(row, asAt), ...monthFigures(row)])

function valueIn({ measure, answer, cases }: ScorecardRow, asAt: IsoDate): readonly Figure[] {
  const value = numberIn(answer)
  if (!answer.known || value === undefined) return []
  const key = { measure: measure.title, cell: {}, area: [], period: { on: asAt } }
  if ('denominator' in answer.value) {
    const { numerator, denominator } = answer.value
    return [{ kind: 'share', key, numerator, denominator }]
  }
  if (measure.value === 'median' || measure.value === 'mean')
    return [{ kind: 'amount', key, is: measure.value, value, children: cases, unit: measure.unit }]
  return [{ kind: 'count', key, value }]
}

const monthOf = (month: IsoDate): Period => ({ from: month, to: addDays(addMonths(month, 1), -1) })

function monthFigures({ measure, chart }: ScorecardRow): readonly Figure[] {
  return twelve(chart).flatMap((point): readonly Figure[] => {
    if (point.state !== 'known') return []
    const key = {
      measure: `${measure.title}, month by month`,
      cell: {},
      area: [],
      period: monthOf(point.month),
    }
    if (point.counts)
      return [{ kind: 'share', key, numerator: point.counts.met, denominator: point.counts.of }]
    return measure.value === 'count' ? [{ kind: 'count', key, value: point.value }] : []
  })
}
