import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { FactName } from '../facts/index.ts'

/** Columns of one kind of fact that an extract did not have; none where it had them all. */
export interface LeftOut {
  readonly fact: FactName
  readonly columns: readonly string[]
}

/** Notes which columns an extract that is being put in does not have: blank is then no answer. */
export async function noteLeftOut(
  tx: ViewerTx,
  importId: number,
  asAt: IsoDate,
  leftOut: readonly LeftOut[],
): Promise<void> {
  await sql`
    insert into children.left_out (import_id, fact, as_at, columns, known_from)
    select ${importId}, fact, ${asAt}::date, columns, record.change_id()
    from json_to_recordset(${JSON.stringify(leftOut)}) as given (fact text, columns text[])`.execute(tx.db)
}

/** The extract is taken back, and with it what it left out. */
export async function takeBackLeftOut(tx: ViewerTx, importId: number): Promise<void> {
  await sql`update children.left_out set known_to = record.change_id() where import_id = ${importId}`.execute(
    tx.db,
  )
}

/** Of each kind of fact, which columns the extract that speaks on the viewer's two dates did not have. */
export async function leftOutOn(tx: ViewerTx): Promise<readonly LeftOut[]> {
  const { rows } = await sql<LeftOut>`
    select distinct on (fact) fact, columns from children.left_out
    where as_at <= (select record.as_at()) and known_from <= (select record.known_at())
      and known_to > (select record.known_at())
    order by fact, as_at desc, known_from desc`.execute(tx.db)
  return rows
}
