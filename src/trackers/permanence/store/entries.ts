import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { Version, ViewerTx } from '../../../access/index.ts'
import { becauseOf, versionsOf } from '../../../access/index.ts'
import { beforeEntering, recountEntered } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'
import type { Entry, EntryKind, EntryValues } from '../model/entry.ts'
import type { EntryRow } from '../tables.ts'
import { permanenceDb } from '../tables.ts'

type Row = Selectable<EntryRow>

const entryOf = (row: Row): Entry => ({
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
})

const columnsOf = (values: EntryValues) => ({
  on_day: values.on,
  ends_on: values.endedOn ?? null,
  due_on: values.dueOn ?? null,
  post_id: values.postId ?? null,
  code: values.code ?? null,
  route: values.route ?? null,
  parallel: values.parallel ?? null,
  place: values.place ?? null,
  words: values.words,
})

/**
 * Entries dated by the as-at day about the children the viewer may see, or these of them, as known at the viewer's date,
 * oldest first.
 */
export async function entries(tx: ViewerTx, children?: readonly number[]): Promise<readonly Entry[]> {
  const rows = await permanenceDb(tx)
    .selectFrom('permanence.entry_known')
    .selectAll()
    .where('on_day', '<=', tx.at.asAt)
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

/** @throws NotFound when this child has no such entry that the viewer may see. */
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

/**
 * The first day of which a changed entry says something else to time limits; undefined where it says the same. Every entry
 * moves something, so that all bear on some limit: by its day and what it is, and by the day on which it ended.
 */
function sayingElse(before: Entry, after: EntryValues): IsoDate | undefined {
  const isSame = before.on === after.on && before.code === after.code && before.route === after.route
  const days = isSame ? [before.endedOn, after.endedOn] : [before.on, after.on]
  if (isSame && before.endedOn === after.endedOn) return undefined
  return days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)
}

/** Puts an entry on record. @returns its id. */
export async function recordEntry(
  tx: ViewerTx,
  about: { readonly childId: number; readonly kind: EntryKind },
  values: EntryValues,
): Promise<EntryId> {
  await beforeEntering(tx)
  const { id } = await permanenceDb(tx)
    .insertInto('permanence.entry')
    .values({ child_id: about.childId, kind: about.kind, ...columnsOf(values) })
    .returning('id')
    .executeTakeFirstOrThrow()
  await recountEntered(tx, about.childId, values.on)
  return id
}

export type EntryChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/**
 * Corrects or completes an entry; what it said before stays on record with the reason: the one given, or that of the
 * whole transaction.
 */
export async function changeEntry(
  tx: ViewerTx,
  from: { readonly id: EntryId; readonly version: number; readonly reason?: string },
  values: EntryValues,
): Promise<EntryChanged> {
  const before = await versionAsIs(tx, from)
  const since = before && sayingElse(before, values)
  if (since !== undefined) await beforeEntering(tx)
  if (from.reason !== undefined) await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await permanenceDb(tx)
    .updateTable('permanence.entry')
    .set(columnsOf(values))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  if (numUpdatedRows === 0n || !before) return { ok: false, why: 'changed meanwhile' }
  if (since !== undefined) await recountEntered(tx, before.childId, since)
  return { ok: true }
}

async function versionAsIs(
  tx: ViewerTx,
  { id, version }: { readonly id: EntryId; readonly version: number },
): Promise<Entry | undefined> {
  const row = await permanenceDb(tx)
    .selectFrom('permanence.entry')
    .selectAll()
    .where('id', '=', id)
    .where('known_from', '=', version)
    .executeTakeFirst()
  return row && entryOf(row)
}

/**
 * Holds entries until the transaction ends, before its first write: among what is then written may be what meets a limit.
 * False, with nothing changed, when one is no longer at its version.
 */
export async function holdEntries(
  tx: ViewerTx,
  held: readonly { readonly id: EntryId; readonly version: number }[],
): Promise<boolean> {
  await beforeEntering(tx)
  if (held.length === 0) return true
  const rows = await permanenceDb(tx)
    .selectFrom('permanence.entry')
    .select(['id', 'known_from'])
    .where(
      'id',
      'in',
      held.map(({ id }) => id),
    )
    .orderBy('id')
    .forUpdate()
    .execute()
  const now = new Map(rows.map(({ id, known_from }) => [id, known_from]))
  return held.every(({ id, version }) => now.get(id) === version)
}

/** What an entry said, version by version, oldest first. */
export async function entryVersions(tx: ViewerTx, id: EntryId): Promise<readonly Version<Entry>[]> {
  const found = await versionsOf<Row>(tx, 'permanence.entry', id)
  return found.map(({ row, change }) => ({ row: entryOf(row), change }))
}
