import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import { asksForDay, besides, columnsOf, ofDays, overDays } from '../model/by-day.ts'
import type { Measure } from '../model/measure.ts'
import type { Piece } from '../model/piece.ts'
import { always } from '../model/piece.ts'
import type { Source } from '../model/sources.ts'
import type { Held } from './held.ts'
import { heldRelation, holdsAt } from './held.ts'
import { countedPieces, metOf, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

export interface TalliesWanted {
  readonly byWorker?: boolean
  /** Costs a little: only what is stored needs it. */
  readonly withFingerprints?: boolean
  /** The teams together, with an empty name: of years of amounts there is much less so. */
  readonly whole?: boolean
}

/** A measure with its place among those of its query. */
interface Placed {
  readonly measure: Measure
  readonly at: number
  readonly x: RawBuilder<unknown> | undefined
}

/**
 * The queries that count the rows of a source, to be put one below the other. What is the same on whatever day it is
 * asked is counted over the rows once, and then stands for every moment at which they hold: counts and shares together,
 * each amount or category by itself. What changes with the day is asked once of rows that are alike in all it reads.
 */
export function countings(
  source: Source,
  measures: readonly Measure[],
  wanted: TalliesWanted,
): readonly RawBuilder<unknown>[] {
  const held = heldRelation(source, measures, wanted.whole !== true)
  const placed = measures.map((measure, at) => ({ measure, at, x: xOf(measure) }))
  const [byDay, same] = [placed.filter(isByDay), placed.filter((each) => !isByDay(each))]
  const groups = [...Map.groupBy(same, ({ at, x }) => (x ? at : -1)).values()]
  return [
    ...groups.map((own) => onceForAll(source, held, own, wanted)),
    ...byDay.map((each) => dayByDay(source, held, each, wanted)),
  ]
}

const isByDay = ({ measure }: Placed): boolean => countedPieces(measure).some(asksForDay)

/** Whose a row is. */
const whose = (source: Source, { byWorker = false, whole = false }: TalliesWanted): RawBuilder<unknown> =>
  sql`${whole ? sql`''` : teamOf(source)} as team, ${byWorker ? workerOf(source) : sql`''`} as worker`

function onceForAll(
  source: Source,
  { from, held }: Held,
  own: readonly Placed[],
  wanted: TalliesWanted,
): RawBuilder<unknown> {
  const x = own[0]?.x
  const where = x ? own.map(({ measure }) => sqlOf(measure.population)) : [sql`true`]
  return sql`
    select v.at, t.n, c.team, c.worker, c.x, sum(v.a)::int as a, sum(v.b)::int as b, sum(v.h)::text as h
    from (
      select ${held} as held, ${whose(source, wanted)}, ${x ? sql`coalesce(${x}, '')` : sql`null::text`} as x,
        ${sql.join(own.map((each) => sumsOf(source, each, wanted)))}
      from ${from} where ${held} <> 0 and ${sql.join(where, sql` and `)} group by 1, 2, 3, 4) c
    cross join lateral (values ${sql.join(own.map(({ at }) => valuesOf(at)))}) v (at, a, b, h)
    join t on ${holdsAt(sql`c.held`)} where v.a > 0 group by 1, 2, 3, 4, 5`
}

const name = (letter: 'a' | 'b' | 'h', at: number): RawBuilder<unknown> => sql.ref(`${letter}${at}`)
const valuesOf = (at: number): RawBuilder<unknown> =>
  sql`(${sql.raw(String(at))}, ${sql.join((['a', 'b', 'h'] as const).map((letter) => sql`c.${name(letter, at)}`))})`

/** How many rows (a) and how many of them met it (b), and the number over them (h). */
function sumsOf(source: Source, { measure, at }: Placed, wanted: TalliesWanted): RawBuilder<unknown> {
  const population = sqlOf(measure.population)
  const met = measure.value === 'share' ? sql`${population} and ${metOf(measure)}` : population
  return sql.join([
    sql`count(*) filter (where ${population}) as ${name('a', at)}`,
    sql`count(*) filter (where ${met}) as ${name('b', at)}`,
    sql`${numberOver(source, population, wanted)} as ${name('h', at)}`,
  ])
}

/** What the rows say and whose they are, as one number. */
function numberOver(
  { withDetails }: Source,
  population: RawBuilder<unknown>,
  { withFingerprints = false }: TalliesWanted,
): RawBuilder<unknown> {
  if (!withFingerprints) return sql`0::numeric`
  const sums = [
    sql`hashint8extended(f.fingerprint::bigint, f.child_id)`,
    ...(withDetails ? [sql`d.fingerprint`] : []),
  ]
  return sql.join(
    sums.map((each) => sql`coalesce(sum(${each}) filter (where ${population}), 0)`),
    sql` + `,
  )
}

/**
 * Rows alike in all that the measure reads of them are counted together. What they are alike in then stands under the
 * names that pieces know, `f`, `d` and `r`, so that a piece reads there what it reads of a single row.
 */
function dayByDay(
  source: Source,
  { from, held }: Held,
  { measure, at, x }: Placed,
  wanted: TalliesWanted,
): RawBuilder<unknown> {
  const conditions = measure.population.allOf ?? [measure.population]
  const whatever = conditions.filter((each) => !asksForDay(each))
  const rest = conditions.filter(asksForDay)
  const worth = countedPieces(measure).slice(1)
  const { columns, named } = alike([...rest, ...worth])
  const days = [...ofDays([...rest, ...worth])].map(([day, of]) => sql`, ${sql.raw(of)} as ${sql.ref(day)}`)
  return sql`
    select ${sql.raw(String(at))}, t.n, g.team, g.worker, ${x ? textOf(worth) : sql`null::text`},
      sum(g.a)::int, (coalesce(sum(g.a) filter (where ${measure.value === 'share' ? and(worth) : sql`true`}), 0))::int, sum(g.h)::text
    from (
      select ${held} as held, ${whose(source, wanted)}${sql.raw(columns.map((each) => `, ${each}`).join(''))}, count(*) as a,
        ${numberOver(source, sql`true`, wanted)} as h
      from ${from} where ${held} <> 0 and ${sql.join([always, ...whatever].map(sqlOf), sql` and `)}
      group by ${sql.raw([1, 2, 3, ...columns.map((_, place) => place + 4)].join())}) g
    ${sql.raw(named.join(' '))}
    join (select t.*${sql.join(days, sql``)} from t offset 0) t on ${holdsAt(sql`g.held`)} and ${and(rest)}
    group by 1, 2, 3, 4, 5`
}

/** The columns by which rows are alike, and how they are called by the names that pieces know again. */
function alike(pieces: readonly Piece[]): {
  readonly columns: readonly string[]
  readonly named: readonly string[]
} {
  const read = besides.flatMap((beside) => {
    const names = columnsOf(beside, pieces)
    return names.length === 0 ? [] : [{ beside, names }]
  })
  return {
    columns: read.flatMap(({ beside, names }) =>
      names.map((name) => `${beside}.${name} as ${beside}_${name}`),
    ),
    named: read.map(
      ({ beside, names }) =>
        `cross join lateral (select ${names.map((name) => `g.${beside}_${name} as ${name}`).join()}) ${beside}`,
    ),
  }
}

const and = (pieces: readonly Piece[]): RawBuilder<unknown> =>
  sql.raw(['true', ...pieces.map(overDays)].join(' and '))

/** The amount or category as text; none is an empty one. */
const textOf = (worth: readonly Piece[]): RawBuilder<unknown> =>
  sql.raw(`coalesce((${worth.map(overDays).join()})::text, '')`)
