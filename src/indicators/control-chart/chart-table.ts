import type { TableProps } from '../../design/index.ts'
import type { ChartPoint, ControlChart, KnownPoint } from './model.ts'
import { monthInWords } from './months.ts'
import { rangeInWords } from './range.ts'
import { isKnown } from './readings.ts'
import { sayingOf } from './table-words.ts'
import { inUnit, type Unit } from './units.ts'

/** Words that stay on one line. */
const together = (words: string) => words.replaceAll(' ', '\u00a0')
const numeric = (words: string) => ({ content: together(words), format: 'numeric' as const })

/** A chart as a table, newest month first, with a row for each gap and each withheld figure. */
export function chartTable(chart: ControlChart, caption: string): TableProps & { readonly caption: string } {
  const hasCases = chart.points.some((point) => isKnown(point) && point.counts !== undefined)
  const heads = [numeric(headOf(chart.unit)), ...(hasCases ? [numeric('Cases')] : [])]
  return {
    caption,
    firstCellIsHeader: true,
    head: ['Month', ...heads, numeric('Usual range'), numeric('Average'), 'What it says'],
    rows: [...chart.points]
      .reverse()
      .map((point) => [together(monthInWords(point.month)), ...cellsOf(inNumbers(chart), point, hasCases)]),
  }
}

/** The noun stands in the head of the column, not in each cell. */
const headOf = (unit: Unit) =>
  typeof unit === 'string'
    ? unit === 'percent'
      ? 'Share'
      : 'Figure'
    : unit.many.charAt(0).toUpperCase() + unit.many.slice(1)

const inNumbers = (chart: ControlChart): ControlChart =>
  typeof chart.unit === 'string' ? chart : { ...chart, unit: 'number' }

function cellsOf(chart: ControlChart, point: ChartPoint, hasCases: boolean) {
  if (isKnown(point)) return knownCells(chart, point, hasCases)
  const isWithheld = point.state === 'withheld'
  return [
    numeric(isWithheld ? 'c' : ''),
    ...(hasCases ? [''] : []),
    '',
    '',
    isWithheld ? `Withheld: ${point.words}` : 'No figure',
  ]
}

function knownCells(chart: ControlChart, point: KnownPoint, hasCases: boolean) {
  const { counts, range } = point
  const centre = chart.segments[point.segment]?.centre
  return [
    numeric(inUnit(point.value, chart.unit)),
    ...(hasCases ? [numeric(counts ? `${counts.met} of ${counts.of}` : '')] : []),
    numeric(range ? rangeInWords(range, chart) : 'None yet'),
    numeric(range && centre !== undefined ? inUnit(centre, chart.unit) : ''),
    sayingOf(point, chart),
  ]
}
