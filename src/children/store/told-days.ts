import { sql, type RawBuilder } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Recurring } from '../derive/state.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { fewRows } from './missing-columns.ts'

/** What a list answers for each child: when the latest was, or whether there is a plan. */
export type Answered = Recurring | 'permanencePlans'

/** In which list and column each stands. */
export const answers: Readonly<Record<Answered, readonly [FactName, string]>> = {
  careReviews: ['care', 'reviewed_on'],
  careVisits: ['care', 'visited_on'],
  protectionReviews: ['protection', 'reviewed_on'],
  protectionVisits: ['protection', 'visited_on'],
  pathwayReviews: ['leavingCare', 'pathway_reviewed_on'],
  healthAssessments: ['care', 'health_assessed_on'],
  dentalChecks: ['care', 'dental_checked_on'],
  permanencePlans: ['care', 'permanence_plan'],
}

/** The same of everything that recurs. */
export function forEachKind<T>(of: (kind: Recurring) => T): Readonly<Record<Recurring, T>> {
  return {
    careReviews: of('careReviews'),
    careVisits: of('careVisits'),
    protectionReviews: of('protectionReviews'),
    protectionVisits: of('protectionVisits'),
    pathwayReviews: of('pathwayReviews'),
    healthAssessments: of('healthAssessments'),
    dentalChecks: of('dentalChecks'),
  }
}

const lists: readonly (readonly [FactName, number])[] = [
  ['care', 8],
  ['protection', 7],
  ['leavingCare', 9],
]

export type DaysTold = Readonly<Record<Answered, readonly IsoDate[]>>

const known = sql`known_from <= (select record.known_at()) and known_to > (select record.known_at())`
const byThen = (day: RawBuilder<unknown>) => sql`${day} <= (select record.as_at()) and ${known}`

/**
 * Of one list, when it gave each answer for somebody, and whether it ever had more than a few children. Many rows hold from
 * one extract to another: put together first, they are a tenth of the work.
 */
const givenIn = ([name]: (typeof lists)[number]) => {
  const asked = Object.entries(answers).filter(([, [of]]) => of === name)
  const table = sql.table(factTables[name].table)
  const rows = sql.ref(`${name} rows`)
  const some = asked.map(
    ([kind, [, column]]) => sql`bool_or(${sql.ref(column)} is not null) as ${sql.ref(kind)}`,
  )
  const given = asked.map(
    ([kind]) =>
      sql`range_agg(daterange(valid_from, valid_to)) filter (where ${sql.ref(kind)}) as ${sql.ref(kind)}`,
  )
  return sql`${rows} as materialized (
    select valid_from, valid_to, ${sql.join(some)} from ${table} where ${byThen(sql`valid_from`)}
    group by valid_from, valid_to),
  ${sql.ref(name)} as materialized (
    select (select count(*) < ${fewRows} from (
        select distinct child_id from ${table} where ${byThen(sql`valid_from`)} limit ${fewRows}) child) as few,
      ${sql.join(given)} from ${rows})`
}

const numberOf = new Map(lists)

/**
 * The days of extracts whose list answers a question: blank, it says of a child on them that there was none. One that lacks
 * the column answers nothing, nor does one in which it is blank for everybody, but for a list of few children.
 */
export async function daysTold(tx: ViewerTx): Promise<DaysTold> {
  const kinds = Object.entries(answers).map(
    ([kind, [name, column]]) =>
      sql`select ${sql.lit(kind)} as kind, ${sql.lit(numberOf.get(name) ?? 0)} as list, ${sql.lit(name)} as fact,
        ${sql.lit(column)} as answer, few, ${sql.ref(kind)} as given from ${sql.ref(name)}`,
  )
  const { rows } = await sql<{ kind: string; day: IsoDate }>`
    with ${sql.join(lists.map(givenIn))},
    extract as (
      select distinct list, as_at as day from children.source cross join unnest(lists) list
      where ${byThen(sql`as_at`)}),
    lacking as (
      select distinct on (fact, as_at) fact, as_at, columns from children.left_out
      where ${byThen(sql`as_at`)} order by fact, as_at, known_from desc)
    select kind, day from (${sql.join(kinds, sql` union all `)}) asked join extract using (list)
    where (few or day <@ given) and not exists (
      select from lacking where lacking.fact = asked.fact and lacking.as_at = day and answer = any(columns))
    order by day`.execute(tx.db)
  const of = (wanted: Answered) => rows.filter(({ kind }) => kind === wanted).map(({ day }) => day)
  return { ...forEachKind(of), permanencePlans: of('permanencePlans') }
}
