import { sql } from 'kysely'
import type { ViewerTx } from './viewer.ts'

/**
 * The record as the viewer's transaction sees it, as a text: the same until something is changed, for everybody who may do
 * the same, in the same teams, looking at the same dates on the same day. What was worked out of the record under one such
 * text can be shown again under it, unless it speaks of the viewer's own person or posts.
 */
export async function stateSeen({ db, viewer, at, today }: ViewerTx): Promise<string> {
  const { rows } = await sql<{ change: number | null }>`select max(id) as change from record.change`.execute(
    db,
  )
  return JSON.stringify([
    rows[0]?.change ?? 0,
    at,
    today,
    [...viewer.grants].sort(),
    [...viewer.teams].sort(),
  ])
}

/**
 * The record as it stood when this viewer's view was opened, for the viewer alone: for what hangs on the person and the
 * posts besides, as whose children are shown does. Not for a transaction that writes. Where whose children are seen matters,
 * `openedIn` belongs to it.
 */
export const ownStateSeen = ({ change, viewer, at, today }: ViewerTx): string =>
  JSON.stringify([change, at, today, { ...viewer, grants: [...viewer.grants] }])

/** The child whom this view opened with a reason, which only some may: it is in sight for the rest of the transaction. */
export async function openedIn({ db, viewer }: ViewerTx): Promise<string | null> {
  if (!viewer.grants.has('read children | reason given')) return null
  const { rows } = await sql<{
    opened: string | null
  }>`select record.setting('los.opened') as opened`.execute(db)
  return rows[0]?.opened ?? null
}
