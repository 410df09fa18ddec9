import { sql } from 'kysely'
import { labelling } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import type { Moment } from '../model/moment.ts'
import type { Source } from '../model/sources.ts'
import { sources } from '../model/sources.ts'
import { noneGiven } from '../model/value.ts'
import type { AnyTx } from './relation.ts'
import { given, metOf, ofTeams, relationOf, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

/**
 * The list behind a measure at one moment, as far as `tx` may see; its value is made of these rows and no others. Those
 * that met come first, then the largest amounts.
 */
export async function measureRows(
  tx: AnyTx,
  measure: Measure,
  moment: Moment,
  teams?: readonly string[],
  part?: { readonly limit: number; readonly offset: number },
): Promise<readonly MeasureRow[]> {
  const source = sources[measure.source]
  const amount =
    measure.value === 'median' || measure.value === 'mean' ? measure.amount : measure.shows?.amount
  const isCategory = measure.value === 'breakdown' || measure.value === 'spread'
  const { rows } = await sql<Omit<MeasureRow, 'whyNot'>>`
    with ${given([moment], source)}
    select f.child_id as "childId", child.council_id as "councilId",
      ${source.byChild ? sql`null` : sql`nullif(f.starts_on, '-infinity')::text`} as "startsOn",
      ${source.byChild ? sql`1` : sql`f.occurrence`} as occurrence,
      ${teamOf(source)} as team, ${workerOf(source)} as worker, ${sqlOf(measure.day ?? source.day)} as day, ${metOf(measure)} as met,
      ${amount ? sqlOf(amount) : sql`null::int`} as amount, ${(isCategory ? xOf(measure) : undefined) ?? sql`null::text`} as category,
      f.source_import as "sourceImport", f.source_row as "sourceRow", f.fingerprint::text as fingerprint,
      (count(*) over ())::int as "of"
    from ${relationOf(source, [measure])} join children.child child on child.id = f.child_id
    where ${sqlOf(measure.population)} and ${ofTeams(source, teams)}
    order by met ${measure.better === 'higher' ? sql`asc` : sql`desc`}, amount desc nulls first, length(child.council_id), child.council_id, "startsOn", occurrence
    limit ${part?.limit ?? null} offset ${part?.offset ?? 0}`.execute(tx.db)
  const label = labelling(measure)
  return rows.map((row) => ({
    ...row,
    whyNot: measure.value === 'share' && !row.met ? measure.whyNot : null,
    category: isCategory ? (row.category === null ? noneGiven : label(row.category)) : null,
  }))
}

/** The council's numbers of the children whose rows met the measure, once each, shortest and smallest first. */
export async function childrenNamed(
  tx: AnyTx,
  measures: readonly Measure[],
  moment: Moment,
  teams?: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const naming = measures.filter(({ namesChildren }) => namesChildren)
  const found = new Map<string, readonly string[]>(naming.map(({ id }) => [id, []]))
  for (const [source, own] of Map.groupBy(naming, (measure) => measure.source))
    for (const { at, ids } of await namedIn(tx, sources[source], own, moment, teams))
      found.set(
        own[at]?.id ?? '',
        ids.toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)),
      )
  return found
}

/** Of all these measures of a source at once: the place of each that lists anybody, and whom. */
async function namedIn(
  tx: AnyTx,
  source: Source,
  measures: readonly Measure[],
  moment: Moment,
  teams: readonly string[] | undefined,
): Promise<readonly { readonly at: number; readonly ids: readonly string[] }[]> {
  const listed = measures.map(
    (measure, at) => sql`(${sql.raw(String(at))}, ${sqlOf(measure.population)} and ${metOf(measure)})`,
  )
  const { rows } = await sql<{ at: number; ids: readonly string[] }>`
    with ${given([moment], source)}
    select v.at, array_agg(distinct child.council_id) as ids
    from ${relationOf(source, measures)} join children.child child on child.id = f.child_id
    cross join lateral (values ${sql.join(listed)}) v (at, listed)
    where v.listed and ${ofTeams(source, teams)} group by v.at`.execute(tx.db)
  return rows
}
