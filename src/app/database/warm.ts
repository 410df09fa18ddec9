import type { RecordNeeds } from '../../access/index.ts'
import { asViewer } from '../../access/index.ts'
import { whoIsSignedIn } from '../../access/sign-in/who-is-signed-in.ts'

const asking = { kind: 'system', name: 'sign-in' } as const

/**
 * Opens this many connections and has each do what every page begins with. PostgreSQL reads what tables, policies and
 * functions are anew on every connection: some 70 ms of processor, which the first page on it would wait for. One after the
 * other, so that whoever asks for a page meanwhile has a processor left.
 */
export async function warmConnections(record: RecordNeeds, count: number): Promise<void> {
  if (count < 1) return
  await asViewer(record, { asking }, async (held) => {
    await whoIsSignedIn({ db: held.db, now: record.now }, 'nobody’s', 'warm')
    await warmConnections(record, count - 1)
  })
}
