import { sql } from 'kysely'
import { rowsFound } from './as-counter.ts'
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
  const rows = (await amongLatest(tx, about, limit)) ?? (await readings(tx, await idsOf(tx, about), limit))
  await audit(tx, {
    what: 'read',
    subject: 'record.audit',
    screen: about.screen,
    because: `who read ${about.subject} ${about.id}`,
  })
  return rows
}

interface About {
  readonly subject: string
  readonly id: number
}

/** How far back whom many read is looked for first: for them that is enough, and the rest of the audit is left alone. */
const latest = 500

/** Undefined where the latest rows hold fewer than were asked for: there may be more before them. */
async function amongLatest(
  tx: ViewerTx,
  { subject, id }: About,
  limit: number | undefined,
): Promise<readonly Reading[] | undefined> {
  if (limit === undefined) return undefined
  const { rows } = await sql<{ id: string }>`
    select id from (select id, what, subject, ids from record.audit order by id desc limit ${latest}) last
    where what = 'read' and subject = ${subject} and ${id}::bigint = any(ids)
    order by id desc limit ${limit}`.execute(tx.db)
  if (rows.length < limit) return undefined
  return readings(
    tx,
    rows.map((row) => row.id),
    limit,
  )
}

/** Kept from being turned round: in order of the audit the database would go through all of it for whom few read. */
const idsOf = (tx: ViewerTx, { subject, id }: About) =>
  rowsFound(
    tx,
    sql`
      with found as materialized (
        select id, subject from record.audit where what = 'read' and ids @> array[${id}::bigint])
      select id from found where subject = ${subject}`,
  )

async function readings(
  tx: ViewerTx,
  ids: readonly string[],
  limit: number | undefined,
): Promise<readonly Reading[]> {
  const { rows } = await sql<Reading>`
    select audit.at, audit.screen, audit.because, coalesce(person.name, 'The product: ' || audit.system_name) as who
    from record.audit left join access.person on person.id = audit.person_id
    where audit.id = any(${`{${ids.join(',')}}`}::bigint[])
    order by audit.id desc limit ${limit ?? null}`.execute(tx.db)
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
