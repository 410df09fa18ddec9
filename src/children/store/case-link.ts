import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { becauseOf } from '../../access/index.ts'

/** How the case system is reached: the version 0 stands for a pattern that was never set. */
export interface CaseLink {
  readonly version: number
  /** An https address with {id} in it, or nothing. */
  readonly pattern: string
}

export async function caseLink(tx: ViewerTx): Promise<CaseLink> {
  const { rows } = await sql<CaseLink>`select known_from as version, pattern from children.case_link`.execute(
    tx.db,
  )
  return rows[0] ?? { version: 0, pattern: '' }
}

/** The address of one child's record in the case system. */
export async function caseAddress(tx: ViewerTx, councilId: string): Promise<string | undefined> {
  const { pattern } = await caseLink(tx)
  return pattern === '' ? undefined : pattern.replaceAll('{id}', encodeURIComponent(councilId))
}

/** False, with nothing changed, when somebody set it since that version. */
export async function setCaseLink(tx: ViewerTx, { version, pattern }: CaseLink): Promise<boolean> {
  await becauseOf(tx, 'Link to the case system')
  await sql`select pg_advisory_xact_lock(hashtext('children.case_link'))`.execute(tx.db)
  if ((await caseLink(tx)).version !== version) return false
  await sql`insert into children.case_link (id, pattern) values (1, ${pattern})
    on conflict (id) do update set pattern = excluded.pattern`.execute(tx.db)
  return true
}
