import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'

/**
 * Waits until nothing else changes who the children are or what extracts say of them: imports, and numbers that are joined.
 * Whoever is only looking at what an import would change takes this turn, too, and holds up nobody who records something.
 */
export async function takeTurnOfImports(tx: ViewerTx): Promise<void> {
  if (await mayWait(tx, 'los.turn_of_imports', 'los.turn_of_entries'))
    await sql`select pg_advisory_xact_lock(hashtext('intake.import')),
      set_config('los.turn_of_imports', 'taken', true)`.execute(tx.db)
}

/**
 * Waits until nobody else works out what follows for children: an import in its last part, or a person who recorded
 * something. To be called before the first write of the transaction, and after the turn of imports where both are taken: two
 * that wait for each other end badly.
 * @throws where the transaction has written something: whoever waits for its change may be the one that it would wait for.
 */
export async function takeTurnOfEntries(tx: ViewerTx): Promise<void> {
  if (await mayWait(tx, 'los.turn_of_entries'))
    await sql`select pg_advisory_xact_lock(hashtext('children.entered')),
      set_config('los.turn_of_entries', 'taken', true)`.execute(tx.db)
}

/** Both turns: for whatever changes the facts about children and what follows from them, and is short. */
export async function takeTurns(tx: ViewerTx): Promise<void> {
  await takeTurnOfImports(tx)
  await takeTurnOfEntries(tx)
}

type Turn = 'los.turn_of_imports' | 'los.turn_of_entries'

/**
 * A person waits ten seconds at most, as for any change (`record.change_id`); PostgreSQL's 55P03 is thrown after that.
 * Whoever holds no turn of changes, since its number is ahead or it only asks, may wait also after its first write.
 * @returns whether there is anything to wait for: a turn that this transaction holds already is not taken again.
 */
async function mayWait({ viewer, db }: ViewerTx, turn: Turn, later: Turn = turn): Promise<boolean> {
  const { rows } = await sql<{ holds: boolean; late: boolean }>`
    select record.setting(${turn}) is not null as holds,
      record.setting(${later}) is not null
        or (record.setting('los.change') is not null and record.setting('los.ahead') is null
            and record.setting('los.only_asked') is null) as late,
      set_config('lock_timeout', case when ${viewer.kind === 'person'} then '10s' else current_setting('lock_timeout') end,
                 true)`.execute(db)
  const [{ holds, late } = { holds: false, late: true }] = rows
  if (!holds && late)
    throw new Error('A turn is taken before the first write, that of imports before that of entries')
  return !holds
}
