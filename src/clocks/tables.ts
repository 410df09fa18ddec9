import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import type { LocalUnit } from './local-limits.ts'

/** The council's own limits are read by all, and changed by those who answer for the service and the administrator. */
export const clocksTables: readonly ProtectedTable[] = [
  {
    table: 'clocks.local_limit',
    versioned: true,
    read: ['read council'],
    insert: ['change local limits'],
    change: ['change local limits'],
  },
  // Counts of what moved name nobody; whose dates they were is read with the child.
  {
    table: 'clocks.recount',
    versioned: false,
    read: ['read council'],
    insert: ['change children'],
    change: ['change children'],
  },
  {
    table: 'clocks.moved',
    versioned: false,
    read: ['read children'],
    insert: ['change children'],
    childColumn: 'child_id',
  },
  {
    table: 'clocks.note',
    versioned: true,
    read: ['read clock notes'],
    insert: ['change clock notes'],
    childColumn: 'child_id',
  },
  { table: 'clocks.kept_day', versioned: false, read: 'every viewer', insert: ['change children'] },
]

type LocalLimitRow = {
  id: Generated<number>
  known_from: Generated<number>
  clock: string
  count: number
  unit: LocalUnit
  starts_on: IsoDate
  reason: string
}

/** Written to the table, read from the view that shows it as known at the viewer's date. */
type ClocksTables = {
  'clocks.local_limit': LocalLimitRow
  'clocks.local_limit_known': LocalLimitRow
}

/** The viewer's transaction, knowing this area's tables. */
export const clocksDb = (tx: ViewerTx) => tx.db.$extendTables<ClocksTables>()
