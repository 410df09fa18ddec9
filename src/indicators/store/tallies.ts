import { sql } from 'kysely'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import type { SourceId } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import type { Tally } from '../model/value.ts'
import type { TalliesWanted } from './countings.ts'
import { countings } from './countings.ts'
import { heldRows, momentsAtOnce } from './held.ts'
import type { AnyTx } from './relation.ts'
import { given } from './relation.ts'

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
  await byHash(tx, true)
  for (let from = 0; from < moments.length; from += momentsAtOnce)
    for (const [source, own] of bySource)
      found.push(await ofSource(tx, source, own, moments.slice(from, from + momentsAtOnce), from, wanted))
  await byHash(tx, false)
  return found.flat()
}

/**
 * How many rows are alike cannot be foreseen: taken for few, they would be compared with each other one by one, and taken
 * for many, sorted before they are counted. Compiling the queries first takes longer than they do.
 */
const byHash = (tx: AnyTx, on: boolean): Promise<unknown> => {
  const others = on ? 'off' : 'on'
  return sql`select set_config('enable_nestloop', ${others}, true), set_config('enable_sort', ${others}, true),
    set_config('jit', 'off', true)`.execute(tx.db)
}

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
    with ${given(moments, source)}, ${heldRows(source, measures, wanted.whole !== true)}
    select json_agg(json_build_array(s.at, s.n, s.team, s.worker, s.x, s.a, s.b, s.h)) as found
    from (${sql.join(countings(source, measures, wanted), sql` union all `)}) s (at, n, team, worker, x, a, b, h) where s.a > 0`.execute(
    tx.db,
  )
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
