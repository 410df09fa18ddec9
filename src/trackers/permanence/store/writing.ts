import type { ViewerTx } from '../../../access/index.ts'
import { becauseOf } from '../../../access/index.ts'
import type { EnteredAbout } from '../../../children/index.ts'
import { beforeEntering, recountEntered } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { EntryId } from '../ids.ts'
import type { Entry, EntryKind, EntryValues } from '../model/entry.ts'
import { permanenceDb } from '../tables.ts'
import { entryOf } from './entries.ts'

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

/** No limit waits for an action, nor for what stands in the way (`children.entered_events`). */
const bearsOnLimits = (kind: EntryKind): boolean => kind !== 'action' && kind !== 'barrier'

/**
 * The first day of which a changed entry says something else to time limits, or of adoption; undefined where it says the
 * same.
 */
function sayingElse(before: Entry, after: EntryValues): IsoDate | undefined {
  const isSame =
    before.on === after.on &&
    before.code === after.code &&
    before.route === after.route &&
    before.parallel === after.parallel
  return isSame || !bearsOnLimits(before.kind) ? undefined : [before.on, after.on].toSorted()[0]
}

interface About {
  readonly childId: number
  readonly kind: EntryKind
}

interface From {
  readonly id: EntryId
  readonly version: number
  readonly reason?: string
}

export type EntryChanged = { readonly ok: true } | { readonly ok: false; readonly why: 'changed meanwhile' }

/**
 * Writes several entries of one transaction. It waits at the first of them, whatever that is: among those that come after
 * it may be one that a limit waits for.
 */
export interface Pen {
  readonly record: (tx: ViewerTx, about: About, values: EntryValues) => Promise<EntryId>
  readonly change: (tx: ViewerTx, from: From, values: EntryValues) => Promise<EntryChanged>
  /** Brings the time limits of all children that were written of into step: once, when everything is written. */
  readonly finish: (tx: ViewerTx) => Promise<void>
}

/** A pen for one transaction. */
export function newPen(): Pen {
  const entered: EnteredAbout[] = []
  return {
    record: async (tx, about, values) => {
      await beforeEntering(tx)
      const id = await insertEntry(tx, about, values)
      if (bearsOnLimits(about.kind)) entered.push({ childId: about.childId, since: values.on })
      return id
    },
    change: async (tx, from, values) => {
      await beforeEntering(tx)
      const changed = await rewriteEntry(tx, from, values)
      if (changed.ok && changed.since !== undefined)
        entered.push({ childId: changed.childId, since: changed.since })
      return changed.ok ? { ok: true } : changed
    },
    finish: (tx) => recountEntered(tx, entered.splice(0)),
  }
}

async function insertEntry(tx: ViewerTx, about: About, values: EntryValues): Promise<EntryId> {
  const { id } = await permanenceDb(tx)
    .insertInto('permanence.entry')
    .values({ child_id: about.childId, kind: about.kind, ...columnsOf(values) })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

type Rewritten =
  | { readonly ok: true; readonly childId: number; readonly since: IsoDate | undefined }
  | Extract<EntryChanged, { ok: false }>

async function rewriteEntry(tx: ViewerTx, from: From, values: EntryValues): Promise<Rewritten> {
  const before = await versionAsIs(tx, from)
  const since = before && sayingElse(before, values)
  if (since !== undefined) await beforeEntering(tx)
  if (from.reason !== undefined) await becauseOf(tx, from.reason)
  const { numUpdatedRows } = await permanenceDb(tx)
    .updateTable('permanence.entry')
    .set(columnsOf(values))
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .where('taken_back_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n || !before) return { ok: false, why: 'changed meanwhile' }
  return { ok: true, childId: before.childId, since }
}

/** Puts an entry on record; one that no limit waits for waits for nobody. @returns its id. */
export async function recordEntry(tx: ViewerTx, about: About, values: EntryValues): Promise<EntryId> {
  if (!bearsOnLimits(about.kind)) return insertEntry(tx, about, values)
  const pen = newPen()
  const id = await pen.record(tx, about, values)
  await pen.finish(tx)
  return id
}

/**
 * Corrects or completes an entry; what it said before stays on record with the reason: the one given, or that of the
 * whole transaction.
 */
export async function changeEntry(tx: ViewerTx, from: From, values: EntryValues): Promise<EntryChanged> {
  const changed = await rewriteEntry(tx, from, values)
  if (!changed.ok) return changed
  if (changed.since !== undefined)
    await recountEntered(tx, [{ childId: changed.childId, since: changed.since }])
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

/**
 * Takes back an entry that was made by mistake: it stands no more, on no day, and what was known before stays as it was.
 * The limits that waited for it are worked out anew.
 */
export async function takeBackEntry(tx: ViewerTx, from: Required<From>): Promise<EntryChanged> {
  await beforeEntering(tx)
  await becauseOf(tx, from.reason)
  const row = await permanenceDb(tx)
    .updateTable('permanence.entry')
    .set({ taken_back_on: tx.today })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .where('taken_back_on', 'is', null)
    .returningAll()
    .executeTakeFirst()
  if (!row) return { ok: false, why: 'changed meanwhile' }
  const { childId, kind, on } = entryOf(row)
  if (bearsOnLimits(kind)) await recountEntered(tx, [{ childId, since: on }])
  return { ok: true }
}
