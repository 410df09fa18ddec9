import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { typedAbout } from '../../access/index.ts'
import type { Recorded } from '../../duties/index.ts'

const table = 'governance.child_decision'

/** All that bodies and posts decided about one child, in every version, for the person it is about. */
export async function decisionsRecorded(tx: ViewerTx, childId: number): Promise<readonly Recorded[]> {
  // Those that have ended too: a decision outlives the panel that took it.
  const { rows: bodies } = await sql<{ readonly id: number; readonly name: string }>`
    select id, name from governance.body`.execute(tx.db)
  const rows = await typedAbout(tx, childId, {
    table,
    called: {
      body_id: 'decided by the body',
      post_id: 'decided by the post',
      code: 'about what',
      about: 'which',
      supersedes: 'in place of number',
    },
    standsFor: { body_id: new Map(bodies.map(({ id, name }) => [id, name])) },
  })
  return [{ kind: 'Decisions about the child', table, rows }]
}
