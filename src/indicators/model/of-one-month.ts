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

/** The measures, and after them the one-month questions of those that have one. */
export const withMonths = (measures: readonly Measure[]): readonly Measure[] => [
  ...measures,
  ...measures.flatMap((measure) => ofOneMonth(measure) ?? []),
]

const monthOf = (day: IsoDate): IsoDate => isoDate(`${day.slice(0, 7)}-01`)

/** The first day of the month that a day's value speaks for. */
export const monthToldOn = (measure: Measure, day: IsoDate): IsoDate =>
  ofOneMonth(measure) ? addMonths(monthOf(day), -1) : monthOf(day)
