import type { Kysely, Transaction } from 'kysely'
import { sql } from 'kysely'
import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { dayIn } from '../../kernel/index.ts'
import type { Asking, At, NoTables, Viewer, ViewerTx } from './viewer.ts'

export interface RecordNeeds {
  readonly db: Kysely<NoTables>
  /** The clock; tests stand it still. */
  readonly now: () => Date
}

export interface AskingFor {
  readonly asking: Asking
  /** Either date left out is today. Looking at what was known on an earlier day, nothing can be written. */
  readonly at?: Partial<At>
  readonly requestId?: string
}

/** What `access.begin_view` says of a viewer. */
export const View = z.object({
  roles: z.array(z.string()),
  grants: z.array(z.string()),
  teams: z.array(z.number()),
  posts: z.array(z.number()),
  change: z.number(),
})

export const viewerOf = (asking: Asking, { roles, grants, teams, posts }: z.infer<typeof View>): Viewer => ({
  ...asking,
  roles,
  teams,
  posts,
  grants: new Set(grants),
})

async function beginView(
  db: Transaction<NoTables>,
  needs: RecordNeeds,
  { asking, at, requestId }: AskingFor,
): Promise<ViewerTx> {
  const now = needs.now()
  const today: IsoDate = dayIn(now)
  const knownAt = at?.knownAt ?? today
  const person = asking.kind === 'person' ? asking.personId : null
  const system = asking.kind === 'system' ? asking.name : null
  const knownOn = knownAt < today ? knownAt : null
  const asAt = at?.asAt ?? today
  const { rows } = await sql<{ view: unknown }>`
    select access.begin_view(${person}::int, ${system}, ${today}::date, ${knownOn}::date, ${now.toISOString()}::timestamptz,
                             ${requestId ?? null}) as view, set_config('los.as_at', ${asAt}, true)`.execute(
    db,
  )
  const view = View.parse(rows[0]?.view)
  return { viewer: viewerOf(asking, view), at: { asAt, knownAt }, today, change: view.change, db }
}

/**
 * The one door to the database for requests: a transaction that knows the viewer and the two dates, under the
 * viewer's own row security. Whatever `work` throws rolls everything back.
 */
export function asViewer<T>(
  needs: RecordNeeds,
  askingFor: AskingFor,
  work: (tx: ViewerTx) => Promise<T>,
): Promise<T> {
  return needs.db.transaction().execute(async (db) => work(await beginView(db, needs, askingFor)))
}

/** Why a change is made, kept with it: call before the first write of the transaction. */
export async function becauseOf(tx: ViewerTx, reason: string): Promise<void> {
  await sql`select set_config('los.reason', ${reason}, true)`.execute(tx.db)
}

/**
 * What this transaction does is only asked, and will be undone: its change takes no place in the order of changes, so nobody
 * who writes waits for it. It sees what others commit beside it. Call before the first write; committing it is refused.
 */
export async function onlyAsking(tx: ViewerTx): Promise<void> {
  await sql`select set_config('los.only_asked', 'yes', true)`.execute(tx.db)
}

/**
 * Numbers this transaction's change ahead of whatever others write until it commits, and holds none of them up: for what goes
 * in for seconds. Of what they write beside it, it may hold no row. Call before the first write.
 */
export async function numberedAhead(tx: ViewerTx): Promise<void> {
  await sql`select record.take_change_ahead()`.execute(tx.db)
}
