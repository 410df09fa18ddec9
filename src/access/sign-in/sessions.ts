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
  'access.person': { id: number; name: string; state: string }
}

export type SessionWay = 'password and code' | 'look through'

/** A session ends after this long without use, and this long after it began whatever its use. */
export const idleHours = 2
export const wholeHours = 12

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

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

export interface Session {
  readonly personId: PersonId
  readonly name: string
  readonly way: SessionWay
}

/** Whose session this is, if it is alive and the person active; notes the use at most once a minute. */
export async function liveSession(tx: ViewerTx, token: string): Promise<Session | undefined> {
  const db = tx.db.$extendTables<SessionTables>()
  const found = await db
    .selectFrom('access.session as session')
    .innerJoin('access.person as person', 'person.id', 'session.person_id')
    .where('token_sha256', '=', hashOf(token))
    .where('ends_at', '>', sql<Date>`record.now()`)
    .where('used_at', '>', sql<Date>`record.now() - make_interval(hours => ${idleHours})`)
    .where('person.state', '=', 'active')
    .select(['session.person_id as personId', 'person.name', 'session.way'])
    .select(sql<boolean>`used_at < record.now() - interval '1 minute'`.as('stale'))
    .executeTakeFirst()
  if (!found) return undefined
  if (found.stale) {
    await db
      .updateTable('access.session')
      .set({ used_at: sql`record.now()` })
      .where('token_sha256', '=', hashOf(token))
      .execute()
  }
  return { personId: found.personId, name: found.name, way: found.way }
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
