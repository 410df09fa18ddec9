import { sql } from 'kysely'
import { keepFile, sha256Of, type PersonId, type ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { receiveFile } from '../import/imports.ts'
import { askFor } from '../tasks/queue.ts'

export interface Sent {
  readonly bytes: Buffer
  readonly fileName: string
  readonly asAt: IsoDate
  readonly askedBy: PersonId
}

export interface ReceivedExtract {
  readonly id: number
  /** The same file for the same day is here already: this is that one. */
  readonly again: boolean
}

/**
 * Keeps a file and asks for it to be checked. Two people who send the same file for the same day at once wait for each
 * other, and the second gets what the first began. One that was refused, thrown away or taken back may come again.
 */
export async function receiveExtract(tx: ViewerTx, sent: Sent): Promise<ReceivedExtract> {
  const sha256 = sha256Of(sent)
  await sql`select pg_advisory_xact_lock(hashtextextended('intake.import ' || ${sha256}, 0))`.execute(tx.db)
  const held = await hereAlready(tx, sha256, sent.asAt)
  if (held !== undefined) return { id: held, again: true }
  await keepFile(tx, 'intake', { ...sent, mediaType: 'application/octet-stream' })
  const id = await receiveFile(tx, sent)
  await askFor(tx, { importId: id, work: 'check', askedBy: sent.askedBy })
  return { id, again: false }
}

async function hereAlready(tx: ViewerTx, sha256: string, asAt: IsoDate): Promise<number | undefined> {
  const { rows } = await sql<{ id: number }>`
    select id from intake.import where file_sha256 = ${sha256} and as_at = ${asAt}::date
      and state in ('checking', 'checked', 'applied') order by id desc limit 1`.execute(tx.db)
  return rows[0]?.id
}
