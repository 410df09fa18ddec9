import { sql } from 'kysely'
import { audit } from './audit.ts'
import type { ViewerTx } from './viewer.ts'

/** One time that a record was read: when, by whom, on which screen and why they were allowed to. */
export interface Reading {
  readonly at: Date
  readonly who: string
  readonly screen: string | null
  readonly because: string | null
}

/**
 * Who read the record of this number, the latest first: what the viewer may read of the audit, which for most is their
 * own reading alone. Looking at it is itself audited.
 * @param limit how many at the most; all of them without one.
 */
export async function readingsOf(
  tx: ViewerTx,
  about: { readonly subject: string; readonly id: number; readonly screen: string },
  limit?: number,
): Promise<readonly Reading[]> {
  const { rows } = await sql<Reading>`
    select audit.at, audit.screen, audit.because, coalesce(person.name, 'The product: ' || audit.system_name) as who
    from record.audit left join access.person on person.id = audit.person_id
    where audit.what = 'read' and audit.subject = ${about.subject} and ${about.id}::bigint = any(audit.ids)
    order by audit.id desc limit ${limit ?? null}`.execute(tx.db)
  await audit(tx, {
    what: 'read',
    subject: 'record.audit',
    screen: about.screen,
    because: `who read ${about.subject} ${about.id}`,
  })
  return rows
}

/** Why the viewer said today that they read this record, on the screen that asks for it; undefined before they do. */
export async function saidToday(
  tx: ViewerTx,
  about: { readonly subject: string; readonly id: number; readonly screen: string },
): Promise<string | undefined> {
  if (tx.viewer.kind !== 'person') return undefined
  const { rows } = await sql<{ because: string | null }>`
    select because from record.audit
    where person_id = ${tx.viewer.personId} and subject = ${about.subject} and screen = ${about.screen}
      and ${about.id}::bigint = any(ids) and at >= ${tx.today}::timestamp at time zone 'Europe/London'
    order by id desc limit 1`.execute(tx.db)
  return rows[0]?.because ?? undefined
}
