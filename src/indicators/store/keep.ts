import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import type { Tally } from '../model/value.ts'
import { versionOf } from '../model/version.ts'
import { isTold, type Held } from './held-lists.ts'
import type { TeamTally } from './tallies.ts'

/** What is kept of one measure, for a team or (none) the whole service, on one day. */
export interface KeptValue {
  readonly measure: string
  readonly version: string
  readonly team: string | null
  readonly asAt: IsoDate
  readonly known: boolean
  readonly tallies: readonly Tally[]
  readonly fingerprint: string
}

/** Every value of these measures at these moments, whole and by team. */
export function keptValues(
  measures: readonly Measure[],
  moments: readonly Moment[],
  held: readonly Held[],
  tallies: readonly TeamTally[],
): readonly KeptValue[] {
  const of = Map.groupBy(tallies, ({ measure, moment }) => `${measure}\n${moment}`)
  return measures.flatMap((measure) =>
    moments.flatMap(({ asAt }, n) => {
      const own = of.get(`${measure.id}\n${n}`) ?? []
      const known = isTold(held[n], measure)
      const about = { measure: measure.id, version: versionOf(measure), asAt, known }
      const teams = [...Map.groupBy(own, ({ team }) => team)]
      return [[null, own] as const, ...teams].map(([team, rows]) => ({ ...about, team, ...together(rows) }))
    }),
  )
}

/** Tallies of several teams as one, and the number over all their rows. */
function together(rows: readonly TeamTally[]): Pick<KeptValue, 'tallies' | 'fingerprint'> {
  const tallies = [...Map.groupBy(rows, ({ x }) => x)].map(([x, alike]) => ({
    x,
    rows: alike.reduce((sum, each) => sum + each.rows, 0),
    met: alike.reduce((sum, each) => sum + each.met, 0),
  }))
  const over = rows.reduce((sum, each) => sum + each.fingerprint, 0n)
  const count = tallies.reduce((sum, each) => sum + each.rows, 0)
  return { tallies, fingerprint: `${count}:${over}` }
}

interface Computed {
  readonly definitions: string
  readonly knownAt: number
  readonly removed: ReadonlySet<IsoDate>
}

/**
 * Keeps values as known at a change: a row for each that differs from what was known before. Where rows have been
 * removed since an earlier value was kept, that value stands.
 */
export async function keepValues(
  tx: ViewerTx,
  values: readonly KeptValue[],
  { definitions, knownAt, removed }: Computed,
): Promise<void> {
  const days = [...new Set(values.map(({ asAt }) => asAt))]
  await sql`select pg_advisory_xact_lock(hashtext('indicators.stored_value'))`.execute(tx.db)
  await keepForLater(tx, days, knownAt)
  const given = values.map(({ tallies, ...value }) => ({
    ...value,
    tallies,
    removed: removed.has(value.asAt),
  }))
  await sql`
    with given as (
      select * from json_to_recordset(${JSON.stringify(given)}) as given
        (measure text, version text, team text, "asAt" date, known boolean, tallies jsonb, fingerprint text, removed boolean)),
    whole as (
      select * from given
      union all
      -- A team that had rows and has none any more.
      select distinct g.measure, g.version, s.team, g."asAt", g.known, '[]'::jsonb, '0:0', g.removed
      from given g join indicators.stored_value s on s.measure = g.measure and s.version = g.version
        and s.as_at = g."asAt" and s.team is not null and g.team is null
      where not exists (select from given o where o.measure = g.measure and o."asAt" = g."asAt" and o.team = s.team))
    insert into indicators.stored_value (measure, version, team, as_at, known_at, known, tallies, fingerprint)
    select w.measure, w.version, w.team, w."asAt", ${knownAt}, w.known, w.tallies, w.fingerprint
    from whole w left join lateral (
      select s.fingerprint, s.known from indicators.stored_value s
      where s.measure = w.measure and s.version = w.version and s.as_at = w."asAt"
        and s.team is not distinct from w.team and s.known_at <= ${knownAt}
      order by s.known_at desc limit 1) before on true
    where before.fingerprint is null
      or (not w.removed and (before.fingerprint <> w.fingerprint or before.known <> w.known))
    on conflict do nothing`.execute(tx.db)
  await sql`
    insert into indicators.computation (as_at, known_at, definitions, rows_removed)
    select day, ${knownAt}, ${definitions}, day = any(${[...removed]}::date[]) from unnest(${days}::date[]) day
    on conflict do nothing`.execute(tx.db)
}

/**
 * What is written for a change must not be taken for what was known at a later one, which was worked out before: the
 * next later one gets rows of its own for all that holds there because nothing had changed up to it.
 */
async function keepForLater(tx: ViewerTx, days: readonly IsoDate[], knownAt: number): Promise<void> {
  await sql`
    insert into indicators.stored_value (measure, version, team, as_at, known_at, known, tallies, fingerprint)
    select distinct on (s.measure, s.version, s.as_at, s.team) s.measure, s.version, s.team, s.as_at, next.known_at,
      s.known, s.tallies, s.fingerprint
    from (
      select as_at, min(known_at) as known_at from indicators.computation
      where as_at = any(${[...days]}::date[]) and known_at > ${knownAt} group by as_at) next
    join indicators.stored_value s on s.as_at = next.as_at and s.known_at <= next.known_at
    order by s.measure, s.version, s.as_at, s.team, s.known_at desc
    on conflict do nothing`.execute(tx.db)
}
