import { sql } from 'kysely'
import { alignNumbers, bringRelations, takeTurns } from '../../children/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { teamsByName } from '../import/team-names.ts'

/** Brings every child into step with what the extract's team names mean now. */
export async function bringTeams(tx: ViewerTx): Promise<void> {
  await takeTurns(tx)
  const { rows } = await sql<{ id: number }>`select id from children.child order by id`.execute(tx.db)
  await bringRelations(
    tx,
    rows.map(({ id }) => id),
    await teamsByName(tx),
  )
  await alignNumbers(tx)
}
