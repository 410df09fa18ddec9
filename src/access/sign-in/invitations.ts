import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { hasAdministrator } from '../people/store/administrators.ts'
import { audit } from '../record/audit.ts'
import type { PersonId, ViewerTx } from '../record/viewer.ts'

/** How long a link may be used. */
export const linkHours = { 'first administrator': 24, join: 7 * 24 } as const

/** The first administrator is nobody yet; anyone else has been entered by an administrator. */
export type Invited =
  | { readonly kind: 'first administrator' }
  | { readonly kind: 'join'; readonly personId: PersonId; readonly name: string; readonly email: string }

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** Makes a link's token, of which only the hash is kept; one made before for the same person is worth nothing now. */
export async function newLink(tx: ViewerTx, personId: PersonId | null): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  const hours = linkHours[personId === null ? 'first administrator' : 'join']
  await sql`insert into access.invitation (token_sha256, person_id, made_at, ends_at)
    values (${hashOf(token)}, ${personId}, record.now(), record.now() + make_interval(hours => ${hours}))
    on conflict (person_id) do update set token_sha256 = excluded.token_sha256, made_at = excluded.made_at,
      ends_at = excluded.ends_at, used_at = null`.execute(tx.db)
  await audit(tx, { what: 'changed', subject: 'access.invitation', ids: personId === null ? [] : [personId] })
  return token
}

/** Whose link this is; undefined when it is not ours, was used, is too old, or its person is not waiting for it. */
export async function invitedBy(tx: ViewerTx, token: string): Promise<Invited | undefined> {
  const { rows } = await sql<{ personId: number | null; name: string | null; email: string | null }>`
    select invitation.person_id as "personId", person.name, person.email
    from access.invitation left join access.person on person.id = invitation.person_id
    where token_sha256 = ${hashOf(token)} and used_at is null and ends_at > record.now()
      and (invitation.person_id is null or person.state = 'invited')`.execute(tx.db)
  const found = rows[0]
  if (!found) return undefined
  if (found.personId === null)
    return (await hasAdministrator(tx)) ? undefined : { kind: 'first administrator' }
  return { kind: 'join', personId: found.personId, name: found.name ?? '', email: found.email ?? '' }
}

/** Holds the link for this transaction: somebody who follows it at the same moment waits, and then finds it used. */
export async function holdLink(tx: ViewerTx, token: string): Promise<void> {
  await sql`select from access.invitation where token_sha256 = ${hashOf(token)} for update`.execute(tx.db)
}

export async function useLink(tx: ViewerTx, token: string): Promise<void> {
  await sql`update access.invitation set used_at = record.now() where token_sha256 = ${hashOf(token)}`.execute(
    tx.db,
  )
}
