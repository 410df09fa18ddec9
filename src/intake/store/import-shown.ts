import { sql } from 'kysely'
import { changesByIds, postTitleOf, teams, type Permission, type ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { importById, sameFileOtherDay } from '../import/imports.ts'
import type { Import } from '../import/model.ts'
import { heldExtracts } from '../import/spans.ts'
import type { ImportShown, TakenBack } from '../model/import-shown.ts'
import type { Task } from '../tasks/model.ts'
import { progressOf } from '../tasks/progress.ts'
import { lastTaskOf } from '../tasks/queue.ts'
import { stillHolds } from './decide.ts'
import { problemKinds, withheldProblems } from './problems.ts'
import { teamMapping } from './team-mapping.ts'
import { columnsThatChange } from './values-shown.ts'

/** Whether the viewer holds a permission on every record: what decides which buttons a page offers. */
export const may = ({ viewer }: ViewerTx, permission: Permission): boolean =>
  viewer.grants.has(`${permission} | any`)

export async function importShown(tx: ViewerTx, id: number): Promise<ImportShown | undefined> {
  const held = await importById(tx, id)
  if (!held) return undefined
  const task = await lastTaskOf(tx, id)
  return {
    held,
    by: held.askedBy === null ? undefined : await postTitleOf(tx, held.askedBy),
    fileRemovedOn: await fileRemovedOn(tx, held),
    task,
    before: task?.state === 'waiting' ? await tasksBefore(tx, task.id) : 0,
    says: await progressOf(tx, id),
    kinds: may(tx, 'change intake') ? await problemKinds(tx, id) : [],
    withheld: may(tx, 'change intake') ? await withheldProblems(tx, id) : 0,
    columns: may(tx, 'read children') ? await columnsThatChange(tx, held) : undefined,
    teams: await teams(tx),
    mapping: await teamMapping(tx),
    holds: held.preview ? await stillHolds(tx, held.preview.comparedWith) : false,
    takenBack: await takenBack(tx, held, task),
    later: await laterThan(tx, held),
    inPlaceOf: await inPlaceOf(tx, held),
    sameFile: await sameFileOtherDay(tx, held),
    mayChange: may(tx, 'change intake'),
    mayApprove: may(tx, 'approve intake'),
    mayReadChildren: may(tx, 'read children'),
  }
}

/** The change is the product's own; who asked for it stands with the task, and of the command line nobody does. */
async function takenBack(
  tx: ViewerTx,
  { reversedChange }: Import,
  task: Task | undefined,
): Promise<TakenBack | undefined> {
  const [change] = reversedChange === null ? [] : await changesByIds(tx, [reversedChange])
  if (!change) return undefined
  const asked = task?.work === 'reverse' ? await postTitleOf(tx, task.askedBy) : undefined
  return { on: change.on, by: asked ?? change.by, reason: change.reason }
}

/**
 * What retention removed is kept by day and kind only; whether this file is among it, its bytes tell. Where it may have gone
 * on one of several days, none is given.
 */
async function fileRemovedOn(tx: ViewerTx, { sha256, asAt }: Import): Promise<IsoDate | undefined> {
  const { rows } = await sql<{ on: IsoDate | null }>`
    select case when count(distinct removed_on) = 1 then max(removed_on) end as "on" from retention.removed
    where why = 'retention' and kind = 'file' and ${asAt}::date between first_on and last_on
      and not exists (select from record.file where resource = 'intake' and sha256 = decode(${sha256}, 'hex'))`.execute(
    tx.db,
  )
  return rows[0]?.on ?? undefined
}

async function tasksBefore(tx: ViewerTx, id: number): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from intake.task where state = 'waiting' and id < ${id}`.execute(tx.db)
  return rows[0]?.count ?? 0
}

async function inPlaceOf(tx: ViewerTx, { asAt, id, appliedChange }: Import): Promise<readonly string[]> {
  const { rows } = await sql<{ fileName: string }>`
    select file_name as "fileName" from intake.import
    where state = 'applied' and as_at = ${asAt}::date and id <> ${id}
      and (${appliedChange}::bigint is null or applied_change < ${appliedChange}::bigint) order by applied_change`.execute(
    tx.db,
  )
  return rows.map(({ fileName }) => fileName)
}

async function laterThan(tx: ViewerTx, { asAt, id }: Import): Promise<readonly IsoDate[]> {
  const days = (await heldExtracts(tx)).filter((each) => each.asAt > asAt && each.id !== id)
  return [...new Set(days.map((each) => each.asAt))]
}
