import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Named } from '../model/line.ts'

/**
 * The children with these numbers, as many of them as the viewer may see. The numbers are named twice, or PostgreSQL goes
 * through everybody's details to find those of fifty.
 */
export async function namedChildren(tx: ViewerTx, ids: readonly number[]): Promise<readonly Named[]> {
  const { rows } = await sql<{
    id: number
    council_id: string
    born_on: IsoDate | null
    unborn: boolean | null
    age_given: number | null
  }>`
    select child.id, child.council_id, details.born_on, details.unborn, details.age_given
    from children.child
    left join children.details_as_at details
      on details.child_id = child.id and details.child_id = any(${[...ids]}::int[])
    where child.id = any(${[...ids]}::int[])`.execute(tx.db)
  return rows.map(({ id, council_id, born_on, unborn, age_given }) => ({
    childId: id,
    councilId: council_id,
    birth: { bornOn: born_on, unborn, ageGiven: age_given },
  }))
}
