import type { IsoDate } from '../../kernel/index.ts'
import { addMonths, isoDate } from '../../kernel/index.ts'
import type { Measure } from './measure.ts'
import { all, inTheMonthBefore } from './piece.ts'

/**
 * The same question asked of the calendar month before the day looked at, for measures of what happens: a month is told
 * when the one after it ends, since extracts come by the week and tell late. Undefined for measures of what there is.
 */
export function ofOneMonth(measure: Measure): Measure | undefined {
  const { months, population } = measure
  if (!months || 'looksBack' in months) return undefined
  return {
    ...measure,
    id: `${measure.id}: one month`,
    population: all(population, inTheMonthBefore(months.happens)),
  }
}

const made = new WeakMap<readonly Measure[], readonly Measure[]>()

/** The measures, and after them the one-month questions of those that have one: made once for each set of measures. */
export function withMonths(measures: readonly Measure[]): readonly Measure[] {
  const held = made.get(measures)
  if (held) return held
  const every = [...measures, ...measures.flatMap((measure) => ofOneMonth(measure) ?? [])]
  made.set(measures, every)
  return every
}

const monthOf = (day: IsoDate): IsoDate => isoDate(`${day.slice(0, 7)}-01`)

/** The first day of the month that a day's value speaks for. */
export const monthToldOn = (measure: Measure, day: IsoDate): IsoDate =>
  measure.months && 'happens' in measure.months ? addMonths(monthOf(day), -1) : monthOf(day)
