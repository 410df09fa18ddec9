import { whyListed } from './why-listed.ts'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { auditedRead } from '../../access/index.ts'
import { pageWithin } from '../../kernel/index.ts'
import type { Moved, MovedPage, Recount } from '../model/moved.ts'
import { movedShown } from '../model/moved.ts'

const columns = sql`id, on_day as on, as_at as "asAt", because, children, became_late as "becameLate",
  no_longer_late as "noLongerLate"`

/** The latest first. The first note, from which later changes are told, moved nothing and is left out. */
export async function recounts(tx: ViewerTx): Promise<readonly Recount[]> {
  const { rows } = await sql<Recount>`
    select ${columns} from clocks.recount where because <> '{}' order by id desc limit 100`.execute(tx.db)
  return rows
}

export async function recountOf(tx: ViewerTx, id: number): Promise<Recount | undefined> {
  const { rows } = await sql<Recount>`
    select ${columns} from clocks.recount where because <> '{}' and id = ${id}`.execute(tx.db)
  return rows[0]
}

/** What moved of the children whom the viewer may see: who became late first, then who is late no longer. */
export async function movedIn(tx: ViewerTx, recount: number, asked: number): Promise<MovedPage> {
  const counted = await sql<{ found: number }>`
    select count(*)::int as found from clocks.moved where recount_id = ${recount}`.execute(tx.db)
  const found = counted.rows[0]?.found ?? 0
  const page = pageWithin(asked, found, movedShown)
  const about = {
    screen: '/clocks/moved/:id',
    because: await whyListed(tx, 'dates that a changed rule moved'),
  }
  const rows = await auditedRead(tx, about, async () => {
    const read = await sql<Moved>`
      select moved.child_id as "childId", child.council_id as "councilId", moved.rule, moved.started_on as "startedOn",
        moved.due_before as "dueBefore", moved.due_after as "dueAfter", moved.late_before as "lateBefore",
        moved.late_after as "lateAfter"
      from clocks.moved moved join children.child child on child.id = moved.child_id
      where moved.recount_id = ${recount}
      order by (late_after and not late_before) desc, (late_before and not late_after) desc, child.council_id, rule,
        started_on limit ${movedShown} offset ${(page - 1) * movedShown}`.execute(tx.db)
    return read.rows
  })
  return { rows, found, page }
}
