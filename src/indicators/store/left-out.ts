import { sql } from 'kysely'
import type { LeftOut } from '../model/left-out.ts'
import type { LeftOutWhy, Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { all, not, type Piece } from '../model/piece.ts'
import type { SourceId } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import type { AnyTx } from './relation.ts'
import { given, ofTeams, relationOf, sqlOf } from './relation.ts'

/** What some measures leave out, in the rows of one source. */
interface Asked {
  readonly measure: string
  readonly why: LeftOutWhy
  readonly rows: Piece<'truth'>
}

function askedIn(measure: Measure): readonly Asked[] {
  const { leavesOut = [] } = measure
  return leavesOut.map(({ why, known, among }, at) => ({
    measure: measure.id,
    why,
    rows: all(among, ...leavesOut.slice(0, at).map((before) => before.known), not(known)),
  }))
}

/**
 * How many rows each of these measures leaves out at a moment, and why, as far as `tx` may see: one query a source. A measure
 * that leaves out none is not among them.
 */
export async function leftOutOf(
  tx: AnyTx,
  measures: readonly Measure[],
  moment: Moment,
  teams?: readonly string[],
): Promise<ReadonlyMap<string, readonly LeftOut[]>> {
  const found: (LeftOut & { readonly measure: string })[] = []
  for (const [source, own] of Map.groupBy(measures, (measure) => measure.source)) {
    const asked = own.flatMap(askedIn)
    if (asked.length > 0) found.push(...(await ofSource(tx, source, { own, asked }, { moment, teams })))
  }
  return new Map(
    [...Map.groupBy(found, ({ measure }) => measure)].map(([measure, rows]) => [measure, together(rows)]),
  )
}

async function ofSource(
  tx: AnyTx,
  id: SourceId,
  { own, asked }: { readonly own: readonly Measure[]; readonly asked: readonly Asked[] },
  { moment, teams }: { readonly moment: Moment; readonly teams: readonly string[] | undefined },
): Promise<readonly (LeftOut & { readonly measure: string })[]> {
  const source = sources[id]
  const counts = asked.map(({ rows }) => sql`(count(*) filter (where ${sqlOf(rows)}))::int`)
  const { rows } = await sql<{ counts: readonly number[] }>`
    with ${given([moment], source)}
    select array[${sql.join(counts)}] as counts from ${relationOf(source, own)} where ${ofTeams(source, teams)}`.execute(
    tx.db,
  )
  return asked.map(({ measure, why }, at) => ({ measure, why, rows: rows[0]?.counts[at] ?? 0 }))
}

/** For one reason there may be several columns. */
const together = (each: readonly LeftOut[]): readonly LeftOut[] =>
  [...Map.groupBy(each, ({ why }) => why)]
    .map(([why, alike]) => ({ why, rows: alike.reduce((sum, { rows }) => sum + rows, 0) }))
    .filter(({ rows }) => rows > 0)
