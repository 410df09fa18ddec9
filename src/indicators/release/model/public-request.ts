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

/** All rows that a measure asks: several measures may ask the same ones. Never printed, and so in no words. */
const populationOf = ({ measure, period, whole, months }: ToPublish): Count => ({
  kind: 'count',
  key: key(`all of ${measure.source}, ${isOver(period)}: ${measure.population.sql}`, period),
  value: whole.rows,
  ...(months && { months: months.map(({ rows }) => rows) }),
})

/** Those of the wider measure's rows that this one does not ask. */
function leftOver(inner: ToPublish, outer: ToPublish): Count {
  const value = outer.whole.rows - inner.whole.rows
  if (value < 0) throw new RangeError(`${inner.measure.id} asks rows that ${outer.measure.id} does not have`)
  return { kind: 'count', key: key(`${inner.measure.id} left out`, inner.period), value }
}

/**
 * What is asked of the publication rules: the figures themselves, and beneath them the numbers by which readers could hold
 * one measure against another: measures of the same rows have one number of rows, and of a part of them what is left over.
 */
export function publicRequest(chosen: readonly ToPublish[]): PublicationRequest {
  const beneath = new Map<string, Count>()
  const sums: Sum[] = []
  const put = (count: Count): FigureKey => {
    beneath.set(count.key.measure, count)
    return count.key
  }
  for (const each of chosen) {
    const all = put(populationOf(each))
    sums.push(totalOf(all, [figureOf(each).key]))
    const outer = chosen.find(({ measure }) => measure.id === each.rule.within)
    if (outer) sums.push(totalOf(put(populationOf(outer)), [all, put(leftOver(each, outer))]))
  }
  return { level: 'public', figures: chosen.map(figureOf), beneath: [...beneath.values()], sums }
}
