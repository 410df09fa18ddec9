import { sql } from 'kysely'
import type { Done, ViewerTx } from '../../../access/index.ts'
import type { Said, Ticked } from '../model.ts'

export interface Answer {
  readonly handoverId: number
  readonly said: Exclude<Said, undefined>
  readonly note: string
  readonly ticked: readonly Ticked[]
}

const tableOf = { post: sql`line.handover_item`, child: sql`line.handover_child` } as const

/** What is stored of one that was ticked, held until the answer is written; nothing where the viewer may not see it. */
async function stored(tx: ViewerTx, handoverId: number, { kind, id }: Ticked) {
  const { rows } = await sql<{ said: string | null; version: number }>`
    select said, known_from as version from ${tableOf[kind]} where id = ${id} and handover_id = ${handoverId} for update`.execute(
    tx.db,
  )
  return rows[0]
}

/**
 * Says the same of all that were ticked, or of none. What was accepted already stays as it was: accepting twice has one
 * effect.
 * @returns false where somebody said something else of one of them meanwhile.
 */
export async function answer(
  tx: ViewerTx,
  { handoverId, said, note, ticked }: Answer,
): Promise<Done | { ok: false; why: 'changed meanwhile' }> {
  const toSay: Ticked[] = []
  for (const each of ticked.toSorted((a, b) => a.kind.localeCompare(b.kind) || a.id - b.id)) {
    const now = await stored(tx, handoverId, each)
    if (now?.said === 'accepted' && said === 'accepted') continue
    if (now?.version !== each.version || now.said === 'accepted')
      return { ok: false, why: 'changed meanwhile' }
    toSay.push(each)
  }
  for (const { kind, id } of toSay)
    await sql`update ${tableOf[kind]} set said = ${said}, said_on = ${tx.today}, said_by = access.viewer_id(), note = ${note}
      where id = ${id}`.execute(tx.db)
  return { ok: true, goTo: `/handovers/${handoverId}` }
}
