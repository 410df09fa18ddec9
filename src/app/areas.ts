import type { ProtectedTable, UnguardedTable } from '../access/index.ts'
import { accessTables, unguardedTables } from '../access/tables.ts'

/** Every table of every area, with how row security guards it. Adding an area adds its line here. */
export const protectedTables: readonly ProtectedTable[] = [...accessTables]

export const unguarded: readonly UnguardedTable[] = [...unguardedTables]
