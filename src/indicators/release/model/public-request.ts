import type { Count, Figure, FigureKey, Period, PublicationRequest, Sum } from '../../../access/index.ts'
import { totalOf } from '../../../access/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { Publishable } from '../rules/publishable.ts'

/** What a measure came to, as numbers of rows: those that met it, and all. */
export interface Counted {
  readonly rows: number
  readonly met: number
}

/** A measure with what is to be published of it: a day's rows, or a year's by the month. */
export interface ToPublish {
  readonly measure: Measure
  readonly rule: Publishable
  readonly period: Period
  readonly whole: Counted
  /** Each calendar month of the period in order, where rows happen in one of them. */
  readonly months: readonly Counted[] | undefined
}

const key = (measure: string, period: Period): FigureKey => ({ measure, cell: {}, area: [], period })

function figureOf({ measure, period, whole, months }: ToPublish): Figure {
  const about = { key: key(measure.title, period) }
  if (measure.value === 'share') {
    const both = ({ rows, met }: Counted) => ({ numerator: met, denominator: rows })
    return { kind: 'share', ...about, ...both(whole), ...(months && { months: months.map(both) }) }
  }
  return {
    kind: 'count',
    ...about,
    value: whole.rows,
    ...(months && { months: months.map(({ rows }) => rows) }),
  }
}

const isOver = (period: Period): string => ('on' in period ? 'day' : 'months')

/** Which rows a measure asks: several measures may ask the same ones. Never printed, and so in no words. */
const askedBy = ({ measure, period }: ToPublish): string =>
  `all of ${measure.source}, ${isOver(period)}: ${(measure.asked ?? measure.population).sql}`

/**
 * Of measures of the same rows, one that knows most of them: of some, one or another measure may not know. One within them
 * may know rows that the wider one asks and does not know.
 */
function knowingMost(chosen: readonly ToPublish[]): ReadonlyMap<string, ToPublish> {
  const most = new Map<string, ToPublish>()
  const offer = (name: string, each: ToPublish) => {
    const before = most.get(name)
    if (before === undefined || each.whole.rows > before.whole.rows) most.set(name, each)
  }
  for (const each of chosen) {
    offer(askedBy(each), each)
    const outer = chosen.find(({ measure }) => measure.id === each.rule.within)
    if (outer && mayKnowMore(each.measure, outer.measure)) offer(askedBy(outer), each)
  }
  return most
}

/** What the wider measure leaves out for a reason for which the one within it leaves out nothing, that one knows. */
const mayKnowMore = ({ leavesOut: own = [] }: Measure, { leavesOut = [] }: Measure): boolean =>
  leavesOut.some(({ known }) => !own.some((each) => each.known.sql === known.sql))

const rowsOf = (name: string, { period, whole, months }: ToPublish): Count => ({
  kind: 'count',
  key: key(name, period),
  value: whole.rows,
  ...(months && { months: months.map(({ rows }) => rows) }),
})

/** Those of the wider measure's rows that this one does not ask, or does not know. */
function leftOver(inner: ToPublish, outer: ToPublish, name: string): Count {
  const value = outer.whole.rows - inner.whole.rows
  if (value < 0) throw new RangeError(`${inner.measure.id} asks rows that ${outer.measure.id} does not have`)
  return { kind: 'count', key: key(`${inner.measure.id} ${name}`, inner.period), value }
}

/**
 * What is asked of the publication rules: the figures themselves, and beneath them the numbers by which readers could hold
 * one measure against another: measures of the same rows have one number of rows, and of a part of them what is left over.
 */
export function publicRequest(chosen: readonly ToPublish[]): PublicationRequest {
  const beneath = new Map<string, Count>()
  const sums: Sum[] = []
  const most = knowingMost(chosen)
  const put = (count: Count): FigureKey => {
    beneath.set(count.key.measure, count)
    return count.key
  }
  const wholeOf = (each: ToPublish) => put(rowsOf(askedBy(each), most.get(askedBy(each)) ?? each))
  for (const each of chosen) {
    const widest = most.get(askedBy(each)) ?? each
    const knowsAll = each.whole.rows === widest.whole.rows
    const all = knowsAll ? wholeOf(each) : put(rowsOf(`known of ${each.measure.id}`, each))
    if (!knowsAll) sums.push(totalOf(wholeOf(each), [all, put(leftOver(each, widest, 'not known'))]))
    sums.push(totalOf(all, [figureOf(each).key]))
    const outer = chosen.find(({ measure }) => measure.id === each.rule.within)
    if (outer)
      sums.push(
        totalOf(wholeOf(outer), [all, put(leftOver(each, most.get(askedBy(outer)) ?? outer, 'left out'))]),
      )
  }
  return { level: 'public', figures: chosen.map(figureOf), beneath: [...beneath.values()], sums }
}
