import { sql } from 'kysely'
import { hasAdministrator } from '../people/store/administrators.ts'
import type { RecordNeeds } from '../record/as-viewer.ts'
import { asViewer } from '../record/as-viewer.ts'
import type { ViewerTx } from '../record/viewer.ts'
import { newLink } from './invitations.ts'

async function isLive(tx: ViewerTx): Promise<boolean> {
  const { rows } = await sql`select from record.council where kind = 'live'`.execute(tx.db)
  return rows.length === 1
}

/**
 * Where a live council's first administrator joins: the path of a one-time link (`/join/…`), for the server to print
 * at its start. A new one each time, which makes the one before it useless.
 * @returns undefined when there is an active administrator, and always in the worked example.
 */
export function firstAdministratorLink(record: RecordNeeds): Promise<string | undefined> {
  return asViewer(record, { asking: { kind: 'system', name: 'sign-in' } }, async (tx) => {
    if (!(await isLive(tx)) || (await hasAdministrator(tx))) return undefined
    return `/join/${await newLink(tx, null)}`
  })
}
