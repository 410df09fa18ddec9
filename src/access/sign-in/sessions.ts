import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { audit } from '../record/audit.ts'
import type { PersonId, ViewerTx } from '../record/viewer.ts'

type SessionTables = {
  'access.session': {
    token_sha256: Buffer
    person_id: number
    way: SessionWay
    started_at: Date
    used_at: Date
    ends_at: Date
  }
}

export type SessionWay = 'password and code' | 'look through'

/** A session ends after this long without use, and this long after it began whatever its use. */
export const idleHours = 2
export const wholeHours = 12

/** All that is kept of a token. */
export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/**
 * Begins a session and returns its token, of which the database keeps only the hash. Always a new one: signing in
 * never continues a session that was there before.
 */
export async function startSession(tx: ViewerTx, personId: PersonId, way: SessionWay): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.db
    .$extendTables<SessionTables>()
    .insertInto('access.session')
    .values({
      token_sha256: hashOf(token),
      person_id: personId,
      way,
      started_at: sql`record.now()`,
      used_at: sql`record.now()`,
      ends_at: sql`record.now() + make_interval(hours => ${wholeHours})`,
    })
    .execute()
  await audit(tx, { what: 'signed in', subject: 'access.session', ids: [personId], because: way })
  return token
}

/** Ends one session at once; ending one that is not there is no fault. */
export async function endSession(tx: ViewerTx, token: string): Promise<void> {
  const ended = await tx.db
    .$extendTables<SessionTables>()
    .deleteFrom('access.session')
    .where('token_sha256', '=', hashOf(token))
    .returning('person_id')
    .execute()
  await audit(tx, {
    what: 'signed out',
    subject: 'access.session',
    ids: ended.map((session) => session.person_id),
  })
}
