import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'

/**
 * Roles held that let an active person look after people and roles on a day. Another role that forbids it (whoever
 * checks the record does not also write it) takes it away, so such a person does not count, from when it is given.
 */
const administrating = (day: IsoDate) => sql`
  select held.id, held.person_id, held.until_on
  from access.role_held held
  join access.person on person.id = held.person_id and person.state = 'active'
  where ${day}::date between held.from_on and coalesce(held.until_on, 'infinity')
    and held.role in (select role from access.permission
      where resource = 'people' and action = 'change' and effect = 'allow' and relation = 'any')
    and not exists (select from access.role_held other
      join access.permission forbid on forbid.role = other.role and forbid.effect = 'forbid'
        and forbid.resource = 'people' and forbid.action = 'change'
      where other.person_id = held.person_id and coalesce(other.until_on, 'infinity') >= ${day}::date)`

/** Whether anybody can look after people and roles today. */
export async function hasAdministrator(tx: ViewerTx): Promise<boolean> {
  const { rows } = await sql`select from (${administrating(tx.today)}) held limit 1`.execute(tx.db)
  return rows.length === 1
}

/**
 * Whether nobody would be left to look after people and roles for good: no active administrator whose role has no
 * last day. One at a time, so that two administrators cannot take each other's role away at the same moment.
 */
export async function isLastAdministrator(
  tx: ViewerTx,
  losing: { readonly personId: PersonId } | { readonly roleHeldId: number },
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('access: last administrator'))`.execute(tx.db)
  const lost =
    'personId' in losing ? sql`held.person_id = ${losing.personId}` : sql`held.id = ${losing.roleHeldId}`
  const { rows } = await sql<{ loses: boolean; keeps: boolean }>`
    select coalesce(bool_or(${lost}), false) as loses, coalesce(bool_or(not (${lost})), false) as keeps
    from (${administrating(tx.today)}) held where held.until_on is null`.execute(tx.db)
  return rows[0] !== undefined && rows[0].loses && !rows[0].keeps
}
