import { sql } from 'kysely'
import type { ViewerTx } from './viewer.ts'

/**
 * The record as the viewer's transaction sees it, as a text: the same until something is changed, for everybody who may do
 * the same, in the same teams, looking at the same dates on the same day. What was worked out of the record under one such
 * text can be shown again under it, unless it speaks of the viewer's own person or posts.
 */
export async function stateSeen(tx: ViewerTx): Promise<string> {
  const { viewer, at, today } = tx
  return JSON.stringify([
    await lastChange(tx),
    at,
    today,
    [...viewer.grants].sort(),
    [...viewer.teams].sort(),
  ])
}

/**
 * As `stateSeen`, for this viewer alone: for what hangs on the person and the posts besides, as whose children are shown
 * does. To be asked before a transaction writes anything: what it wrote may yet come to nothing.
 */
export async function ownStateSeen(tx: ViewerTx): Promise<string> {
  const { viewer, at, today } = tx
  return JSON.stringify([await lastChange(tx), at, today, { ...viewer, grants: [...viewer.grants].sort() }])
}

async function lastChange({ db }: ViewerTx): Promise<number> {
  const { rows } = await sql<{ change: number | null }>`
    select max(id) as change from record.change`.execute(db)
  return rows[0]?.change ?? 0
}
