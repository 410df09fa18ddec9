import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'

/** A person’s own; whoever reads the audit sees to whom something was sent, and when. */
export const lineTables: readonly ProtectedTable[] = [
  {
    table: 'line.digest',
    versioned: false,
    read: ['read audit'],
    personColumn: 'person_id',
    ownWrites: ['insert', 'update'],
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
