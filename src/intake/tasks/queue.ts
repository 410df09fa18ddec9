import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../access/index.ts'
import type { Outcome, Task, Work } from './model.ts'

const columns = sql`id, import_id as "importId", plan_id as "planId", work, asked_by as "askedBy", reason, state, attempts,
  came_to as "cameTo"`

export interface Asked {
  /** None for work about every child. */
  readonly importId: number | null
  readonly planId?: number
  readonly work: Work
  readonly askedBy: PersonId
  /** Why an extract is taken back, or applied although it was held back; none for other work. */
  readonly reason?: string
}

/** Asks for work. An import, or a plan, that is worked on already gets no second task. @returns whether it was asked for. */
export async function askFor(
  tx: ViewerTx,
  { importId, planId, work, askedBy, reason }: Asked,
): Promise<boolean> {
  const { rows } = await sql`
    insert into intake.task (import_id, plan_id, work, asked_by, reason)
    values (${importId}, ${planId ?? null}, ${work}, ${askedBy}, ${reason ?? null})
    on conflict do nothing returning id`.execute(tx.db)
  return rows.length === 1
}

/** Whether such work waits or is being done, and what became of the last of its kind that failed. */
export async function stateOfWork(
  tx: ViewerTx,
  work: Work,
): Promise<{ readonly waiting: boolean; readonly failed: string | undefined }> {
  const { rows } = await sql<Task>`
    select ${columns} from intake.task where work = ${work} order by id desc limit 1`.execute(tx.db)
  const [last] = rows
  return { waiting: last?.state === 'waiting', failed: last?.cameTo ?? undefined }
}

/** In the order in which they were asked for. */
export async function waitingTasks(tx: ViewerTx): Promise<readonly Task[]> {
  const { rows } =
    await sql<Task>`select ${columns} from intake.task where state = 'waiting' order by id`.execute(tx.db)
  return rows
}

/** Counts the attempt before the work begins. Undefined when somebody else has done it meanwhile. */
export async function beginTask(tx: ViewerTx, id: number): Promise<Task | undefined> {
  const { rows } = await sql<Task>`
    update intake.task set attempts = attempts + 1 where id = ${id} and state = 'waiting'
    returning ${columns}`.execute(tx.db)
  return rows[0]
}

export async function endTask(tx: ViewerTx, id: number, outcome: Outcome): Promise<void> {
  const state = outcome.ok ? 'done' : 'failed'
  await sql`update intake.task set state = ${state}, came_to = ${outcome.ok ? null : outcome.cameTo}
    where id = ${id} and state = 'waiting'`.execute(tx.db)
}

/** Whether a plan is being carried out, or waits for it, and why the last try came to nothing. */
export async function stateOfPlan(
  tx: ViewerTx,
  planId: number,
): Promise<{ readonly waiting: boolean; readonly failed: string | undefined }> {
  const { rows } = await sql<Task>`
    select ${columns} from intake.task where plan_id = ${planId} order by id desc limit 1`.execute(tx.db)
  const [last] = rows
  return { waiting: last?.state === 'waiting', failed: last?.cameTo ?? undefined }
}

/** What was last asked of an import. */
export async function lastTaskOf(tx: ViewerTx, importId: number): Promise<Task | undefined> {
  const { rows } = await sql<Task>`
    select ${columns} from intake.task where import_id = ${importId} order by id desc limit 1`.execute(tx.db)
  return rows[0]
}
