import type { Generated } from 'kysely'
import type { PersonId, ProtectedTable, ViewerTx } from '../access/index.ts'

/** Whoever brings a sheet back says so; nobody changes it afterwards. */
export const spreadsheetsTables: readonly ProtectedTable[] = [
  {
    table: 'spreadsheets.brought_back',
    versioned: true,
    read: ['read audit'],
    personColumn: 'person_id',
    ownWrites: ['insert'],
  },
]

type BroughtBackRow = {
  id: Generated<number>
  known_from: Generated<number>
  sheet: string
  file_sha256: string
  person_id: PersonId
  rows_changed: number
  fields_changed: number
}

/** The viewer's transaction, knowing this area's table. */
export const spreadsheetsDb = (tx: ViewerTx) =>
  tx.db.$extendTables<{ 'spreadsheets.brought_back': BroughtBackRow }>()
