import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { NoTables } from '../../access/index.ts'

/** The hash of the policies that the last `los migrate` made. */
export async function storedPolicyHash(db: Kysely<NoTables>): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`select hash from access.policy_hash`.execute(db)
  return rows[0]?.hash
}
