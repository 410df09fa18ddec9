import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { factTables, heldFrom, type FactName } from '../../children/facts/index.ts'
import type { Measure } from '../model/measure.ts'
import type { Source } from '../model/sources.ts'
import { asksForReferral } from '../model/piece.ts'
import { holds, onListBy, ownUnder, countedPieces } from './relation.ts'

/**
 * The rows of a source with the moments at which each of them holds: what is counted, whatever the number of moments.
 * `held` has a bit for each moment, the lowest for the first, so that a row is joined and looked at once and not once
 * for each month; one query therefore takes at most this many.
 */
export const momentsAtOnce = 60

const bit = sql`(1::bigint << t.n)`
/** Whether what `alias` has holds at the moment t. */
export const holdsAt = (held: RawBuilder<unknown>): RawBuilder<unknown> => sql`((${held} >> t.n) & 1 = 1)`

/** Between which days, and which changes, a row of a kind of fact holds. */
const datesOf = (alias: string, fact?: FactName): readonly (readonly [name: string, day: string])[] => [
  ['valid_from', fact ? heldFrom(fact, alias) : `${alias}.valid_from`],
  ...['valid_to', 'known_from', 'known_to'].map((name) => [name, `${alias}.${name}`] as const),
]
const dates = (alias: string, fact?: FactName): RawBuilder<unknown> =>
  sql.raw(
    datesOf(alias, fact)
      .map(([name, day]) => `${day} as ${name}`)
      .join(', '),
  )
/** Of a row of the table itself and one of those that are alike. */
const sameDates = (one: string, other: string, fact?: FactName): RawBuilder<unknown> =>
  sql.raw(
    datesOf(one, fact)
      .map(([name, day]) => `${day} = ${other}.${name}`)
      .join(' and '),
  )

/** What may hold at any of the moments: past versions by the thousand are left behind before anything else. */
const mayHold = (alias: string): RawBuilder<unknown> =>
  sql.raw(
    `${alias}.valid_from <= (select max(as_at) from asked) and ${alias}.valid_to > (select min(as_at) from asked)
     and ${alias}.known_from <= (select max(known_at) from asked) and ${alias}.known_to > (select min(known_at) from asked)`,
  )

/** The end by which a row ages out of its list; of one that does not, infinity. */
function endOf({ fact, windowMonths }: Source): RawBuilder<unknown> {
  const { endsOn } = factTables[fact]
  if (windowMonths === undefined || endsOn.length === 0) return sql`date 'infinity'`
  return sql`coalesce(${sql.join(endsOn.map((column) => sql.ref(`f.${column}`)))}, date 'infinity')`
}

/** Children of whom rows may stand under another child: the others' rows need no look at that. */
const joined = sql`case when f.child_id in (select child_id from children.membership) then f.child_id else 0 end`

/**
 * The facts as `f`, and as far as measures ask for them the child's details as `d`, team as `s` and latest referrals as
 * `r`, each with `held`. Rows alike in all that decides when they hold are looked at once for each moment, together.
 */
export function heldRows(source: Source, measures: readonly Measure[], byTeam: boolean): RawBuilder<unknown> {
  const table = sql.table(factTables[source.fact].table)
  return sql`
    alike as materialized (
      select f.valid_from, f.valid_to, f.known_from, f.known_to, f.source_import, f.ended, f.joined, bit_or(${bit}) as held
      from (select distinct ${dates('f', source.fact)}, source_import, ${endOf(source)} as ended, ${joined} as joined
            from ${table} f where ${mayHold('f')}) f
      join t on ${holds('f', undefined, 'told_on')} and ${onListBy(sql`f.ended`)} and (f.joined = 0 or ${ownUnder('f.joined')})
      group by 1, 2, 3, 4, 5, 6, 7),
    each as ${source.byChild ? sql`materialized` : sql`not materialized`} (
      select f.*, alike.held from ${table} f join alike on ${sameDates('f', 'alike', source.fact)}
        and f.source_import = alike.source_import and ${endOf(source)} = alike.ended and ${joined} = alike.joined),
    ${source.byChild ? sql`${sameMoments},` : sql``}
    f as materialized (${source.byChild ? ofChildren : sql`select * from each`})
    ${source.withDetails ? sql`, ${details}` : sql``}${asksForSummary(source, byTeam) ? sql`, ${summaries}` : sql``}${asksFor(measures) ? sql`, ${referrals(source)}` : sql``}`
}

/** Whose a row is must be asked of its child where its list does not say. */
const asksForSummary = ({ allocated }: Source, byTeam: boolean): boolean => byTeam && !allocated

const asksFor = (measures: readonly Measure[]): boolean =>
  measures.some((measure) => asksForReferral(countedPieces(measure)))

const sums = sql`count(*)::int as contacts, max(e.starts_on) as latest_on,
  (sum(e.fingerprint::numeric) % 9223372036854775807)::bigint as fingerprint`

/** Moments at which the very same rows hold, as one: years without an extract are counted for one day of them. */
const sameMoments = sql`
  moments as materialized (
    select min(n) as n, bit_or(1::bigint << n) as held
    from (select t.n, array_agg(${holdsAt(sql`a.held`)} order by a.held) as holding
          from t cross join (select distinct held from alike) a group by t.n) each
    group by holding)`

/** One row for each child; several where not all its rows hold at the same moments. */
const ofChildren = sql`
  select e.child_id, ${sums}, min(e.held) as held from each e group by e.child_id having min(e.held) = max(e.held)
  union all
  select f.child_id, f.contacts, f.latest_on, f.fingerprint, bit_or(f.held)
  from (select t.held, e.child_id, ${sums} from each e join moments t on ${holdsAt(sql`e.held`)}
        where e.child_id in (select child_id from each group by child_id having min(held) <> max(held))
        group by t.held, e.child_id) f
  group by f.child_id, f.contacts, f.latest_on, f.fingerprint`

const alikeIn = (name: string, table: string, fact?: FactName): RawBuilder<unknown> => sql`
  ${sql.raw(name)} as materialized (
    select e.valid_from, e.valid_to, e.known_from, e.known_to, bit_or(${bit}) as held
    from (select distinct ${dates('e', fact)} from ${sql.table(table)} e where ${mayHold('e')}) e join t on ${holds('e')}
    group by 1, 2, 3, 4)`

/** A child's details, and for the moments without any a row that says nothing. */
const details = sql`
  ${alikeIn('alike_details', factTables.details.table)},
  told as materialized (
    select e.child_id, e.born_on, e.age_given, e.fingerprint, a.held
    from ${sql.table(factTables.details.table)} e join alike_details a on ${sameDates('e', 'a')}
    where e.child_id in (select child_id from f)),
  d as materialized (
    select * from told
    union all
    select child_id, null, null, null, ~bit_or(held) from told group by child_id)`

/** Whose a child was, while it was the same team's in one row; nobody's for the moments without any. */
const summaries = sql`
  ${alikeIn('alike_summaries', 'children.summary')},
  allocated as materialized (
    select e.child_id, e.team_name, bit_or(a.held) as held
    from children.summary e join alike_summaries a on ${sameDates('e', 'a')}
    where e.child_id in (select child_id from f) group by 1, 2),
  s as materialized (
    select * from allocated
    union all
    select child_id, null, ~bit_or(held) from allocated group by child_id)`

/** Of each child and day the latest referral before it: each holds where no later one does, and nothing elsewhere. */
function referrals({ referralsBefore = '< f.referred_on', day }: Source): RawBuilder<unknown> {
  return sql`
    ${alikeIn('alike_referrals', factTables.referral.table, 'referral')},
    earlier as materialized (
      select f.child_id, f.day, e.referred_on, a.held,
        bit_or(a.held) over (partition by f.child_id, f.day order by e.referred_on desc
          rows between unbounded preceding and 1 preceding) as later
      from (select distinct child_id, ${sql.raw(day.sql)} as day from f) f
      join ${sql.table(factTables.referral.table)} e on e.child_id = f.child_id
        and e.referred_on ${sql.raw(referralsBefore.replace(/f\.\w+/, 'f.day'))}
      join alike_referrals a on ${sameDates('e', 'a', 'referral')}),
    r as materialized (
      select child_id, day, referred_on, held & ~coalesce(later, 0) as held from earlier
      union all
      select child_id, day, null, ~bit_or(held) from earlier group by child_id, day)`
}

/** What counting joins: every row with what stands beside it, and the moments at which that is so. */
export function heldRelation(source: Source, measures: readonly Measure[], byTeam: boolean): Held {
  const beside = [
    ...(source.withDetails ? ['d'] : []),
    ...(asksForSummary(source, byTeam) ? ['s'] : []),
    ...(asksFor(measures) ? ['r'] : []),
  ]
  const sameDay = sql` and r.day = ${sql.raw(source.day.sql)}`
  const from = beside.map(
    (name) =>
      sql`left join ${sql.raw(name)} on ${sql.raw(name)}.child_id = f.child_id and ${sql.raw(name)}.held & f.held <> 0${name === 'r' ? sameDay : sql``}`,
  )
  const helds = beside.map((name) => ` & coalesce(${name}.held, -1)`)
  return { from: sql`f ${sql.join(from, sql` `)}`, held: sql.raw(`(f.held${helds.join('')})`) }
}

export interface Held {
  readonly from: RawBuilder<unknown>
  readonly held: RawBuilder<unknown>
}
