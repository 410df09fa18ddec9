import { sql } from 'kysely'
import type { Asking, ViewerTx } from './viewer.ts'

interface Kept {
  readonly change: string | null
  readonly reason: string | null
  readonly asAt: string | null
  readonly knownAt: string | null
}

/**
 * What the product itself does because of what a person just wrote, in the same transaction: both become known at one
 * moment, or neither does. Its own changes stand under its own name; afterwards the person's view is open again.
 * @param work sees and writes as the product's intake, on today's two dates.
 */
export async function asProduct<T>(tx: ViewerTx, work: (product: ViewerTx) => Promise<T>): Promise<T> {
  const kept = await keptOf(tx)
  const grants = await begin(tx, { kind: 'system', name: 'intake' })
  await set(tx, { change: null, reason: null, asAt: tx.today, knownAt: null })
  const done = await work({
    viewer: { kind: 'system', name: 'intake', roles: ['system: intake'], grants, teams: [], posts: [] },
    at: { asAt: tx.today, knownAt: tx.today },
    today: tx.today,
    change: tx.change,
    db: tx.db,
  })
  await begin(tx, tx.viewer)
  await set(tx, kept)
  return done
}

async function keptOf({ db, at }: ViewerTx): Promise<Kept> {
  const { rows } = await sql<Kept>`
    select record.setting('los.change') as change, record.setting('los.reason') as reason,
      record.setting('los.as_at') as "asAt", record.setting('los.known_at') as "knownAt"`.execute(db)
  return rows[0] ?? { change: null, reason: null, asAt: at.asAt, knownAt: null }
}

/**
 * Of these people, those in whose own view something is there today: row security itself is asked, and not a second telling
 * of it. Nothing is read out of the view but yes or no, and afterwards the viewer's own is open again.
 */
export async function peopleForWhom(
  tx: ViewerTx,
  people: readonly number[],
  isThere: (db: ViewerTx['db']) => Promise<boolean>,
): Promise<ReadonlySet<number>> {
  const kept = await keptOf(tx)
  const found = new Set<number>()
  for (const personId of new Set(people)) {
    await begin(tx, { kind: 'person', personId })
    if (await isThere(tx.db)) found.add(personId)
  }
  await begin(tx, tx.viewer)
  await set(tx, kept)
  return found
}

/** Opens another view in this transaction, at the same moment. @returns what the viewer may do. */
async function begin({ db, today }: ViewerTx, asking: Asking): Promise<ReadonlySet<string>> {
  const person = asking.kind === 'person' ? asking.personId : null
  const system = asking.kind === 'system' ? asking.name : null
  const { rows } = await sql<{ view: { readonly grants: readonly string[] } }>`
    select access.begin_view(${person}::int, ${system}, ${today}::date, null::date, record.now(),
                             record.setting('los.request')) as view`.execute(db)
  return new Set(rows[0]?.view.grants)
}

const set = ({ db }: ViewerTx, { change, reason, asAt, knownAt }: Kept) =>
  sql`select set_config('los.change', ${change ?? ''}, true), set_config('los.reason', ${reason ?? ''}, true),
    set_config('los.as_at', ${asAt ?? ''}, true), set_config('los.known_at', ${knownAt ?? ''}, true)`.execute(
    db,
  )
