import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Handover, HandoverItem, Said } from '../model.ts'

/** Handovers that the viewer may see, the latest last day first. A last day that was moved since counts as it is now. */
export async function handovers(tx: ViewerTx): Promise<readonly Handover[]> {
  const { rows } = await sql<Handover>`
    select handover.id, handover.post_id as "postId", post.title as post, handover.leaver_id as "leaverId",
      coalesce(leaver.name, 'Somebody') as leaver, coalesce(held.until_on, handover.last_on) as "lastOn",
      handover.stays_with_post_id as "staysWithPostId", stays.title as "staysWith", handover.note,
      handover.drawn_up_on as "drawnUpOn", coalesce(drawer.name, 'Somebody') as "drawnUpBy"
    from line.handover_known handover join access.post on post.id = handover.post_id
    join access.post stays on stays.id = handover.stays_with_post_id
    left join access.person leaver on leaver.id = handover.leaver_id
    left join access.person drawer on drawer.id = handover.drawn_up_by
    left join access.post_holder_known held on held.id = handover.holding_id
    order by 6 desc, handover.id desc`.execute(tx.db)
  return rows
}

/** What was said of each thing in each handover, as many of them as the viewer may see; names nobody. */
export async function saidOfEach(tx: ViewerTx): Promise<ReadonlyMap<number, readonly Said[]>> {
  const { rows } = await sql<{ handoverId: number; said: Exclude<Said, undefined> | null }>`
    select handover_id as "handoverId", said from line.handover_item_known
    union all select handover_id, said from line.handover_child_known`.execute(tx.db)
  const grouped = Map.groupBy(rows, ({ handoverId }) => handoverId)
  return new Map([...grouped].map(([id, each]) => [id, each.map(({ said }) => said ?? undefined)]))
}

interface Row {
  readonly id: number
  readonly version: number
  readonly childId: number | null
  readonly about: string
  readonly words: string
  readonly dueOn: IsoDate | null
  readonly href: string
  readonly said: Exclude<Said, undefined> | null
  readonly saidOn: IsoDate | null
  readonly saidBy: string | null
  readonly note: string
}

const itemOf = (row: Row): HandoverItem => ({
  ...row,
  childId: row.childId ?? undefined,
  dueOn: row.dueOn ?? undefined,
  said: row.said ?? undefined,
  saidOn: row.saidOn ?? undefined,
  saidBy: row.saidBy ?? undefined,
})

const columns = sql`item.id, item.known_from as version, item.about, item.words, item.due_on as "dueOn", item.href, item.said,
  item.said_on as "saidOn", person.name as "saidBy", item.note`

/** What was handed over and is about no child, as it was asked for. */
export async function itemsOf(tx: ViewerTx, handoverId: number): Promise<readonly HandoverItem[]> {
  const { rows } = await sql<Row>`select ${columns}, null::int as "childId" from line.handover_item_known item
    left join access.person on person.id = item.said_by where item.handover_id = ${handoverId}
    order by item.about, item.due_on, item.id`.execute(tx.db)
  return rows.map(itemOf)
}

/** What is about children whom the viewer may see. To be read within `auditedRead`. */
export async function childItemsOf(
  tx: ViewerTx,
  handoverId: number,
): Promise<readonly (HandoverItem & { readonly childId: number })[]> {
  const { rows } = await sql<Row & { childId: number }>`
    select ${columns}, item.child_id as "childId" from line.handover_child_known item
    left join access.person on person.id = item.said_by where item.handover_id = ${handoverId}
    order by item.due_on, item.child_id, item.id`.execute(tx.db)
  return rows.map((row) => ({ ...itemOf(row), childId: row.childId }))
}
