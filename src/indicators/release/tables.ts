import type { Generated } from 'kysely'
import type { ProtectedTable, ViewerTx } from '../../access/index.ts'

/** Whoever releases adds pages; nobody changes or removes one. A board's copy is its named member's own. */
export const releaseTables: readonly ProtectedTable[] = [
  {
    table: 'released.board_copy',
    versioned: true,
    read: ['read publication'],
    insert: ['change publication'],
    personColumn: 'person_id',
  },
  {
    table: 'released.public_page',
    versioned: true,
    read: ['read released figures', 'read publication'],
    insert: ['change publication'],
  },
]

type ReleasedTables = {
  'released.board_copy': { id: Generated<number>; release_id: number; person_id: number; page: string }
  'released.public_page': { id: Generated<number>; release_id: number; page: string }
}

export const releasedDb = (tx: ViewerTx) => tx.db.$extendTables<ReleasedTables>()
