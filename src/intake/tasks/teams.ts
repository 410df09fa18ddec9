import { sql } from 'kysely'
import { alignNumbers, bringRelations } from '../../children/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { teamsByName } from '../import/team-names.ts'

/** Brings every child into step with what the extract's team names mean now. */
export async function bringTeams(tx: ViewerTx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('intake.import'))`.execute(tx.db)
  const { rows } = await sql<{ id: number }>`select id from children.child order by id`.execute(tx.db)
  await bringRelations(
    tx,
    rows.map(({ id }) => id),
    await teamsByName(tx),
  )
  await alignNumbers(tx)
}
