import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { asksForDay } from '../model/piece.ts'
import type { Source, SourceId } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import type { Tally } from '../model/value.ts'
import type { Held } from './held.ts'
import { heldRelation, heldRows, holdsAt, momentsAtOnce } from './held.ts'
import type { AnyTx } from './relation.ts'
import { given, metOf, countedPieces, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

/** A tally with whose it is. */
export interface TeamTally extends Tally {
  readonly measure: string
  /** The place of its moment among those asked for. */
  readonly moment: number
  readonly team: string
  /** Empty unless workers are asked for. */
  readonly worker: string
  /** A number over the rows behind it, whatever their order: another one says that the rows are others. */
  readonly fingerprint: bigint
}

export interface TalliesWanted {
  readonly byWorker?: boolean
  /** Costs a little: only what is stored needs it. */
  readonly withFingerprints?: boolean
}

/**
 * The tallies of all these measures at all these moments: one query for each source and five years, whatever the number
 * of its measures. What is not there has no rows.
 */
export async function talliesOf(
  tx: AnyTx,
  measures: readonly Measure[],
  moments: readonly Moment[],
  wanted: TalliesWanted = {},
): Promise<readonly TeamTally[]> {
  const bySource = [...Map.groupBy(measures, ({ source }) => source)]
  const found: TeamTally[][] = []
  await joinByHash(tx, true)
  for (let from = 0; from < moments.length; from += momentsAtOnce)
    for (const [source, own] of bySource)
      found.push(await ofSource(tx, source, own, moments.slice(from, from + momentsAtOnce), from, wanted))
  await joinByHash(tx, false)
  return found.flat()
}

/** How many rows are alike cannot be foreseen: taken for few, they would be compared with each other one by one. */
const joinByHash = (tx: AnyTx, on: boolean): Promise<unknown> =>
  sql`select set_config('enable_nestloop', ${on ? 'off' : 'on'}, true)`.execute(tx.db)

/** As PostgreSQL sends it: place of the measure, of the moment, team, worker, amount or category, rows, met, number. */
type Row = readonly [number, number, string, string, string | null, number, number, string]

async function ofSource(
  tx: AnyTx,
  id: SourceId,
  measures: readonly Measure[],
  moments: readonly Moment[],
  from: number,
  wanted: TalliesWanted,
): Promise<TeamTally[]> {
  const source = sources[id]
  const { rows } = await sql<{ found: readonly Row[] | null }>`
    with ${given(moments, source)}, ${heldRows(source, measures)}
    select json_agg(json_build_array(s.at, s.n, s.team, s.worker, s.x, s.a, s.b, s.h)) as found
    from (${sql.join(countings(source, measures, wanted), sql` union all `)}) s where s.a > 0`.execute(tx.db)
  return (rows[0]?.found ?? []).map(([at, n, team, worker, x, count, met, fingerprint]) => ({
    measure: measures[at]?.id ?? '',
    moment: from + n,
    team,
    worker,
    x,
    rows: count,
    met,
    fingerprint: BigInt(fingerprint),
  }))
}

/** A measure with its place among those of its query. */
interface Placed {
  readonly measure: Measure
  readonly at: number
  readonly x: RawBuilder<unknown> | undefined
}

/**
 * What is the same on whatever day it is asked is counted over the rows once, and then multiplied by the moments at
 * which they hold. Counts and shares go together; each amount or category is counted by itself.
 */
function countings(
  source: Source,
  measures: readonly Measure[],
  wanted: TalliesWanted,
): readonly RawBuilder<unknown>[] {
  const placed = measures.map((measure, at) => ({ measure, at, x: xOf(measure) }))
  const groups = [
    ...Map.groupBy(placed, ({ at, x, measure }) => `${x ? at : ''} ${asksForDay(countedPieces(measure))}`),
  ]
  const held = heldRelation(source, measures)
  return groups.map(([, own]) => counting(source, held, own, wanted))
}

function counting(
  source: Source,
  { from, held }: Held,
  own: readonly Placed[],
  { byWorker = false, withFingerprints = false }: TalliesWanted,
): RawBuilder<unknown> {
  const byDay = own.some(({ measure }) => asksForDay(countedPieces(measure)))
  const x = own[0]?.x
  const of = sql`${byDay ? sql`t.n` : held} as w, ${teamOf(source)} as team,
    ${byWorker ? workerOf(source) : sql`''`} as worker, ${x ? sql`coalesce(${x}, '')` : sql`null::text`} as x`
  const rows = byDay ? sql`t cross join ${from}` : from
  const where = [
    ...(byDay ? [holdsAt(held)] : [sql`${held} <> 0`]),
    ...(own.length === 1 ? own.map(({ measure }) => sqlOf(measure.population)) : []),
  ]
  const sums = own.map((each) => sumsOf(source, each, withFingerprints))
  const counted = sql`select ${of}, ${sql.join(sums)} from ${rows} where ${sql.join(where, sql` and `)} group by 1, 2, 3, 4`
  const moments = byDay ? sql`t on t.n = c.w` : sql`t on ${holdsAt(sql`c.w`)}`
  return sql`
    select v.at, t.n, c.team, c.worker, c.x, sum(v.a)::int as a, sum(v.b)::int as b, sum(v.h)::text as h
    from (${counted}) c cross join lateral (values ${sql.join(own.map(({ at }) => valuesOf(at)))}) v (at, a, b, h)
    join ${moments} where v.a > 0 group by 1, 2, 3, 4, 5`
}

const name = (letter: 'a' | 'b' | 'h', at: number): RawBuilder<unknown> => sql.ref(`${letter}${at}`)
const valuesOf = (at: number): RawBuilder<unknown> =>
  sql`(${sql.raw(String(at))}, ${sql.join((['a', 'b', 'h'] as const).map((letter) => sql`c.${name(letter, at)}`))})`

/** How many rows (a) and how many of them met it (b), and the number over them (h). */
function sumsOf(source: Source, { measure, at }: Placed, withFingerprints: boolean): RawBuilder<unknown> {
  const population = sqlOf(measure.population)
  const met = measure.value === 'share' ? sql`${population} and ${metOf(measure)}` : population
  return sql.join([
    sql`count(*) filter (where ${population}) as ${name('a', at)}`,
    sql`count(*) filter (where ${met}) as ${name('b', at)}`,
    sql`${withFingerprints ? numberOver(source, population) : sql`0::numeric`} as ${name('h', at)}`,
  ])
}

/** What the rows say and whose they are, as one number. */
const numberOver = ({ withDetails }: Source, population: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql.join(
    [
      sql`coalesce(sum(hashint8extended(f.fingerprint::bigint, f.child_id)) filter (where ${population}), 0)`,
      ...(withDetails ? [sql`coalesce(sum(d.fingerprint) filter (where ${population}), 0)`] : []),
    ],
    sql` + `,
  )
