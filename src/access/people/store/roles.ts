import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { PersonRole } from '../../permissions/roles.ts'
import { permissionTable } from '../../permissions/table.ts'
import type { Done } from '../../record/once.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'
import type { Dates, RoleHeld } from '../model.ts'
import type { NotDone } from './change-person.ts'
import { isLastAdministrator } from './administrators.ts'

export interface NewRole extends Dates {
  readonly role: PersonRole
  readonly teamId: number | null
}

const takesAdministrationAway = (role: PersonRole): boolean =>
  permissionTable.some(
    (row) =>
      row.role === role && row.effect === 'forbid' && row.resource === 'people' && row.action === 'change',
  )

/** Gives a person a role; the person's sessions end, so that the next page is seen with the new role alone. */
export async function giveRole(
  tx: ViewerTx,
  personId: PersonId,
  { role, teamId, fromOn, untilOn }: NewRole,
): Promise<Done | NotDone<'held already' | 'last administrator'>> {
  if (takesAdministrationAway(role) && (await isLastAdministrator(tx, { personId })))
    return { ok: false, why: 'last administrator' }
  const held = await sql`select from access.role_held
    where person_id = ${personId} and role = ${role} and team_id is not distinct from ${teamId}
      and from_on <= coalesce(${untilOn}::date, 'infinity') and coalesce(until_on, 'infinity') >= ${fromOn}::date`.execute(
    tx.db,
  )
  if (held.rows.length > 0) return { ok: false, why: 'held already' }
  await sql`insert into access.role_held (person_id, role, team_id, from_on, until_on)
    values (${personId}, ${role}, ${teamId}, ${fromOn}, ${untilOn})`.execute(tx.db)
  return { ok: true, goTo: `/people/${personId}` }
}

/** The role as stored now, with whose it is. */
export async function roleNow(
  tx: ViewerTx,
  id: number,
): Promise<(RoleHeld & { readonly personId: PersonId; readonly name: string }) | undefined> {
  const { rows } = await sql<RoleHeld & { personId: PersonId; name: string }>`
    select held.id, held.known_from as version, held.role, team.name as team, held.from_on as "fromOn",
           held.until_on as "untilOn", held.person_id as "personId", person.name
    from access.role_held held join access.person on person.id = held.person_id
    left join access.team on team.id = held.team_id where held.id = ${id}`.execute(tx.db)
  return rows[0]
}

/** Ends a role on its last day (that day included); one that had not begun by then is taken back. */
export async function endRole(
  tx: ViewerTx,
  id: number,
  version: number,
  lastDay: IsoDate,
): Promise<Done | NotDone<'changed meanwhile' | 'last administrator'>> {
  const held = await roleNow(tx, id)
  if (held?.version !== version) return { ok: false, why: 'changed meanwhile' }
  if (await isLastAdministrator(tx, { roleHeldId: id })) return { ok: false, why: 'last administrator' }
  const ended =
    lastDay < held.fromOn
      ? await sql`delete from access.role_held where id = ${id} and known_from = ${version} returning id`.execute(
          tx.db,
        )
      : await sql`update access.role_held set until_on = ${lastDay}
          where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  if (ended.rows.length === 0) return { ok: false, why: 'changed meanwhile' }
  return { ok: true, goTo: `/people/${held.personId}` }
}
