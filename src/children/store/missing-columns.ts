import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { MissingColumn } from '../derive/state.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { leftOutOn } from './left-out.ts'
import { onDay } from './on-day.ts'

/** Of a list with fewer rows than this, blanks everywhere may well say that there was none. */
export const fewRows = 10

/** Whether something goes on: blank throughout, a list may well say that all of it does; without the column, nothing. */
const goingOn: readonly (readonly [FactName, MissingColumn, string])[] = [
  ['need', 'needEnds', 'closed_on'],
  ['need', 'caseStatus', 'case_status'],
  ['protection', 'protectionEnds', 'ended_on'],
  ['care', 'careEnds', 'left_care_on'],
]

const columnsOf: readonly (readonly [FactName, readonly (readonly [MissingColumn, string])[]])[] = [
  [
    'care',
    [
      ['careReviews', 'reviewed_on'],
      ['careVisits', 'visited_on'],
      ['healthAssessments', 'health_assessed_on'],
      ['dentalChecks', 'dental_checked_on'],
      ['permanencePlans', 'permanence_plan'],
    ],
  ],
  [
    'protection',
    [
      ['protectionReviews', 'reviewed_on'],
      ['protectionVisits', 'visited_on'],
    ],
  ],
  ['need', [['lastSeen', 'last_seen_on']]],
  ['assessment', [['authorisations', 'authorised_on']]],
]

/**
 * What the lists of the as-at day do not tell of anybody, though they have rows: a column that the council's extract lacks
 * or leaves blank throughout. Blank for one child among others, it says that there was none; so it says nothing.
 */
export async function columnsMissing(tx: ViewerTx): Promise<ReadonlySet<MissingColumn>> {
  return new Set([...(await columnsLeftOut(tx)), ...(await blankThroughout(tx))])
}

/** Columns that are not there at all. */
export async function columnsLeftOut(tx: ViewerTx): Promise<readonly MissingColumn[]> {
  const leftOut = await leftOutOn(tx)
  const kinds = [
    ...goingOn,
    ...columnsOf.flatMap(([name, columns]) => columns.map(([kind, column]) => [name, kind, column] as const)),
  ]
  return kinds
    .filter(([name, , column]) =>
      leftOut.some(({ fact, columns }) => fact === name && columns.includes(column)),
    )
    .map(([, kind]) => kind)
}

async function blankThroughout(tx: ViewerTx): Promise<readonly MissingColumn[]> {
  // Each is asked so that the first row with a day answers it: it is asked of whole lists, at every import.
  const lists = columnsOf.map(([name, columns]) => {
    const list = sql.table(`${factTables[name].table}_as_at`)
    const told = columns.map(
      ([kind, column]) =>
        sql`(${sql.lit(kind)}, exists (select from ${list} where ${sql.ref(column)} is not null))`,
    )
    return sql`select kind from (values ${sql.join(told)}) as told (kind, by_any)
      where not by_any and (select count(*) from (select from ${list} limit ${fewRows}) rows) = ${fewRows}`
  })
  const { rows } = await sql<{ kind: MissingColumn }>`${sql.join(lists, sql` union all `)}`.execute(tx.db)
  return rows.map(({ kind }) => kind)
}

/** The same on another day. */
export const columnsMissingOn = (tx: ViewerTx, day: IsoDate): Promise<ReadonlySet<MissingColumn>> =>
  onDay(tx, day, columnsMissing)

/**
 * Children whose limits may move because other columns are missing than before, even where nothing is new of them; usually
 * none.
 */
export async function movedByMissingColumns(
  tx: ViewerTx,
  day: IsoDate,
  before: ReadonlySet<MissingColumn>,
): Promise<readonly number[]> {
  const now = await columnsMissingOn(tx, day)
  if (now.size === before.size && [...now].every((kind) => before.has(kind))) return []
  const stand = columnsOf.map(
    ([name]) => sql`select child_id from ${sql.table(`${factTables[name].table}_as_at`)}`,
  )
  return onDay(tx, day, async (then) => {
    const { rows } = await sql<{ child_id: number }>`${sql.join(stand, sql` union `)}`.execute(then.db)
    return rows.map(({ child_id }) => child_id)
  })
}
