import { sql } from 'kysely'
import { becauseOf } from '../../record/as-viewer.ts'
import type { Done } from '../../record/once.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'
import { newLink } from '../../sign-in/invitations.ts'
import type { PersonState, StateChange } from '../model.ts'
import { possibleChanges } from '../model.ts'
import { isLastAdministrator } from './administrators.ts'
import { personNow } from './people.ts'

export interface NameAndAddress {
  readonly name: string
  readonly email: string
}

/** What was done, and the one-time link to hand over where there is one: it is shown once and kept nowhere. */
export interface DoneWithLink extends Done {
  readonly link?: string
}

export type NotDone<Why extends string> = { readonly ok: false; readonly why: Why }

/** In a live council people set up a password by a link; in the worked example there are none, and nothing to wait for. */
async function stateOnJoining(tx: ViewerTx): Promise<'invited' | 'active'> {
  const { rows } = await sql`select from record.council where kind = 'worked example'`.execute(tx.db)
  return rows.length === 1 ? 'active' : 'invited'
}

const addressTaken = async (tx: ViewerTx, email: string, except: PersonId): Promise<boolean> =>
  (await sql`select from access.person where lower(email) = ${email} and id <> ${except}`.execute(tx.db)).rows
    .length > 0

const nobody = 0

/** Enters a person. In a live council the answer carries the link by which they join. */
export async function addPerson(
  tx: ViewerTx,
  { name, email }: NameAndAddress,
): Promise<DoneWithLink | NotDone<'address taken'>> {
  if (await addressTaken(tx, email, nobody)) return { ok: false, why: 'address taken' }
  const state = await stateOnJoining(tx)
  const { rows } = await sql<{ id: PersonId }>`insert into access.person (name, email, state)
    values (${name}, ${email}, ${state}) returning id`.execute(tx.db)
  const id = rows[0]?.id ?? nobody
  const done = { ok: true, goTo: `/people/${id}` } as const
  return state === 'invited' ? { ...done, link: `/join/${await newLink(tx, id)}` } : done
}

/** Refused where somebody else has the address, or changed this person since `version`. */
export async function renamePerson(
  tx: ViewerTx,
  id: PersonId,
  version: number,
  { name, email }: NameAndAddress,
): Promise<Done | NotDone<'address taken' | 'changed meanwhile'>> {
  if (await addressTaken(tx, email, id)) return { ok: false, why: 'address taken' }
  const { rows } = await sql`update access.person set name = ${name}, email = ${email}
    where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return rows.length === 1 ? { ok: true, goTo: `/people/${id}` } : { ok: false, why: 'changed meanwhile' }
}

/** Roles and posts end today; what had not begun yet is taken back. */
async function giveEverythingUp(tx: ViewerTx, id: PersonId): Promise<void> {
  for (const table of ['access.role_held', 'access.post_holder']) {
    await sql`delete from ${sql.table(table)} where person_id = ${id} and from_on > ${tx.today}::date`.execute(
      tx.db,
    )
    await sql`update ${sql.table(table)} set until_on = ${tx.today}::date
      where person_id = ${id} and coalesce(until_on, 'infinity') > ${tx.today}::date`.execute(tx.db)
  }
}

const becomes = async (tx: ViewerTx, change: StateChange): Promise<PersonState> => {
  if (change === 'suspend') return 'suspended'
  return change === 'leave' ? 'left' : stateOnJoining(tx)
}

/**
 * Suspends, brings back or says goodbye to a person, or gives them a new link; every session of theirs ends at once.
 * Who leaves gives up every role and post.
 */
export async function changeState(
  tx: ViewerTx,
  id: PersonId,
  version: number,
  { change, reason }: { readonly change: StateChange; readonly reason: string },
): Promise<DoneWithLink | NotDone<'changed meanwhile' | 'last administrator'>> {
  const person = await personNow(tx, id)
  if (person?.version !== version || !possibleChanges[person.state].includes(change))
    return { ok: false, why: 'changed meanwhile' }
  if (await isLastAdministrator(tx, { personId: id })) return { ok: false, why: 'last administrator' }
  await becauseOf(tx, reason)
  const state = await becomes(tx, change)
  const changed = await sql`update access.person set state = ${state}
    where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  if (changed.rows.length === 0) return { ok: false, why: 'changed meanwhile' }
  if (change === 'leave') await giveEverythingUp(tx, id)
  const done = { ok: true, goTo: `/people/${id}` } as const
  return state === 'invited' ? { ...done, link: `/join/${await newLink(tx, id)}` } : done
}
