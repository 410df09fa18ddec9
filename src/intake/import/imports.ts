import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import { isUnderstood, type FileProblem, type ListSummary } from '../annex-a/model.ts'
import type { Import, Preview, Received, SameFile } from './model.ts'

const columns = sql`id, known_from as version, file_name as "fileName", file_sha256 as sha256, as_at as "asAt",
  received_on as "receivedOn", asked_by as "askedBy", state, refused_because as "refusedBecause",
  back_loaded as "backLoaded", preview, lists, applied_change as "appliedChange", reversed_change as "reversedChange"`

/** Every import, the one received last first. */
export async function imports(tx: ViewerTx): Promise<readonly Import[]> {
  const { rows } = await sql<Import>`select ${columns} from intake.import order by id desc`.execute(tx.db)
  return rows
}

export async function importById(tx: ViewerTx, id: number): Promise<Import | undefined> {
  const { rows } = await sql<Import>`select ${columns} from intake.import where id = ${id}`.execute(tx.db)
  return rows[0]
}

/** The import of this very file for this day that holds, if there is one: the same file goes in once. */
export async function appliedBefore(
  tx: ViewerTx,
  sha256: string,
  asAt: IsoDate,
): Promise<Import | undefined> {
  const { rows } = await sql<Import>`
    select ${columns} from intake.import
    where file_sha256 = ${sha256} and as_at = ${asAt}::date and state = 'applied'`.execute(tx.db)
  return rows[0]
}

/** Imports that hold of this very file for another day: one of the two days may be mistyped. */
export async function sameFileOtherDay(
  tx: ViewerTx,
  { sha256, asAt }: Pick<Import, 'sha256' | 'asAt'>,
): Promise<readonly SameFile[]> {
  const { rows } = await sql<SameFile>`
    select id, as_at as "asAt" from intake.import
    where file_sha256 = ${sha256} and as_at <> ${asAt}::date and state = 'applied' order by as_at, id`.execute(
    tx.db,
  )
  return rows
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/** @returns the new import's number; its state is 'checking'. */
export async function receiveFile(tx: ViewerTx, file: Received): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into intake.import (extract, file_sha256, file_name, as_at, received_on, asked_by, state)
    values ('Annex A', ${sha256Of(file.bytes)}, ${file.fileName}, ${file.asAt}::date, ${tx.today}::date,
            ${file.askedBy ?? null}::int, 'checking') returning id`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error('No import was received')
  return row.id
}

export async function markRefused(tx: ViewerTx, id: number, because: string): Promise<void> {
  await sql`update intake.import set state = 'refused', refused_because = ${because} where id = ${id}`.execute(
    tx.db,
  )
}

export async function markChecked(tx: ViewerTx, id: number, preview: Preview): Promise<void> {
  await sql`update intake.import set state = 'checked', preview = ${JSON.stringify(preview)}::jsonb
    where id = ${id}`.execute(tx.db)
}

export async function markThrownAway(tx: ViewerTx, id: number): Promise<void> {
  await sql`update intake.import set state = 'thrown away' where id = ${id}`.execute(tx.db)
}

/** To be read (again): if nobody changed the import since that version. @returns whether it was as expected. */
export async function startChecking(tx: ViewerTx, id: number, version: number): Promise<boolean> {
  const { rows } = await sql`
    update intake.import set state = 'checking', refused_because = null
    where id = ${id} and known_from = ${version} and state in ('checking', 'checked', 'refused') returning id`.execute(
    tx.db,
  )
  return rows.length === 1
}

export async function markApplied(
  tx: ViewerTx,
  id: number,
  preview: Preview,
  backLoaded: boolean,
): Promise<void> {
  await sql`update intake.import set state = 'applied', preview = ${JSON.stringify(preview)}::jsonb,
      back_loaded = ${backLoaded}, lists = ${listsWithRows(preview.lists)}::int[],
      applied_change = (select record.change_id())
    where id = ${id}`.execute(tx.db)
}

export async function markReversed(tx: ViewerTx, id: number): Promise<void> {
  await sql`update intake.import set state = 'reversed', reversed_change = (select record.change_id())
    where id = ${id}`.execute(tx.db)
}

/** The lists of a file that were understood: those that it tells of. */
export const listsWithRows = (lists: readonly ListSummary[]): ListNumber[] =>
  lists.filter(isUnderstood).map(({ list }) => list)

/** Keeps what is wrong in the file, in place of what was found before. */
export async function keepProblems(
  tx: ViewerTx,
  id: number,
  problems: readonly FileProblem[],
): Promise<void> {
  await sql`delete from intake.problem where import_id = ${id}`.execute(tx.db)
  if (problems.length === 0) return nameChildren(tx)
  const rows = problems.map(({ code, where, found, expected, effect, child }) => ({
    code,
    sheet: where.sheet,
    list: where.list,
    row: where.row,
    heading: where.column,
    found,
    expected,
    effect,
    child,
  }))
  await sql`
    insert into intake.problem (import_id, code, sheet, list, row_number, heading, found, expected, effect, child_number)
    select ${id}, code, sheet, list, "row", heading, found, expected, effect, child from json_to_recordset(${JSON.stringify(rows)})
      as given (code text, sheet text, list int, "row" int, heading text, found text, expected text, effect text, child text)`.execute(
    tx.db,
  )
  await nameChildren(tx)
}

/**
 * Problems whose child the record did not know when they were found, and knows now: as soon as there is a record that can be
 * restricted or sealed, they stand with it.
 */
async function nameChildren(tx: ViewerTx): Promise<void> {
  await sql`
    update intake.problem set child_id = child.id from children.child
    where problem.child_id is null and child.council_id = problem.child_number and child.shadow_of is null`.execute(
    tx.db,
  )
}
