import { sql } from 'kysely'
import { labelling } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import type { Moment } from '../model/moment.ts'
import { sources } from '../model/sources.ts'
import { noneGiven } from '../model/value.ts'
import type { AnyTx } from './relation.ts'
import { given, metOf, relationOf, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

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
      ${teamOf(source)} as team, ${workerOf(source)} as worker, ${sqlOf(source.day)} as day, ${metOf(measure)} as met,
      ${amount ? sqlOf(amount) : sql`null::int`} as amount, ${(isCategory ? xOf(measure) : undefined) ?? sql`null::text`} as category,
      f.source_import as "sourceImport", f.source_row as "sourceRow", f.fingerprint::text as fingerprint,
      (count(*) over ())::int as "of"
    from ${relationOf(source, [measure])} join children.child child on child.id = f.child_id
    where ${sqlOf(measure.population)} and ${teams ? sql`${teamOf(source)} = any(${[...teams]}::text[])` : sql`true`}
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
  const found = new Map<string, readonly string[]>()
  for (const measure of measures.filter(({ namesChildren }) => namesChildren)) {
    const rows = await measureRows(tx, measure, moment, teams)
    const ids = new Set(rows.filter(({ met }) => met).map(({ councilId }) => councilId))
    found.set(
      measure.id,
      [...ids].toSorted((one, other) => one.length - other.length || (one < other ? -1 : 1)),
    )
  }
  return found
}
