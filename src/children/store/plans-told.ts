import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { asProduct } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { PlanTold } from '../derive/state.ts'
import { onDay } from './on-day.ts'
import { fewRows } from './silent.ts'

const known = sql`known_from <= (select record.known_at()) and known_to > (select record.known_at())`

/**
 * Days of extracts whose list 8 gave a category of plan for somebody: blank, it tells on them that there was none. A list of
 * few children may well give none at all, but for an extract that did not have the column.
 */
export async function planDays(tx: ViewerTx): Promise<readonly IsoDate[]> {
  const { rows } = await sql<{ day: IsoDate }>`
    with list as materialized (
      select child_id, valid_from, valid_to, permanence_plan from children.care
      where valid_from <= (select record.as_at()) and ${known}),
    given as (
      select range_agg(daterange(valid_from, valid_to)) as days from list where permanence_plan is not null),
    few as (select count(*) < ${fewRows} as is_so from (select distinct child_id from list limit ${fewRows}) child)
    select distinct valid_from as day from list
    where ((select is_so from few) or valid_from <@ (select days from given))
      and valid_from not in (
        select as_at from children.left_out where fact = 'care' and 'permanence_plan' = any(columns) and ${known})
    order by day`.execute(tx.db)
  return rows.map(({ day }) => day)
}

/** The same over all children, whom this viewer may not all see. */
export const planDaysOfAll = (tx: ViewerTx): Promise<readonly IsoDate[]> =>
  asProduct(tx, (product) => onDay(product, tx.at.asAt, planDays))

/** What one row of list 8 told, up to the day on which another told otherwise. */
export interface PlanRow {
  readonly from: IsoDate
  readonly until: IsoDate
  readonly given: boolean
}

/** What rows of one child's told on these days, joined where they say the same. */
export function plansToldIn(rows: readonly PlanRow[], days: readonly IsoDate[]): readonly PlanTold[] {
  const told: PlanTold[] = []
  for (const { from, until, given } of rows.toSorted((a, b) => a.from.localeCompare(b.from))) {
    const firstToldOn = days.find((day) => day >= from && day < until)
    const lastToldOn = days.findLast((day) => day >= from && day < until)
    if (firstToldOn === undefined || lastToldOn === undefined) continue
    const before = told.at(-1)
    if (before?.given === given) told.splice(-1, 1, { ...before, lastToldOn })
    else told.push({ given, firstToldOn, lastToldOn })
  }
  return told
}
