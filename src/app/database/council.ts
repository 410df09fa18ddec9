import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Council } from '../server/needs.ts'

/** What this database holds, or undefined while it is still empty. */
export async function councilOf(tx: ViewerTx): Promise<Council | undefined> {
  const { rows } = await sql<Council>`
    select kind, name, example_today as "exampleToday" from record.council`.execute(tx.db)
  return rows[0]
}

/** Names what an empty database is for; it stays that for ever. */
export async function foundCouncil(
  tx: ViewerTx,
  council: { kind: Council['kind']; name: string; exampleToday: IsoDate | null },
): Promise<void> {
  await sql`insert into record.council (kind, name, example_today)
    values (${council.kind}, ${council.name}, ${council.exampleToday}::date)`.execute(tx.db)
}
