import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'

/** Digests are a person’s own: whoever reads the audit sees to whom something was sent, and when. */
export const lineTables: readonly ProtectedTable[] = [
  {
    table: 'line.digest',
    versioned: false,
    read: ['read audit'],
    personColumn: 'person_id',
    ownWrites: ['insert', 'update'],
  },
  {
    table: 'line.handover',
    versioned: true,
    read: ['read handovers'],
    insert: ['approve handovers'],
    teamColumn: 'team_id',
    postColumn: 'post_id',
  },
  {
    table: 'line.handover_item',
    versioned: true,
    read: ['read handovers'],
    insert: ['approve handovers'],
    change: ['change handovers'],
    teamColumn: 'team_id',
    postColumn: 'post_id',
  },
  // Whoever may see the child; whose it is to accept, the handover says.
  {
    table: 'line.handover_child',
    versioned: true,
    read: ['read children'],
    insert: ['approve handed-over children'],
    change: ['change handed-over children'],
    childColumn: 'child_id',
  },
]

export type LineTables = {
  'line.digest': {
    id: Generated<number>
    person_id: number
    on_day: IsoDate
    claimed_at: Generated<Date>
    sent_at: Date | null
  }
}

/** The viewer's transaction, knowing this area's tables. */
export const lineDb = (tx: ViewerTx) => tx.db.$extendTables<LineTables>()
