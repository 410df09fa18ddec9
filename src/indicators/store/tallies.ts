import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import type { Source, SourceId } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import type { Tally } from '../model/value.ts'
import type { AnyTx } from './relation.ts'
import { given, metOf, relationOf, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

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
 * The tallies of all these measures at all these moments: one query for each source, whatever the number of its
 * measures and moments. What is not there has no rows.
 */
export async function talliesOf(
  tx: AnyTx,
  measures: readonly Measure[],
  moments: readonly Moment[],
  wanted: TalliesWanted = {},
): Promise<readonly TeamTally[]> {
  const bySource = Map.groupBy(measures, ({ source }) => source)
  const found: TeamTally[] = []
  for (const [source, own] of bySource) found.push(...(await ofSource(tx, source, own, moments, wanted)))
  return found
}

type Row = Readonly<Record<string, string | number | null>>

async function ofSource(
  tx: AnyTx,
  id: SourceId,
  measures: readonly Measure[],
  moments: readonly Moment[],
  { byWorker = false, withFingerprints = false }: TalliesWanted,
): Promise<readonly TeamTally[]> {
  const source = sources[id]
  const { rows } = await sql<Row>`
    with ${given(moments, source)}
    select s.n, s.team, s.worker, ${groupingOf(measures)} as which, ${taken(measures)}${sums(measures, withFingerprints)}
    from (select t.n, ${teamOf(source)} as team, ${byWorker ? workerOf(source) : sql`''`} as worker,
            ${fingerprintOf(source, withFingerprints)} as fingerprint, ${columns(measures)}
          from ${relationOf(source, measures)}) s
    group by grouping sets (${sets(measures)})`.execute(tx.db)
  return rows.flatMap((row) => talliesIn(row, measures))
}

const name = (letter: 'p' | 'm' | 'x' | 'a' | 'b' | 'h', at: number): RawBuilder<unknown> =>
  sql.ref(`${letter}${at}`)
const own = (letter: 'p' | 'm' | 'x', at: number): RawBuilder<unknown> => sql.ref(`s.${letter}${at}`)

/** For each measure: whether a row is in its population (p), met it (m), and its amount or category (x). */
function columns(measures: readonly Measure[]): RawBuilder<unknown> {
  return sql.join(
    measures.flatMap((measure, at) => {
      const x = xOf(measure)
      const population = sqlOf(measure.population)
      return [
        sql`${population} as ${name('p', at)}`,
        sql`${metOf(measure)} as ${name('m', at)}`,
        ...(x ? [sql`case when ${population} then coalesce(${x}, '') end as ${name('x', at)}`] : []),
      ]
    }),
  )
}

/** How many rows (a) and how many of them met it (b), and the number over them (h). */
function sums(measures: readonly Measure[], withFingerprints: boolean): RawBuilder<unknown> {
  return sql.join(
    measures.flatMap((_, at) => [
      sql`(count(*) filter (where ${own('p', at)}))::int as ${name('a', at)}`,
      sql`(count(*) filter (where ${own('p', at)} and ${own('m', at)}))::int as ${name('b', at)}`,
      ...(withFingerprints
        ? [sql`coalesce(sum(s.fingerprint) filter (where ${own('p', at)}), 0)::text as ${name('h', at)}`]
        : []),
    ]),
  )
}

const taken = (measures: readonly Measure[]): RawBuilder<unknown> =>
  places(measures).length === 0 ? sql`` : sql`${sql.join(places(measures).map((at) => own('x', at)))}, `

const places = (measures: readonly Measure[]): readonly number[] =>
  measures.flatMap((measure, at) => (xOf(measure) ? [at] : []))

/** By team for all, and by team and amount or category for each measure that has one. */
const sets = (measures: readonly Measure[]): RawBuilder<unknown> =>
  sql.join([
    sql`(s.n, s.team, s.worker)`,
    ...places(measures).map((at) => sql`(s.n, s.team, s.worker, ${own('x', at)})`),
  ])

/** Which set a row is of: the place of the measure whose x it is by, or -1. */
const groupingOf = (measures: readonly Measure[]): RawBuilder<unknown> =>
  places(measures).length === 0
    ? sql`-1`
    : sql`case ${sql.join(
        places(measures).map((at) => sql`when grouping(${own('x', at)}) = 0 then ${sql.raw(`${at}`)}`),
        sql` `,
      )} else -1 end`

/** What a row says and whose it is, as one number. */
const fingerprintOf = ({ withDetails }: Source, wanted: boolean): RawBuilder<unknown> =>
  wanted
    ? sql`hashint8extended(f.fingerprint::bigint, f.child_id)${withDetails ? sql`::numeric + coalesce(d.fingerprint, 0)` : sql``}`
    : sql`0`

function talliesIn(row: Row, measures: readonly Measure[]): readonly TeamTally[] {
  const which = Number(row.which)
  return measures.flatMap((measure, at): readonly TeamTally[] => {
    const counted = xOf(measure) ? which === at : which === -1
    const rows = Number(row[`a${at}`])
    if (!counted || rows === 0) return []
    return [
      {
        measure: measure.id,
        moment: Number(row.n),
        team: String(row.team),
        worker: String(row.worker),
        x: which === -1 ? null : textIn(row[`x${at}`]),
        rows,
        met: Number(row[`b${at}`]),
        fingerprint: BigInt(row[`h${at}`] ?? 0),
      },
    ]
  })
}

const textIn = (value: string | number | null | undefined): string | null =>
  value === null || value === undefined ? null : String(value)
