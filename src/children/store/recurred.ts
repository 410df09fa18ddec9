import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildState, Recurring, Silent, Told } from '../derive/state.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { silentOn } from './silent.ts'

type Recurred = Pick<ChildState, 'heldOn' | 'told'>

const recurring: Readonly<Record<Recurring, readonly [FactName, string]>> = {
  careReviews: ['care', 'reviewed_on'],
  careVisits: ['care', 'visited_on'],
  protectionReviews: ['protection', 'reviewed_on'],
  protectionVisits: ['protection', 'visited_on'],
  pathwayReviews: ['leavingCare', 'pathway_reviewed_on'],
  healthAssessments: ['care', 'health_assessed_on'],
  dentalChecks: ['care', 'dental_checked_on'],
}

interface Row {
  readonly child_id: number
  readonly kind: Recurring
  readonly day: IsoDate | null
  /** The day on which an extract told otherwise, or the day after the one looked at. */
  readonly until: IsoDate
}

/**
 * Annex A gives only the latest review and visit: the ones before are what earlier extracts gave as their latest, as
 * far as they are still believed. One query over every kind of day.
 */
export async function recurredOf(
  tx: ViewerTx,
  children: readonly number[],
  told: DaysTold,
): Promise<ReadonlyMap<number, Recurred>> {
  const kinds = Object.entries(recurring).map(([kind, [name, column]]) => {
    const day = sql.ref(column)
    return sql`select child_id, ${sql.lit(kind)} as kind, ${day} as day, max(least(valid_to, ${tx.at.asAt}::date + 1)) as until
      from ${believed(tx, name)} where child_id = any(${listOf('int', children)}) group by child_id, ${day}`
  })
  const { rows } = await sql<Row>`
    ${sql.join(kinds, sql` union all `)} order by child_id, day`.execute(tx.db)
  const byChild = Map.groupBy(rows, ({ child_id }) => child_id)
  return new Map([...byChild].map(([child, days]) => [child, recurredIn(days, told)]))
}

const believed = (tx: ViewerTx, name: FactName) => sql`(
  select * from ${sql.table(factTables[name].table)} where valid_from <= ${tx.at.asAt}::date
    and known_from <= (select record.known_at()) and known_to > (select record.known_at())) believed`

type DaysTold = Readonly<Partial<Record<FactName, readonly IsoDate[]>>>

/** What extracts had told by a day, of all children together. */
export interface ToldByThen {
  readonly days: DaysTold
  readonly silent: ReadonlySet<Silent>
}

export const toldByThen = async (tx: ViewerTx): Promise<ToldByThen> => ({
  days: await daysTold(tx),
  silent: await silentOn(tx),
})

const lists: readonly FactName[] = ['care', 'protection', 'leavingCare']

/** The days that extracts of each list described: every day on which they changed something for anybody. */
async function daysTold(tx: ViewerTx): Promise<DaysTold> {
  const days = lists.map(
    (name) => sql`select distinct ${sql.lit(name)} as name, valid_from as day from ${believed(tx, name)}`,
  )
  const { rows } = await sql<{ name: FactName; day: IsoDate }>`
    ${sql.join(days, sql` union all `)} order by day`.execute(tx.db)
  const of = (name: FactName) => rows.filter((row) => row.name === name).map(({ day }) => day)
  return { care: of('care'), protection: of('protection'), leavingCare: of('leavingCare') }
}

/**
 * Those of these children whose limits look back on what earlier extracts told: what an extract says of them on one
 * day can change what follows on every later day.
 */
export async function lookedBackOn(tx: ViewerTx, children: readonly number[]): Promise<readonly number[]> {
  const names = [...new Set(Object.values(recurring).map(([name]) => name))]
  const stood = names.map(
    (name) =>
      sql`select child_id from ${sql.table(factTables[name].table)} where child_id = any(${listOf('int', children)})`,
  )
  const { rows } = await sql<{ child_id: number }>`
    ${sql.join(stood, sql` union `)} order by child_id`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

function recurredIn(rows: readonly Row[], daysOf: DaysTold): Recurred {
  const of = (kind: Recurring) => rows.filter((each) => each.kind === kind)
  const told = (kind: Recurring): readonly Told[] => {
    const days = daysOf[recurring[kind][0]] ?? []
    return of(kind).flatMap(({ day, until }) => {
      const lastToldOn = days.findLast((each) => each < until)
      return lastToldOn === undefined ? [] : [{ on: day ?? undefined, lastToldOn }]
    })
  }
  return {
    heldOn: forEachKind((kind) => of(kind).flatMap(({ day }) => day ?? [])),
    told: forEachKind(told),
  }
}

function forEachKind<T>(of: (kind: Recurring) => T): Readonly<Record<Recurring, T>> {
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

/** Of a child of whom no list tells any of it. */
export const nothingRecurred: Recurred = { heldOn: forEachKind(() => []), told: forEachKind(() => []) }
