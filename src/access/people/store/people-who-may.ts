import { sql } from 'kysely'
import { rolesWith, rolesWithAll } from '../../permissions/decide.ts'
import type { Permission } from '../../permissions/roles.ts'
import { personRoles } from '../../permissions/roles.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'

export interface PersonWhoMay {
  readonly id: PersonId
  readonly name: string
  readonly roles: readonly string[]
}

/** Active people who hold this permission today on some records, or on every record, by name, with the roles that give it. */
export async function peopleWhoMay(
  tx: ViewerTx,
  permission: Permission,
  on: 'some records' | 'every record' = 'some records',
): Promise<readonly PersonWhoMay[]> {
  const roles = (on === 'every record' ? rolesWithAll : rolesWith)(permission, personRoles)
  const { rows } = await sql<PersonWhoMay>`
    select person.id, person.name, array_agg(distinct held.role order by held.role) as roles
    from access.person join access.role_held held on held.person_id = person.id
    where person.state = 'active' and held.role = any(${[...roles]}::text[])
      and ${tx.today}::date between held.from_on and coalesce(held.until_on, 'infinity')
    group by person.id, person.name order by lower(person.name), person.id`.execute(tx.db)
  return rows
}
