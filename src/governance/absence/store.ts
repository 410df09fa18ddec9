import { sql } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import { becauseOf, posts } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Absence } from './model.ts'

/**
 * For the line manager, those who answer for the service, and those who keep governance: a reason for being away is nobody
 * else's.
 */
export const absenceTables: readonly ProtectedTable[] = [
  {
    table: 'governance.absence',
    versioned: true,
    postColumn: 'line_manager_post_id',
    read: ['read handovers', 'change governance'],
    insert: ['change handovers', 'change governance'],
    change: ['change handovers', 'change governance'],
  },
]

interface Row {
  readonly id: number
  readonly known_from: number
  readonly post_id: number
  readonly from_on: IsoDate
  readonly until_on: IsoDate
  readonly reason: string
  readonly covered_by_post_id: number | null
  readonly line_manager_post_id: number
  readonly deputy_until: IsoDate | null
}

/** Absences that have not ended by the as-at day, those to come too, by their first day. */
export async function absences(tx: ViewerTx): Promise<readonly Absence[]> {
  const { rows } = await sql<Row>`
    select away.*, (
      select max(deputy.until_on) from access.deputy_known deputy
      where deputy.absent_post_id = away.post_id
        and greatest(${tx.at.asAt}::date, away.from_on) between deputy.from_on and deputy.until_on) as deputy_until
    from governance.absence_known away where away.until_on >= ${tx.at.asAt}::date
    order by away.from_on, away.id`.execute(tx.db)
  if (rows.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const named = (postId: number) => ({ postId, title: titles.get(postId) ?? 'A post that is no more' })
  return rows.map((row) => ({
    id: row.id,
    version: row.known_from,
    post: named(row.post_id),
    from: row.from_on,
    until: row.until_on,
    reason: row.reason,
    coveredBy: row.covered_by_post_id === null ? undefined : named(row.covered_by_post_id),
    lineManager: named(row.line_manager_post_id),
    deputyUntil: row.deputy_until ?? undefined,
  }))
}

export interface NewAbsence {
  readonly postId: number
  readonly from: IsoDate
  readonly until: IsoDate
  readonly reason: string
  readonly coveredByPostId?: number | undefined
  readonly lineManagerPostId: number
}

/** Marks a post as away. */
export async function markAbsent(tx: ViewerTx, said: NewAbsence): Promise<void> {
  await sql`insert into governance.absence (post_id, from_on, until_on, reason, covered_by_post_id, line_manager_post_id)
    values (${said.postId}, ${said.from}, ${said.until}, ${said.reason}, ${said.coveredByPostId ?? null}, ${said.lineManagerPostId})`.execute(
    tx.db,
  )
}

/** Says who stands in, or another last day, with the reason. */
export async function changeAbsence(
  tx: ViewerTx,
  { id, version, reason }: { readonly id: number; readonly version: number; readonly reason: string },
  { until, coveredByPostId }: Pick<NewAbsence, 'until' | 'coveredByPostId'>,
): Promise<{ readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }> {
  await becauseOf(tx, reason)
  const { rows } =
    await sql`update governance.absence set until_on = ${until}, covered_by_post_id = ${coveredByPostId ?? null}
    where id = ${id} and known_from = ${version} returning id`.execute(tx.db)
  return rows.length === 1 ? { ok: true } : { ok: false, why: 'changed meanwhile' }
}
