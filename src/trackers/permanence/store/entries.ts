import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Version, ViewerTx } from '../../../access/index.ts'
import { versionsOf } from '../../../access/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'
import type { Entry, RecordedBy, TakenBack } from '../model/entry.ts'
import type { EntryRow } from '../tables.ts'
import { permanenceDb } from '../tables.ts'

type Row = Selectable<EntryRow>

/** A row of the table, or of its history, as an entry. */
export const entryOf = (row: Row): Entry => ({
  id: row.id,
  version: row.known_from,
  childId: row.child_id,
  kind: row.kind,
  on: row.on_day,
  endedOn: row.ends_on ?? undefined,
  dueOn: row.due_on ?? undefined,
  postId: row.post_id ?? undefined,
  code: row.code ?? undefined,
  route: row.route ?? undefined,
  parallel: row.parallel ?? undefined,
  place: row.place ?? undefined,
  words: row.words,
  takenBackOn: row.taken_back_on ?? undefined,
})

/**
 * Entries dated by the as-at day about the children the viewer may see, or these of them, as known at the viewer's date,
 * oldest first; none that was taken back.
 */
export async function entries(tx: ViewerTx, children?: readonly number[]): Promise<readonly Entry[]> {
  const rows = await permanenceDb(tx)
    .selectFrom('permanence.entry_known')
    .selectAll()
    .where('on_day', '<=', tx.at.asAt)
    .where('taken_back_on', 'is', null)
    .$if(children !== undefined, (query) =>
      query.where('child_id', '=', sql<number>`any(${[...(children ?? [])]}::int[])`),
    )
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return rows.map(entryOf)
}

/** An entry as it said from one change on; until another, or still. */
export interface EntryVersion {
  readonly entry: Entry
  readonly until: number | undefined
}

/** Every version of every entry about these children, dated later ones too. */
export async function entriesEver(
  tx: ViewerTx,
  childIds: readonly number[],
): Promise<readonly EntryVersion[]> {
  const db = permanenceDb(tx)
  const about = [...childIds]
  const now = await db
    .selectFrom('permanence.entry')
    .selectAll()
    .where('child_id', '=', sql<number>`any(${about}::int[])`)
    .execute()
  const before = await db
    .selectFrom('permanence.entry_history')
    .selectAll()
    .where('child_id', '=', sql<number>`any(${about}::int[])`)
    .execute()
  return [
    ...now.map((row) => ({ entry: entryOf(row), until: undefined })),
    ...before.map((row) => ({ entry: entryOf(row), until: row.known_to })),
  ]
}

/** One that was taken back too. @throws NotFound when this child has no such entry that the viewer may see. */
export async function entryOfId(tx: ViewerTx, childId: number, id: EntryId): Promise<Entry> {
  const found = await permanenceDb(tx)
    .selectFrom('permanence.entry_known')
    .selectAll()
    .where('id', '=', id)
    .where('child_id', '=', childId)
    .executeTakeFirst()
  if (!found) throw new NotFound()
  return entryOf(found)
}

/** What an entry said, version by version, oldest first. */
export async function entryVersions(tx: ViewerTx, id: EntryId): Promise<readonly Version<Entry>[]> {
  const found = await versionsOf<Row>(tx, 'permanence.entry', id)
  return found.map(({ row, change }) => ({ row: entryOf(row), change }))
}

/** Those of a child's entries that were taken back, dated by the as-at day, as known at the viewer's date. */
export async function takenBackEntries(tx: ViewerTx, childId: number): Promise<readonly TakenBack[]> {
  const rows = await permanenceDb(tx)
    .selectFrom('permanence.entry_known')
    .selectAll()
    .where('child_id', '=', childId)
    .where('on_day', '<=', tx.at.asAt)
    .where('taken_back_on', 'is not', null)
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  const all: TakenBack[] = []
  for (const entry of rows.map(entryOf))
    all.push(
      ...[takenBackOf(entry, await entryVersions(tx, entry.id))].filter((taken) => taken !== undefined),
    )
  return all
}

/** Who put each of these reviewing officers' views on record, and who corrected it last, where somebody did. */
export async function viewsRecordedBy(
  tx: ViewerTx,
  all: readonly Entry[],
): Promise<ReadonlyMap<EntryId, RecordedBy>> {
  const by = new Map<EntryId, RecordedBy>()
  for (const { id, kind } of all) {
    if (kind !== 'officer view') continue
    const versions = await entryVersions(tx, id)
    const [first, last] = [versions[0], versions.at(-1)]
    if (first && last)
      by.set(id, { first: first.change.by, corrected: versions.length > 1 ? last.change.by : undefined })
  }
  return by
}

/** Who took an entry back, and why; undefined while it stands. */
export function takenBackOf(entry: Entry, versions: readonly Version<Entry>[]): TakenBack | undefined {
  const on = entry.takenBackOn
  // Later versions tell of other things, such as children's numbers that were joined.
  const taken = versions.find(({ row }) => row.takenBackOn !== undefined)
  return on && taken && { entry, on, by: taken.change.by, reason: taken.change.reason ?? '' }
}
