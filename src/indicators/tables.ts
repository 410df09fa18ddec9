import type { ProtectedTable } from '../access/index.ts'
import { benchmarkTables } from './benchmarks/tables.ts'
import { consistencyTables } from './consistency/tables.ts'

/** Values name nobody: whoever may read measures reads all of them, and the product alone writes them. */
const kept = (name: string): ProtectedTable => ({
  table: `indicators.${name}`,
  versioned: false,
  read: ['read measures'],
  insert: ['change measures'],
})

export const indicatorsTables: readonly ProtectedTable[] = [
  kept('computation'),
  kept('stored_value'),
  ...benchmarkTables,
  ...consistencyTables,
]
