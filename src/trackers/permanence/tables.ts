import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { EntryId } from './ids.ts'
import type { EntryKind, RouteToPermanence } from './model/entry.ts'

const recording = ['change permanence', 'change officer views', 'approve officer views'] as const

/**
 * Managers and panel chairs record all but a reviewing officer's view, which is the officer's, or the officers' manager's;
 * whoever else works with the child, or answers for the service, reads.
 */
export const permanenceTables: readonly ProtectedTable[] = [
  {
    table: 'permanence.entry',
    versioned: true,
    read: ['read permanence'],
    insert: recording,
    change: recording,
    only: {
      'approve officer views': `kind = 'officer view'`,
      'change officer views': `kind = 'officer view' and post_id = any((select record.setting('los.posts'))::int[])`,
    },
    except: { 'change permanence': `kind = 'officer view'` },
    childColumn: 'child_id',
  },
]

export type EntryRow = {
  id: Generated<EntryId>
  known_from: Generated<number>
  child_id: number
  kind: EntryKind
  on_day: IsoDate
  ends_on: IsoDate | null
  due_on: IsoDate | null
  post_id: number | null
  code: string | null
  route: RouteToPermanence | null
  parallel: RouteToPermanence | null
  place: string | null
  words: string
  /** A mistake: from this day on it stands on no day. */
  taken_back_on: Generated<IsoDate | null>
}

export type PermanenceTables = {
  'permanence.entry': EntryRow
  'permanence.entry_known': EntryRow
  'permanence.entry_history': EntryRow & { known_to: number }
}

/** The viewer's transaction, knowing this tracker's tables. */
export const permanenceDb = (tx: ViewerTx) => tx.db.$extendTables<PermanenceTables>()
