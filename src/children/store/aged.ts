import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { ClockRule } from '../../clocks/index.ts'
import { clockRules } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'

/** Birthdays on which another limit stands: health assessments at 5, leaving care at 16 and 18. */
const ages = [5, 16, 18]

/** Facts that time limits are read from (src/children/derive/clocks); contacts and early help start none. */
const told = [
  'referral',
  'assessment',
  'enquiry',
  'need',
  'protection',
  'care',
  'leavingCare',
  'adoption',
] as const satisfies readonly FactName[]

/**
 * Children whose time limits the mere passing of time can change between two days, though no extract says anything new
 * of them: a day that lay ahead has come, what is kept in sight for a year has been in sight for one, a birthday, or a
 * day of start that is not known and so moves along. More may be named than change; nobody who changes is left out.
 * @param to the day looked at. Whose facts change with it is left to whoever changes them.
 */
export async function agedBetween(tx: ViewerTx, from: IsoDate, to: IsoDate): Promise<readonly number[]> {
  if (anySoftenedBetween(from, to)) return everyChildToldOf(tx, to)
  const sources = [
    ...told.map((name) => reached(factTables[name], from, to)),
    birthdays(from, to),
    startsNotKnown(to),
  ]
  const { rows } = await sql<{ child_id: number }>`${sql.join(sources, sql` union `)}`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

/** Of whom an extract up to that day tells: a later one, put in before, may know children who were not known then. */
async function everyChildToldOf(tx: ViewerTx, to: IsoDate): Promise<readonly number[]> {
  const { rows } = await sql<{ child_id: number }>`
    select distinct child_id from children.details where ${believed(to)} order by child_id`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

/** While a limit is softened, what passes its day is neither met nor missed; when that ends, it is late again. */
const anySoftenedBetween = (from: IsoDate, to: IsoDate): boolean =>
  clockRules.some(
    ({ relaxes, inForce }: ClockRule) =>
      relaxes?.how === 'softened' &&
      typeof inForce !== 'string' &&
      inForce.from <= to &&
      (inForce.until === undefined || from <= inForce.until),
  )

/** Limits look back: what an earlier extract told of a day counts too. */
const believed = (to: IsoDate) => sql`known_to = 9223372036854775807 and valid_from <= ${to}::date`

/** What is known now of a day, in SQL. */
export const held = (to: IsoDate) =>
  sql`known_to = 9223372036854775807 and valid_from <= ${to}::date and valid_to > ${to}::date`

/** A day of theirs has come, or has been a year ago, since. */
function reached(
  { table, columns }: (typeof factTables)[(typeof told)[number]],
  from: IsoDate,
  to: IsoDate,
): RawBuilder<unknown> {
  const days = columns.filter(({ type }) => type === 'date').map(({ name }) => sql.ref(name))
  const tests = days.map(
    (day) => sql`${day} > ${from}::date and ${day} <= ${to}::date
      or ${day} >= ${addMonths(from, -12)}::date and ${day} < ${addMonths(to, -12)}::date`,
  )
  return sql`select child_id from ${sql.table(table)} where ${believed(to)} and (${sql.join(tests, sql` or `)})`
}

const birthdays = (from: IsoDate, to: IsoDate) => sql`
  select child_id from children.details where ${held(to)}
    and extract(year from age(${to}::date, born_on)) <> extract(year from age(${from}::date, born_on))
    and extract(year from age(${to}::date, born_on)) = any(${ages}::int[])`

/** Their start stands in for a day that nobody gave: it is the day looked at. */
const startsNotKnown = (to: IsoDate) => sql`
  select child_id from clocks.running where ${held(to)} and started_on = valid_from and not_known is not null`
