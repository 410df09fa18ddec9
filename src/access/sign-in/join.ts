import { sql } from 'kysely'
import type { RecordNeeds } from '../record/as-viewer.ts'
import { asViewer } from '../record/as-viewer.ts'
import type { PersonId, ViewerTx } from '../record/viewer.ts'
import { stepOf } from './code/one-time-code.ts'
import { addressAsKept, keepCredential } from './credentials.ts'
import type { Invited } from './invitations.ts'
import { holdLink, invitedBy, useLink } from './invitations.ts'
import { hashPassword } from './password/hash.ts'
import { startSession } from './sessions.ts'
import { signInItself } from './with-password.ts'

/** What somebody who follows a link gives; the name and address of one who was entered already are known. */
export interface Joining {
  readonly name: string
  readonly email: string
  readonly password: string
  readonly secret: string
  readonly code: string
}

export type NotJoined = {
  readonly ok: false
  readonly why: 'link used up' | 'code not right' | 'address taken'
}

const id = async (query: ReturnType<typeof sql<{ id: number }>>, tx: ViewerTx): Promise<number | undefined> =>
  (await query.execute(tx.db)).rows[0]?.id

/** The first administrator is entered here; anyone else becomes active. @returns undefined when the address is taken. */
async function enter(tx: ViewerTx, invited: Invited, joining: Joining): Promise<PersonId | undefined> {
  if (invited.kind === 'join') {
    await sql`update access.person set state = 'active' where id = ${invited.personId}`.execute(tx.db)
    return invited.personId
  }
  const email = addressAsKept(joining.email)
  if ((await id(sql`select id from access.person where lower(email) = ${email}`, tx)) !== undefined)
    return undefined
  const personId = await id(
    sql`insert into access.person (name, email) values (${joining.name}, ${email}) returning id`,
    tx,
  )
  if (personId === undefined) return undefined
  await sql`insert into access.role_held (person_id, role, from_on)
    values (${personId}, 'administrator', ${tx.today})`.execute(tx.db)
  return personId
}

/**
 * Joins by a one-time link: the password and the authenticator are kept, the link is used up, and a session begins,
 * all or nothing. @returns the session's token.
 */
export async function join(
  record: RecordNeeds,
  link: string,
  joining: Joining,
): Promise<{ readonly ok: true; readonly token: string } | NotJoined> {
  const step = stepOf(joining.secret, joining.code, record.now(), null)
  if (step === undefined) return { ok: false, why: 'code not right' }
  const passwordPhc = await hashPassword(joining.password)
  return asViewer(record, { asking: signInItself }, async (tx) => {
    await holdLink(tx, link)
    const invited = await invitedBy(tx, link)
    if (!invited) return { ok: false, why: 'link used up' }
    const personId = await enter(tx, invited, joining)
    if (personId === undefined) return { ok: false, why: 'address taken' }
    await useLink(tx, link)
    await keepCredential(tx, personId, { passwordPhc, totpSecret: joining.secret, totpLastStep: step })
    return { ok: true, token: await startSession(tx, personId, 'password and code') }
  })
}
