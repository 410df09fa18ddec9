import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Silent } from '../derive/state.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { onDay } from './on-day.ts'

/** Of a list with fewer rows than this, blanks everywhere may well say that there was none. */
const fewRows = 10

const columnsOf: readonly (readonly [FactName, readonly (readonly [Silent, string])[]])[] = [
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
export async function silentOn(tx: ViewerTx): Promise<ReadonlySet<Silent>> {
  const lists = columnsOf.map(([name, columns]) => {
    const counts = columns.map(([kind, column]) => sql`count(${sql.ref(column)}) as ${sql.ref(kind)}`)
    const told = columns.map(([kind]) => sql`(${sql.lit(kind)}, ${sql.ref(kind)})`)
    return sql`select kind from (
        select count(*) as rows, ${sql.join(counts)} from ${sql.table(`${factTables[name].table}_as_at`)}) counted
      cross join lateral (values ${sql.join(told)}) each(kind, told) where rows >= ${fewRows} and told = 0`
  })
  const { rows } = await sql<{ kind: Silent }>`${sql.join(lists, sql` union all `)}`.execute(tx.db)
  return new Set(rows.map(({ kind }) => kind))
}

/** The same on another day. */
export const silentThen = (tx: ViewerTx, day: IsoDate): Promise<ReadonlySet<Silent>> =>
  onDay(tx, day, silentOn)

/** Children whose limits another silence than before may move, also where nothing is new of them; most often nobody. */
export async function movedBySilence(
  tx: ViewerTx,
  day: IsoDate,
  before: ReadonlySet<Silent>,
): Promise<readonly number[]> {
  const now = await silentThen(tx, day)
  if (now.size === before.size && [...now].every((kind) => before.has(kind))) return []
  const stand = columnsOf.map(
    ([name]) => sql`select child_id from ${sql.table(`${factTables[name].table}_as_at`)}`,
  )
  return onDay(tx, day, async (then) => {
    const { rows } = await sql<{ child_id: number }>`${sql.join(stand, sql` union `)}`.execute(then.db)
    return rows.map(({ child_id }) => child_id)
  })
}
