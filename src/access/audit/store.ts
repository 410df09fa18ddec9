import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import { audit } from '../record/audit.ts'
import type { PersonId, ViewerTx } from '../record/viewer.ts'

/** Which rows to look at; each left out means all. */
export interface AuditFilter {
  readonly subject?: string | undefined
  /** Rows about this id of the subject. */
  readonly id?: number | undefined
  /** Rows of what this person did. */
  readonly person?: PersonId | undefined
  /** Rows of this day in London. */
  readonly day?: IsoDate | undefined
  /** Only rows before this one: where the page before ended. */
  readonly before?: number | undefined
}

export interface AuditRow {
  readonly id: number
  readonly at: Date
  readonly personId: PersonId | null
  readonly systemName: string | null
  readonly what: string
  readonly subject: string
  readonly ids: readonly number[]
  readonly changeId: number | null
  readonly screen: string | null
  readonly because: string | null
}

const pageLength = 50

const condition = ({ subject, id, person, day, before }: AuditFilter) => {
  const all = [
    subject === undefined ? undefined : sql`subject = ${subject}`,
    id === undefined ? undefined : sql`${id} = any(ids)`,
    person === undefined ? undefined : sql`person_id = ${person}`,
    day === undefined
      ? undefined
      : sql`at >= ${day}::timestamp at time zone 'Europe/London'
          and at < (${day}::date + 1)::timestamp at time zone 'Europe/London'`,
    before === undefined ? undefined : sql`id < ${before}`,
  ]
  return sql.join([sql`true`, ...all.filter((each) => each !== undefined)], sql` and `)
}

/**
 * One page of the audit, latest first, and whether there are earlier rows. Ids and version numbers only: the audit
 * holds no values. Looking at it is itself audited, in the same transaction.
 */
export async function auditPage(
  tx: ViewerTx,
  filter: AuditFilter,
): Promise<{ readonly rows: readonly AuditRow[]; readonly more: boolean }> {
  const { rows } = await sql<AuditRow>`
    select id, at, person_id as "personId", system_name as "systemName", what, subject, ids::text[]::int8[] as ids,
           change_id as "changeId", screen, because
    from record.audit where ${condition(filter)} order by id desc limit ${pageLength + 1}`.execute(tx.db)
  await audit(tx, { what: 'read', subject: 'record.audit', screen: '/audit', because: inShort(filter) })
  return { rows: rows.slice(0, pageLength), more: rows.length > pageLength }
}

const inShort = (filter: AuditFilter): string =>
  Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ')

/** Every subject that the audit has rows about; one step for each, however long the audit is. */
export async function auditSubjects(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<{ subject: string }>`
    with recursive each as (
      (select subject from record.audit order by subject limit 1)
      union all
      select (select next.subject from record.audit next where next.subject > each.subject order by next.subject limit 1)
      from each where each.subject is not null
    ) select subject from each where subject is not null`.execute(tx.db)
  return rows.map(({ subject }) => subject)
}
