import type { ProtectedTable } from '../../access/index.ts'

/** Whoever may say why may also put what was said right; what stood before stays on record. */
export const consistencyTables: readonly ProtectedTable[] = [
  {
    table: 'consistency.reason',
    versioned: true,
    childColumn: 'child_id',
    read: ['read consistency'],
    insert: ['change consistency'],
    change: ['change consistency'],
  },
]
