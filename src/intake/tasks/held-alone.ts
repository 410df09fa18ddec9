import { sql } from 'kysely'
import type { RecordNeeds } from '../../access/index.ts'

/**
 * Works on a task while nobody else does, in this server or another: a lock of the connection, which is gone at once
 * when the server is. @returns whether the task was free.
 */
export function heldAlone({ db }: RecordNeeds, taskId: number, work: () => Promise<void>): Promise<boolean> {
  return db.connection().execute(async (connection) => {
    const { rows } = await sql<{ got: boolean }>`
      select pg_try_advisory_lock(hashtext('intake.task'), ${taskId}) as got`.execute(connection)
    if (rows[0]?.got !== true) return false
    try {
      await work()
    } finally {
      await sql`select pg_advisory_unlock(hashtext('intake.task'), ${taskId})`.execute(connection)
    }
    return true
  })
}
