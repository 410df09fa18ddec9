import { sql } from 'kysely'
import type { RecordNeeds } from '../../access/index.ts'
import { asCounter, asViewer } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import type { Tally } from '../model/value.ts'
import { versionOf } from '../model/version.ts'
import type { MeasureRow } from '../model/measure-row.ts'
import { measureRows } from './rows.ts'

/** A value of a past day as it was kept at one change after another: more than one, and it was restated. */
export interface Stating {
  readonly knownAt: number
  readonly knownOn: IsoDate
  readonly known: boolean
  readonly tallies: readonly Tally[]
}

/** Every value that was kept of a measure for one day, of the whole service, oldest first. */
export async function statingsOf(
  record: RecordNeeds,
  measure: Measure,
  asAt: IsoDate,
): Promise<readonly Stating[]> {
  return asViewer(record, { asking: { kind: 'system', name: 'measures' } }, async (tx) => {
    const { rows } = await sql<Stating>`
      select s.known_at as "knownAt", (change.at at time zone 'Europe/London')::date as "knownOn", s.known, s.tallies
      from indicators.stored_value s join record.change on change.id = s.known_at
      where s.measure = ${measure.id} and s.version = ${versionOf(measure)} and s.as_at = ${asAt}::date
        and s.team is null order by s.known_at`.execute(tx.db)
    return rows
  })
}

/** Why two statings of one day differ: how many rows came in late, were taken back, or say something else. */
export interface Restated {
  readonly arrivedLate: number
  readonly takenBack: number
  readonly changed: number
  /** The imports that brought what is new or changed. */
  readonly imports: readonly number[]
}

/** Compares the rows of one day as known at two changes. Counts; which children they are is asked of the two lists. */
export async function whyRestated(
  record: RecordNeeds,
  measure: Measure,
  asAt: IsoDate,
  knownAt: readonly [earlier: number, later: number],
): Promise<Restated> {
  const [earlier, later] = await asCounter(record, async (tx) => [
    await measureRows(tx, measure, { asAt, knownAt: knownAt[0] }),
    await measureRows(tx, measure, { asAt, knownAt: knownAt[1] }),
  ])
  const [before, after] = [byKey(earlier), byKey(later)]
  const fresh = [...after].filter(([key]) => !before.has(key)).map(([, row]) => row)
  const differing = [...after].filter(([key, row]) => before.has(key) && !same(row, before.get(key)))
  const imports = [...fresh, ...differing.map(([, row]) => row)].flatMap(
    ({ sourceImport }) => sourceImport ?? [],
  )
  return {
    arrivedLate: fresh.length,
    takenBack: [...before.keys()].filter((key) => !after.has(key)).length,
    changed: differing.length,
    imports: [...new Set(imports)].toSorted((one, other) => one - other),
  }
}

const byKey = (rows: readonly MeasureRow[]): ReadonlyMap<string, MeasureRow> =>
  new Map(rows.map((row) => [`${row.childId} ${String(row.startsOn)} ${row.occurrence}`, row]))

const same = (one: MeasureRow, other: MeasureRow | undefined): boolean =>
  one.fingerprint === other?.fingerprint && one.met === other.met
