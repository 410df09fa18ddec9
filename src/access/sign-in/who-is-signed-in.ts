import { sql } from 'kysely'
import { z } from 'zod'
import { dayIn } from '../../kernel/index.ts'
import type { RecordNeeds } from '../record/as-viewer.ts'
import { View, viewerOf } from '../record/as-viewer.ts'
import type { PersonId, Viewer } from '../record/viewer.ts'
import type { SessionWay } from './sessions.ts'
import { hashOf, idleHours } from './sessions.ts'

/** Who is signed in, as the guard and the page header know it. */
export interface SignedIn {
  readonly personId: PersonId
  readonly name: string
  readonly way: SessionWay
  readonly post: string | undefined
  readonly viewer: Viewer
}

const Found = z
  .object({
    personId: z.number(),
    name: z.string(),
    way: z.enum(['password and code', 'look through']),
    post: z.string().nullable(),
    view: View,
  })
  .nullable()

/**
 * Whose session this token is, with what they may do now; undefined when it is nobody's any more. One statement, which is
 * a transaction of its own: every request begins with it.
 */
export async function whoIsSignedIn(
  { db, now }: RecordNeeds,
  token: string,
  requestId: string,
): Promise<SignedIn | undefined> {
  const at = now()
  const { rows } = await sql<{ found: unknown }>`
    select access.signed_in(${hashOf(token)}, ${dayIn(at)}::date, make_interval(hours => ${idleHours}),
                            ${at.toISOString()}::timestamptz, ${requestId}) as found`.execute(db)
  const found = Found.parse(rows[0]?.found ?? null)
  if (!found) return undefined
  const { view, post, ...session } = found
  const viewer = viewerOf({ kind: 'person', personId: session.personId }, view)
  return { ...session, viewer, post: post ?? undefined }
}
