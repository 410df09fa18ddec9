import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../access/index.ts'
import { peopleWhoMay } from '../../access/index.ts'
import type { Refused } from './outcomes.ts'
import { refused } from './outcomes.ts'
import { writerOf } from './writer.ts'

/** Whether anybody else than this person may approve plans today. */
const othersMayApprove = async (tx: ViewerTx, person: PersonId): Promise<boolean> =>
  (await peopleWhoMay(tx, 'approve plan', 'every record')).some(({ id }) => id !== person)

/**
 * Whether what the viewer asks for counts at once. Whoever may approve does not approve what they asked for themselves, unless
 * nobody else may. The product's own viewers enter what a body decided, in its name.
 */
export async function approvesAtOnce(tx: ViewerTx): Promise<boolean> {
  const { viewer } = tx
  if (!viewer.grants.has('approve plan | any')) return false
  return viewer.kind === 'system' || !(await othersMayApprove(tx, viewer.personId))
}

/** Under which name a request is settled by the one who asked for it: the record says why that person could. */
export const selfApprover = ({ viewer }: ViewerTx, by: string): string =>
  viewer.kind === 'system' ? by : `${by}, who asked for it: nobody else may approve the plan`

const own = 'You asked for this yourself. Somebody else who may approve the plan decides on it.'

/** Who made the change in which a request was put on record. */
async function askedBy(tx: ViewerTx, change: number): Promise<PersonId | null> {
  const { rows } = await sql<{ person: PersonId | null }>`
    select person_id as person from record.change where id = ${change}`.execute(tx.db)
  return rows[0]?.person ?? null
}

/**
 * The name under which the viewer settles a request; refused for whoever asked for it, where somebody else could decide.
 * @param change in which it was put on record: its version while it waits.
 */
export async function settler(
  tx: ViewerTx,
  change: number,
): Promise<{ readonly ok: true; readonly by: string } | Refused> {
  const by = await writerOf(tx)
  const { viewer } = tx
  if (viewer.kind === 'system' || (await askedBy(tx, change)) !== viewer.personId) return { ok: true, by }
  if (await othersMayApprove(tx, viewer.personId)) return refused('settled', own)
  return { ok: true, by: selfApprover(tx, by) }
}
