import type { ProtectedTable } from '../access/index.ts'

const kept = (name: string): ProtectedTable => ({
  table: `intake.${name}`,
  versioned: true,
  read: ['read intake'],
  insert: ['change intake'],
  change: ['change intake'],
})

export const intakeTables: readonly ProtectedTable[] = [
  kept('import'),
  // Another heading for the same column takes the first one's place.
  { ...kept('heading'), remove: ['change intake'] },
  kept('team_name'),
  kept('task'),
  {
    table: 'intake.problem',
    versioned: false,
    read: ['change intake'],
    insert: ['change intake'],
    remove: ['change intake'],
  },
  {
    table: 'intake.progress',
    versioned: false,
    read: ['read intake'],
    insert: ['change intake'],
    change: ['change intake'],
    remove: ['change intake'],
  },
]
