import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../access/index.ts'
import { isHeldBack } from '../model/held-back.ts'
import { importById, startChecking } from '../import/imports.ts'
import { lastExtractChange } from '../import/spans.ts'
import { askFor } from '../tasks/queue.ts'

export type Asked =
  { readonly ok: true; readonly goTo: string } | { readonly ok: false; readonly why: 'changed meanwhile' }

const overtaken: Asked = { ok: false, why: 'changed meanwhile' }
const pageOf = (id: number): Asked => ({ ok: true, goTo: `/intake/${id}` })

export interface Decided {
  readonly id: number
  /** The version of the import that the decision was made on. */
  readonly version: number
  readonly by: PersonId
}

/** Whether nothing went in or out since the file was compared with what is held. */
export async function stillHolds(tx: ViewerTx, comparedWith: number): Promise<boolean> {
  return (await lastExtractChange(tx)) === comparedWith
}

/**
 * Asks for a checked file to be put in, as it was shown: not when another came between, nor without a reason where it takes
 * one.
 */
export async function askToApply(
  tx: ViewerTx,
  { id, version, by }: Decided,
  reason?: string,
): Promise<Asked> {
  const held = await importById(tx, id)
  if (held?.state !== 'checked' || held.version !== version || !held.preview) return overtaken
  if (!(await stillHolds(tx, held.preview.comparedWith))) return overtaken
  if (isHeldBack(held.preview) && reason === undefined) return overtaken
  const asked = { importId: id, work: 'apply', askedBy: by, ...(reason !== undefined && { reason }) } as const
  return (await askFor(tx, asked)) ? pageOf(id) : overtaken
}

/** What was shown no longer holds: the file is checked once more, so that there is something to decide about. */
export async function checkWhenOvertaken(tx: ViewerTx, id: number, by: PersonId): Promise<void> {
  const held = await importById(tx, id)
  if (held?.state !== 'checked' || !held.preview || tx.at.knownAt < tx.today) return
  if (await stillHolds(tx, held.preview.comparedWith)) return
  await askToCheck(tx, { id, version: held.version, by })
}

/** Asks for a file to be read once more. */
export async function askToCheck(tx: ViewerTx, { id, version, by }: Decided): Promise<Asked> {
  if (!(await startChecking(tx, id, version))) return overtaken
  return (await askFor(tx, { importId: id, work: 'check', askedBy: by })) ? pageOf(id) : overtaken
}

/**
 * A file that is not to be put in. Its bytes and what was found in it are kept; what it changes in rows is not. Of children whom
 * the viewer may not open that goes when the next file is checked.
 */
export async function throwAway(tx: ViewerTx, { id, version }: Decided): Promise<Asked> {
  const { rows } = await sql`
    update intake.import set state = 'thrown away' where id = ${id} and known_from = ${version}
      and state in ('checking', 'checked', 'refused')
      and not exists (select from intake.task t where t.import_id = import.id and t.state = 'waiting')
    returning id`.execute(tx.db)
  if (rows.length === 1) await sql`delete from intake.changed_value where import_id = ${id}`.execute(tx.db)
  return rows.length === 1 ? { ok: true, goTo: '/intake' } : overtaken
}

/** Asks for an extract to be taken back. */
export async function askToReverse(
  tx: ViewerTx,
  { id, version, by }: Decided,
  reason: string,
): Promise<Asked> {
  const held = await importById(tx, id)
  if (held?.state !== 'applied' || held.version !== version) return overtaken
  return (await askFor(tx, { importId: id, work: 'reverse', askedBy: by, reason })) ? pageOf(id) : overtaken
}
