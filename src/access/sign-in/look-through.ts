import { sql } from 'kysely'
import type { PersonRole } from '../permissions/roles.ts'
import { isPersonRole, personRoles } from '../permissions/roles.ts'
import type { ViewerTx } from '../record/viewer.ts'
import { startSession } from './sessions.ts'

/** Somebody of the worked example through whose role a visitor may look. */
export interface Lookout {
  readonly personId: number
  readonly role: PersonRole
  readonly post: string | null
}

/** One person for each role of the worked example, in the roles' own order; none in a live council's database. */
export async function lookouts(tx: ViewerTx): Promise<readonly Lookout[]> {
  const { rows } = await sql<{ personId: number; role: string; post: string | null }>`
    select distinct on (held.role) held.person_id as "personId", held.role, post.title as post
    from record.council
    join access.role_held held on council.kind = 'worked example' and held.until_on is null
    join access.person person on person.id = held.person_id and person.state = 'active'
    left join access.post_holder holder on holder.person_id = held.person_id and holder.until_on is null
    left join access.post post on post.id = holder.post_id
    order by held.role, held.person_id`.execute(tx.db)
  const found = rows.flatMap(({ role, ...rest }) => (isPersonRole(role) ? [{ role, ...rest }] : []))
  return found.toSorted((one, other) => personRoles.indexOf(one.role) - personRoles.indexOf(other.role))
}

/** Begins a session as one of the lookouts; undefined when there is no such, as in every live council. */
export async function lookThrough(tx: ViewerTx, role: string): Promise<string | undefined> {
  const lookout = (await lookouts(tx)).find((candidate) => candidate.role === role)
  return lookout && startSession(tx, lookout.personId, 'look through')
}
