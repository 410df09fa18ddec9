import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import type { NoTables } from '../../access/index.ts'

/** The hash of the program that made the policies; what it left standing is kept behind it. */
export async function storedPolicyHash(db: Kysely<NoTables>): Promise<string | undefined> {
  const { rows } = await sql<{ hash: string }>`select hash from access.policy_hash`.execute(db)
  return rows[0]?.hash.split(' ')[0]
}
