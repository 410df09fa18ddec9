import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import { labelling } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import type { Moment } from '../model/moment.ts'
import { sources } from '../model/sources.ts'
import { noneGiven } from '../model/value.ts'
import type { AnyTx } from './relation.ts'
import { given, metOf, relationOf, sqlOf, teamOf, workerOf, xOf } from './relation.ts'

/** One row of a measure: whose it is, what it is about, and how it counts. */
export interface MeasureRow {
  readonly childId: number
  readonly councilId: string
  /** Which row of the child's: the day it is told by and its number among those of that day; none where there is one. */
  readonly startsOn: string | null
  readonly occurrence: number
  readonly team: string
  readonly worker: string
  /** The day that the event is about; unknown where the extract left it out. */
  readonly day: IsoDate | null
  readonly met: boolean
  /** Why it did not, where it did not. */
  readonly whyNot: string | null
  /** What the value or the list needs a number of: days, visits, earlier plans. */
  readonly amount: number | null
  readonly category: string | null
  /** Where it came from: the import and the row of its file. */
  readonly sourceImport: number | null
  readonly sourceRow: number | null
  /** Of all that the extract said in it. */
  readonly fingerprint: string
}

/**
 * The list behind a measure at one moment, as far as `tx` may see; its value is made of these rows and no others. Those
 * that met come first, then the largest amounts.
 */
export async function measureRows(
  tx: AnyTx,
  measure: Measure,
  moment: Moment,
  teams?: readonly string[],
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
      f.source_import as "sourceImport", f.source_row as "sourceRow", f.fingerprint::text as fingerprint
    from ${relationOf(source)} join children.child child on child.id = f.child_id
    where ${sqlOf(measure.population)} and ${teams ? sql`${teamOf(source)} = any(${[...teams]}::text[])` : sql`true`}
    order by met desc, amount desc nulls first, length(child.council_id), child.council_id, "startsOn", occurrence`.execute(
    tx.db,
  )
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
