import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../record/viewer.ts'

/**
 * Whether nobody would be left to look after people and roles: an active administrator whose role has no last day.
 * One at a time, so that two administrators cannot take each other's role away at the same moment.
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
    from access.role_held held join access.person on person.id = held.person_id
    where held.role = 'administrator' and person.state = 'active'
      and held.from_on <= ${tx.today}::date and held.until_on is null`.execute(tx.db)
  return rows[0] !== undefined && rows[0].loses && !rows[0].keeps
}
