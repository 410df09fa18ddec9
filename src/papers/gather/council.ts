import type { ViewerTx } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'

type CouncilTable = { 'record.council': { name: string } }

/** The council whose record this is, as it calls itself. */
export async function councilName(tx: ViewerTx): Promise<string> {
  const council = await tx.db
    .$extendTables<CouncilTable>()
    .selectFrom('record.council')
    .select('name')
    .executeTakeFirst()
  if (!council) throw new NotFound()
  return council.name
}
