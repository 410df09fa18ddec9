import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { Tell } from '../import/put-extract.ts'

/** How far the work on an import is: overwritten as it goes on, and never kept. */
export async function sayProgress(tx: ViewerTx, importId: number, says: string): Promise<void> {
  await sql`insert into intake.progress (import_id, says, at) values (${importId}, ${says}, record.now())
    on conflict (import_id) do update set says = excluded.says, at = excluded.at`.execute(tx.db)
}

export async function progressOf(tx: ViewerTx, importId: number): Promise<string | undefined> {
  const { rows } = await sql<{ says: string }>`
    select says from intake.progress where import_id = ${importId}`.execute(tx.db)
  return rows[0]?.says
}

export async function forgetProgress(tx: ViewerTx, importId: number): Promise<void> {
  await sql`delete from intake.progress where import_id = ${importId}`.execute(tx.db)
}

/** How far a plan is carried out. */
export async function sayPlanProgress(tx: ViewerTx, planId: number, says: string): Promise<void> {
  await sql`insert into retention.progress (plan_id, says, at) values (${planId}, ${says}, record.now())
    on conflict (plan_id) do update set says = excluded.says, at = excluded.at`.execute(tx.db)
}

export async function planProgress(tx: ViewerTx, planId: number): Promise<string | undefined> {
  const { rows } = await sql<{ says: string }>`
    select says from retention.progress where plan_id = ${planId}`.execute(tx.db)
  return rows[0]?.says
}

export async function forgetPlanProgress(tx: ViewerTx, planId: number): Promise<void> {
  await sql`delete from retention.progress where plan_id = ${planId}`.execute(tx.db)
}

export interface Teller {
  /** Returns at once; what is said while the last is still being written waits for it. */
  readonly tell: Tell
  /** Ends when everything that was said is written. */
  readonly written: () => Promise<void>
}

/**
 * Writes progress beside the work, in transactions of their own: the work's transaction shows nothing before its end.
 * @param onError hears of progress that could not be written, which stops no work.
 */
export function teller(write: (says: string) => Promise<void>, onError: (error: unknown) => void): Teller {
  let writing = Promise.resolve()
  return {
    tell: (says) => {
      writing = writing.then(() => write(says)).catch(onError)
    },
    written: () => writing,
  }
}
