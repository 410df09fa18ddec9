import type { RawBuilder, Transaction } from 'kysely'
import { sql } from 'kysely'
import type { NoTables } from '../../access/index.ts'
import { factTables, heldFrom, type FactName } from '../../children/facts/index.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import type { Piece } from '../model/piece.ts'
import { asksForReferral } from '../model/piece.ts'
import type { Source } from '../model/sources.ts'
import { calendar } from '../model/calendar.ts'

/** A transaction of whoever asks: a viewer's own, or the counting role's, before which every row is open. */
export interface AnyTx {
  readonly db: Transaction<NoTables>
}

export const sqlOf = ({ sql: text }: Piece): RawBuilder<unknown> => sql.raw(text)

/**
 * The moments, numbered from 0 in their order, each with the last extract that carried the source's list by then, and
 * the calendar: what every query about measures begins with. A moment before the first such extract is not among them.
 */
export const given = (
  moments: readonly Moment[],
  { list, windowMonths = 0 }: Source,
): RawBuilder<unknown> => sql`
  asked as materialized (${asked(moments)}),
  t as materialized (
    select asked.n, asked.as_at, asked.known_at, last.import_id as extract, last.as_at as told_on,
      (last.as_at - ${windowMonths} * interval '1 month')::date as since
    from asked cross join lateral (
      select s.import_id, s.as_at from children.source s
      where s.as_at <= asked.as_at and s.known_from <= asked.known_at and s.known_to > asked.known_at
        and ${list} = any(s.lists)
      order by s.as_at desc, s.known_from desc limit 1) last),
  calendar as materialized (
    select ${calendar.days}::int[] as days)`

export const asked = (moments: readonly Moment[]): RawBuilder<unknown> => sql`
  select n::int - 1 as n, as_at, known_at
  from unnest(${moments.map(({ asAt }) => asAt)}::date[], ${moments.map(({ knownAt }) => knownAt)}::bigint[])
    with ordinality as given (as_at, known_at, n)`

/**
 * @param fact what kind of fact `alias` is a row of; none where its dates stand for themselves.
 * @param by told on: for rows of the source's own list, of which none holds that its last extract did not tell of.
 */
export const holds = (
  alias: string,
  fact?: FactName,
  by: 'as_at' | 'told_on' = 'as_at',
): RawBuilder<unknown> =>
  sql.raw(
    `${fact ? heldFrom(fact, alias) : `${alias}.valid_from`} <= t.${by} and ${alias}.valid_to > t.as_at and ${alias}.known_from <= t.known_at and ${alias}.known_to > t.known_at`,
  )

/**
 * Whether a row stands on the list of the last extract. The record keeps what has aged out of a list's window, and a
 * measure of the list is about the list: a row that ended before the window is only on it where that extract brought it.
 */
function isOnList({ fact, windowMonths }: Source): RawBuilder<unknown> {
  const { endsOn } = factTables[fact]
  if (windowMonths === undefined || endsOn.length === 0) return sql`true`
  const ended = sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`f.${column}`)))})`
  return sql`(${ended} is null or ${onListBy(ended)})`
}

export const onListBy = (ended: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(${ended} >= t.since or f.source_import = t.extract)`

/** Rows under a number that was joined to another child's stand under that child once more: they count once, there. */
export const ownUnder = (child: string): RawBuilder<unknown> =>
  sql.raw(`not exists (
  select from children.membership m where m.child_id = ${child}
    and (m.shadow or (m.known_from <= t.known_at and m.known_to > t.known_at)))`)
const isOwn = ownUnder('f.child_id')

/**
 * The rows of a source at each moment, as `f`, the child's details as `d`, and where its list names no team the child's
 * summary as `s`: the one place where they are joined.
 */
export function relationOf(source: Source, measures: readonly Measure[]): RawBuilder<unknown> {
  const { fact, byChild, withDetails, referralsBefore } = source
  const table = sql.table(factTables[fact].table)
  const rows = byChild
    ? sql`(
        select t.n, f.child_id, count(*)::int as contacts, max(f.starts_on) as latest_on,
          (sum(f.fingerprint::numeric) % 9223372036854775807)::bigint as fingerprint,
          max(f.source_import) as source_import, max(f.source_row) as source_row
        from t join ${table} f on ${holds('f', fact, 'told_on')} and ${isOnList(source)} and ${isOwn} group by t.n, f.child_id) f on f.n = t.n`
    : sql`${table} f on ${holds('f', fact, 'told_on')} and ${isOnList(source)} and ${isOwn}`
  const details = withDetails
    ? sql`left join ${sql.table(factTables.details.table)} d on d.child_id = f.child_id and ${holds('d')}`
    : sql``
  const whose = source.allocated
    ? sql``
    : sql`left join children.summary s on s.child_id = f.child_id and ${holds('s')}`
  const referral =
    referralsBefore !== undefined && measures.some((measure) => asksForReferral(piecesOf(measure)))
      ? sql`left join lateral (
          select max(e.referred_on) as referred_on from children.referral e
          where e.child_id = f.child_id and ${holds('e', 'referral')} and e.referred_on ${sql.raw(referralsBefore)}) r on true`
      : sql``
  return sql`t join ${rows} ${details} ${whose} ${referral}`
}

const piecesOf = (measure: Measure): readonly Piece[] => [
  ...countedPieces(measure),
  ...(measure.shows ? [measure.shows.amount] : []),
]

/** What the value is made of; a list shows more. */
export function countedPieces(measure: Measure): readonly Piece[] {
  if ('met' in measure) return [measure.population, measure.met]
  if ('amount' in measure) return [measure.population, measure.amount]
  return 'category' in measure ? [measure.population, measure.category] : [measure.population]
}

/**
 * The team as the extract names it. A list without a column of teams takes the team that the child has at the moment;
 * where that is none either it is empty, which stands for the front door.
 */
export const teamOf = ({ allocated }: Source): RawBuilder<unknown> =>
  allocated ? sql`coalesce(f.team_name, '')` : sql`coalesce(s.team_name, '')`
/** The rows of these teams, or all. */
export const ofTeams = (source: Source, teams: readonly string[] | undefined): RawBuilder<unknown> =>
  teams ? sql`${teamOf(source)} = any(${[...teams]}::text[])` : sql`true`
/** The worker as the extract names them; empty where it names none. */
export const workerOf = ({ allocated }: Source): RawBuilder<unknown> =>
  allocated ? sql`coalesce(f.worker_name, '')` : sql`''`

/** Whether a row of the population met it: every row of a measure that asks for no more did. */
export const metOf = (measure: Measure): RawBuilder<unknown> =>
  measure.value === 'share' ? sqlOf(measure.met) : sql`true`

/** The amount or category that the value needs, as text; none for counts and shares. */
export function xOf(measure: Measure): RawBuilder<unknown> | undefined {
  if (measure.value === 'median' || measure.value === 'mean') return sql`(${sqlOf(measure.amount)})::text`
  if (measure.value === 'breakdown' || measure.value === 'spread') return sqlOf(measure.category)
  return undefined
}
