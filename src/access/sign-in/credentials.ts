import { sql } from 'kysely'
import { audit } from '../record/audit.ts'
import type { PersonId, ViewerTx } from '../record/viewer.ts'

/** What a person who signs in with a password is checked against. */
export interface Credential {
  readonly passwordPhc: string
  readonly totpSecret: string
  readonly totpLastStep: number | null
}

export interface Account extends Credential {
  readonly personId: PersonId
  readonly state: 'invited' | 'active' | 'suspended' | 'left'
}

/** E-mail addresses are kept and asked for in small letters. */
export const addressAsKept = (typed: string): string => typed.trim().toLowerCase()

/** The account with this e-mail address, or this person's, if it has a password and an authenticator. */
export async function account(
  tx: ViewerTx,
  by: { readonly email: string } | { readonly personId: PersonId },
): Promise<Account | undefined> {
  const whose =
    'email' in by ? sql`lower(person.email) = ${addressAsKept(by.email)}` : sql`person.id = ${by.personId}`
  const { rows } = await sql<Account>`
    select person.id as "personId", person.state, credential.password_phc as "passwordPhc",
           credential.totp_secret as "totpSecret", credential.totp_last_step as "totpLastStep"
    from access.person join access.credential on credential.person_id = person.id
    where credential.totp_secret is not null and ${whose}`.execute(tx.db)
  return rows[0]
}

/**
 * Takes a code's step for good, as the last act of checking.
 * @returns false when this step, or a later one, was used meanwhile, or the password or the person's state changed.
 */
export async function useStep(
  tx: ViewerTx,
  { personId, passwordPhc }: Account,
  step: number,
): Promise<boolean> {
  const used = await sql`update access.credential set totp_last_step = ${step} from access.person
    where person_id = ${personId} and coalesce(totp_last_step, 0) < ${step} and password_phc = ${passwordPhc}
      and person.id = person_id and person.state = 'active' returning 1`.execute(tx.db)
  return used.rows.length === 1
}

/** Keeps a new password and authenticator, instead of any before; every session of the person ends. */
export async function keepCredential(
  tx: ViewerTx,
  personId: PersonId,
  credential: Credential,
): Promise<void> {
  const { passwordPhc, totpSecret, totpLastStep } = credential
  await sql`insert into access.credential (person_id, password_phc, totp_secret, totp_last_step)
    values (${personId}, ${passwordPhc}, ${totpSecret}, ${totpLastStep})
    on conflict (person_id) do update set password_phc = excluded.password_phc, totp_secret = excluded.totp_secret,
      totp_last_step = excluded.totp_last_step, changed_at = record.now()`.execute(tx.db)
  await audit(tx, { what: 'changed', subject: 'access.credential', ids: [personId], because: 'joined' })
}

/** Keeps a new password beside the authenticator there is; every session of the person ends. */
export async function keepPassword(tx: ViewerTx, personId: PersonId, passwordPhc: string): Promise<void> {
  await sql`update access.credential set password_phc = ${passwordPhc}, changed_at = record.now()
    where person_id = ${personId}`.execute(tx.db)
  const because = 'changed by its owner'
  await audit(tx, { what: 'changed', subject: 'access.credential', ids: [personId], because })
}
