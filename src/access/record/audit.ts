import { sql } from 'kysely'
import type { ViewerTx } from './viewer.ts'

type AuditTables = {
  'record.audit': {
    person_id: number | null
    system_name: string | null
    what: 'changed' | 'read' | 'refused' | 'signed in' | 'sign-in failed' | 'signed out'
    subject: string
    ids: number[]
    screen: string | null
    because: string | null
    request_id: string | null
  }
}

export interface Audited {
  readonly what: AuditTables['record.audit']['what']
  /** The resource or table: 'children', 'access.session'. Never a name or a value. */
  readonly subject: string
  readonly ids?: readonly number[]
  readonly screen?: string
  readonly because?: string
}

/** Thousands of numbers go as one text: the driver would write a list of them element by element. */
const numbersOf = (ids: readonly number[]) => sql<number[]>`${`{${ids.join(',')}}`}::bigint[]`

/** Writes an audit row in the viewer's transaction. Changes need none: the version trigger writes theirs. */
export async function audit(tx: ViewerTx, audited: Audited): Promise<void> {
  const { viewer } = tx
  await tx.db
    .$extendTables<AuditTables>()
    .insertInto('record.audit')
    .values({
      person_id: viewer.kind === 'person' ? viewer.personId : null,
      system_name: viewer.kind === 'system' ? viewer.name : null,
      what: audited.what,
      subject: audited.subject,
      ids: numbersOf(audited.ids ?? []),
      screen: audited.screen ?? null,
      because: audited.because ?? null,
      request_id: sql`record.setting('los.request')`,
    })
    .execute()
}

/**
 * Reads records about children and says so in the same transaction: which children, on which screen. The answer is
 * only sent once both are committed; if the audit row cannot be written, the read fails.
 * @param read yields the rows; `childId` on each says whose they are.
 */
export async function auditedRead<Row extends { readonly childId: number }>(
  tx: ViewerTx,
  about: { readonly screen: string; readonly because: string },
  read: (tx: ViewerTx) => Promise<readonly Row[]>,
): Promise<readonly Row[]> {
  const rows = await read(tx)
  const ids = [...new Set(rows.map((row) => row.childId))]
  await audit(tx, { what: 'read', subject: 'children', ids, ...about })
  return rows
}
