import type { RecordNeeds } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths } from '../../../kernel/index.ts'
import type { Measure } from '../../model/measure.ts'
import { trendDays } from '../../model/months.ts'
import { monthToldOn, ofOneMonth } from '../../model/of-one-month.ts'
import type { StoredValue } from '../../store/stored.ts'
import { storedValues } from '../../store/stored.ts'
import type { Counted, ToPublish } from '../model/public-request.ts'
import type { Publishable } from '../rules/publishable.ts'
import { publishable } from '../rules/publishable.ts'

/** The measures that may be published, in the order of the rules. */
export const publishableOf = (
  measures: readonly Measure[],
): readonly { readonly measure: Measure; readonly rule: Publishable }[] =>
  publishable.flatMap((rule) => {
    const measure = measures.find(({ id }) => id === rule.measure)
    return measure ? [{ measure, rule }] : []
  })

/**
 * What these measures came to, as is to be published: as at the day for what there is; over the twelve calendar months up to
 * the last that is told for what happens. A measure that was not known for all of that time is left out.
 */
export async function toPublish(
  record: RecordNeeds,
  measures: readonly Measure[],
  chosen: ReadonlySet<string>,
  asAt: IsoDate,
): Promise<readonly ToPublish[]> {
  const asked = publishableOf(measures).filter(({ measure }) => chosen.has(measure.id))
  const only = new Set(asked.map(({ measure }) => (ofOneMonth(measure) ?? measure).id))
  const days = trendDays(asAt, 11)
  const values = await storedValues(record, measures, days, undefined, { only, teams: [] })
  const of = (id: string, day: IsoDate) =>
    values.find(
      ({ measure, asAt: on, team, known }) => measure === id && on === day && team === null && known,
    )
  return asked.flatMap((each): readonly ToPublish[] => {
    const monthly = ofOneMonth(each.measure)
    if (monthly) return overMonths(each, days, (day) => of(monthly.id, day))
    const whole = of(each.measure.id, asAt)
    return whole ? [{ ...each, period: { on: asAt }, whole: counted(whole), months: undefined }] : []
  })
}

const counted = ({ tallies }: StoredValue): Counted => ({
  rows: tallies.reduce((sum, { rows }) => sum + rows, 0),
  met: tallies.reduce((sum, { met }) => sum + met, 0),
})

function overMonths(
  each: Pick<ToPublish, 'measure' | 'rule'>,
  days: readonly IsoDate[],
  of: (day: IsoDate) => StoredValue | undefined,
): readonly ToPublish[] {
  const months = days.flatMap((day) => {
    const value = of(day)
    return value ? [{ month: monthToldOn(each.measure, day), counted: counted(value) }] : []
  })
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (months.length < days.length || !first || !last) return []
  const whole = months.reduce(
    (sum, { counted: { rows, met } }) => ({ rows: sum.rows + rows, met: sum.met + met }),
    { rows: 0, met: 0 },
  )
  const period = { from: first, to: addDays(addMonths(last, 1), -1) }
  return [{ ...each, period, whole, months: months.map((month) => month.counted) }]
}
