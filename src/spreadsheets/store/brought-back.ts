import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { spreadsheetsDb } from '../tables.ts'

export interface BroughtBack {
  readonly sheet: string
  /** In hex. */
  readonly sha256: string
  readonly rows: number
  readonly fields: number
}

/** One sheet of a kind at a time: what is compared stays as it was until the transaction ends. */
export async function waitForTurn(tx: ViewerTx, sheet: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('spreadsheets ' || ${sheet}, 0))`.execute(tx.db)
}

/** Notes that a file was brought back. False, with nothing noted, when this very file was brought back before. */
export async function noteBroughtBack(tx: ViewerTx, { sheet, sha256, rows, fields }: BroughtBack) {
  if (tx.viewer.kind !== 'person') throw new TypeError('Only a person brings a sheet back')
  const { numInsertedOrUpdatedRows = 0n } = await spreadsheetsDb(tx)
    .insertInto('spreadsheets.brought_back')
    .values({
      sheet,
      file_sha256: sha256,
      person_id: tx.viewer.personId,
      rows_changed: rows,
      fields_changed: fields,
    })
    .onConflict((conflict) => conflict.columns(['sheet', 'file_sha256']).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows > 0n
}
