import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/**
 * Waits until nothing else changes who the children are or what extracts say of them: imports, and numbers that are joined.
 * Whoever is only looking at what an import would change takes this turn, too, and holds up nobody who records something.
 */
export async function takeTurnOfImports(tx: ViewerTx): Promise<void> {
  await waitAsPerson(tx)
  await sql`select pg_advisory_xact_lock(hashtext('intake.import'))`.execute(tx.db)
}

/**
 * Waits until nobody else works out what follows for children: an import in its last part, or a person who recorded
 * something. To be called before the first write of the transaction, and after the turn of imports where both are taken: two
 * that wait for each other end badly.
 */
export async function takeTurnOfEntries(tx: ViewerTx): Promise<void> {
  await waitAsPerson(tx)
  await sql`select pg_advisory_xact_lock(hashtext('children.entered'))`.execute(tx.db)
}

/** Both turns: for whatever changes the facts about children and what follows from them, and is short. */
export async function takeTurns(tx: ViewerTx): Promise<void> {
  await takeTurnOfImports(tx)
  await takeTurnOfEntries(tx)
}

/** A person waits ten seconds at most, as for any change (`record.change_id`); PostgreSQL's 55P03 is thrown after that. */
async function waitAsPerson({ viewer, db }: ViewerTx): Promise<void> {
  if (viewer.kind === 'person') await sql`select set_config('lock_timeout', '10s', true)`.execute(db)
}
