import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { NamedBefore } from '../model/named-before.ts'

/** As many as one looks through: a search that finds more is too wide. */
const most = 50

/**
 * Children whom lists named before the day looked at and none names on it: an extract left them off, and gave no end.
 * @param test in SQL, about `child` and `name`.
 */
export async function namedBefore(tx: ViewerTx, test: RawBuilder<unknown>): Promise<readonly NamedBefore[]> {
  const { rows } = await sql<NamedBefore>`
    select distinct on (child.id) child.id as "childId", child.council_id as "councilId", name.name,
           before.team_name as "teamName", before.worker_name as "workerName", before.valid_to as "untilOn"
    from children.summary before join children.child child on child.id = before.child_id
    left join children.name name on name.child_id = child.id
    where before.known_from <= (select record.known_at()) and before.known_to > (select record.known_at())
      and before.valid_to <= (select record.as_at())
      and not exists (select from children.summary_as_at now where now.child_id = child.id) and ${test}
    order by child.id, before.valid_to desc limit ${most}`.execute(tx.db)
  return rows
}
