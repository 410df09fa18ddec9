import { sql, type RawBuilder } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { factTables, workedOut } from '../../../children/index.ts'

/** Of rows called `fact`: those believed only while one of these numbers, parted since, was joined to their child. */
export const madeWhileJoined = (numbers: readonly number[]): RawBuilder<unknown> => sql`exists (
  select from children.membership m where not m.shadow and m.known_to <> 9223372036854775807
    and m.child_id = any(${[...numbers]}::int[]) and m.root_id = fact.child_id
    and fact.known_from >= m.known_from and fact.known_to <= m.known_to)`

/** What was worked out for a child while one of these numbers was joined to it: nobody can tell what follows from which. */
export async function forgetWorkedOut(tx: ViewerTx, numbers: readonly number[]): Promise<void> {
  for (const { table } of workedOut)
    await sql`delete from ${sql.table(table)} fact where ${madeWhileJoined(numbers)}`.execute(tx.db)
}

/** What these numbers left in the rows of children to which they were joined for a time. */
export async function forgetWhileJoined(tx: ViewerTx, numbers: readonly number[]): Promise<void> {
  const ids = sql`${[...numbers]}::int[]`
  for (const { table, owner } of Object.values(factTables)) {
    if (owner !== 'child_id') continue
    await sql`
      delete from ${sql.table(table)} fact where ${madeWhileJoined(numbers)} and exists (
        select from ${sql.table(table)} own where own.child_id = any(${ids})
          and own.starts_on = fact.starts_on and own.fingerprint = fact.fingerprint)`.execute(tx.db)
  }
  await forgetWorkedOut(tx, numbers)
  await sql`delete from children.other_number where council_id in (
    select council_id from children.child where id = any(${ids}))`.execute(tx.db)
}
