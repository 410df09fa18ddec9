import type { ProtectedTable } from '../../access/index.ts'

const published = (name: string): Pick<ProtectedTable, 'table' | 'read' | 'insert'> => ({
  table: `benchmark.${name}`,
  read: ['read benchmarks'],
  insert: ['change benchmarks'],
})

/** Published figures name nobody; what was brought in is never rewritten. */
export const benchmarkTables: readonly ProtectedTable[] = [
  { ...published('source'), versioned: true },
  { ...published('figure'), versioned: false },
  { ...published('neighbour'), versioned: false },
  { ...published('our_authority'), versioned: true, change: ['change benchmarks'] },
]
