import type { ProtectedTable } from '../access/index.ts'
import type { FactName } from './facts/index.ts'
import { factTables } from './facts/index.ts'
import { summary } from './facts/summary.ts'

const written = {
  insert: ['change children'],
  change: ['change children'],
  remove: ['change children'],
} as const

/** Facts about a child: read by relation to the child, written by intake alone. */
const about = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: false,
  dated: true,
  read: ['read children'],
  ...written,
  childColumn: 'child_id',
})

/** Lists that the council makes come from whoever makes the extracts, one in place of another, and are read with the child. */
const named = (table: ProtectedTable['table']): ProtectedTable => ({
  table,
  versioned: false,
  read: ['read children'],
  insert: ['change intake'],
  remove: ['change intake'],
  removedWhole: true,
  childColumn: 'child_id',
})

const apart: Partial<Record<FactName, ProtectedTable>> = {
  adoptiveFamily: {
    ...about(factTables.adoptiveFamily.table),
    read: ['read adoption'],
    insert: ['change adoption'],
    change: ['change adoption'],
    remove: ['change adoption'],
  },
  placementAddress: {
    ...about(factTables.placementAddress.table),
    read: ['read placement addresses'],
    insert: ['change placement addresses'],
    change: ['change placement addresses'],
    remove: ['change placement addresses'],
  },
  adopter: {
    table: factTables.adopter.table,
    versioned: false,
    dated: true,
    read: ['read adoption'],
    insert: ['change adoption'],
    change: ['change adoption'],
    remove: ['change adoption'],
    retention: ['select', 'delete'],
  },
}

const names = Object.keys(factTables).filter((name): name is FactName => name in factTables)

export const childrenTables: readonly ProtectedTable[] = [
  {
    table: 'children.child',
    versioned: false,
    read: ['read children'],
    insert: ['change children'],
    childColumn: 'id',
    filledByExtracts: true,
  },
  {
    table: 'children.relation',
    versioned: false,
    filledByExtracts: true,
    // Whoever reads anything about children by permission: what is withheld from them is worked out from these rows.
    read: [
      'read children',
      'read placement addresses',
      'read adoption',
      'read restrictions',
      'read permanence',
      'read challenges',
      'read clock notes',
      'read rectifications',
      'read identities',
    ],
    insert: ['change children'],
    change: ['change children', 'change restrictions'],
    teamColumn: 'team_id',
    untilColumns: {
      permission: 'read children',
      careReviewed: 'reviewed_until',
      conferencesChaired: 'conferenced_until',
      adoptionPlanned: 'adoption_until',
      child: 'child_id',
    },
    retention: ['select', 'update', 'delete'],
  },
  {
    table: 'children.restriction',
    versioned: true,
    read: ['read restrictions'],
    insert: ['change restrictions'],
    change: ['change restrictions'],
    retention: ['select', 'delete'],
  },
  {
    table: 'children.allowed_reader',
    versioned: true,
    read: ['read restrictions'],
    insert: ['change restrictions'],
    change: ['change restrictions'],
    remove: ['change restrictions'],
    personColumn: 'person_id',
    retention: ['select', 'delete'],
  },
  {
    table: 'children.prospective_adopter',
    versioned: false,
    filledByExtracts: true,
    read: ['read adoption'],
    insert: ['change adoption'],
    retention: ['select', 'delete'],
  },
  ...names.map((name) => apart[name] ?? about(factTables[name].table)),
  about(summary.table),
  about('clocks.running'),
  {
    table: 'children.source',
    versioned: false,
    read: 'every viewer',
    insert: ['change intake'],
    change: ['change intake'],
  },
  {
    table: 'children.left_out',
    versioned: false,
    // Names of columns alone: what follows from them is shown to whoever reads a limit.
    read: 'every viewer',
    insert: ['change intake'],
    change: ['change intake'],
  },
  {
    table: 'children.identity',
    versioned: true,
    read: ['read identities'],
    insert: ['change identities'],
    change: ['change identities'],
    childColumn: 'child_id',
    // Nothing leads from one number to another that is restricted or sealed since. Whoever carries decisions out sees all.
    keptBack: { when: 'other_id = any((select children.kept_apart())::int[])', unless: 'approve identities' },
  },
  {
    table: 'children.membership',
    versioned: false,
    // Numbers alone, from which is worked out what is shown of whom.
    read: 'every viewer',
    insert: ['approve identities'],
    change: ['approve identities'],
    retention: ['select', 'delete'],
  },
  {
    table: 'children.other_number',
    versioned: false,
    read: ['read children'],
    insert: ['approve identities'],
    change: ['approve identities'],
    childColumn: 'child_id',
  },
  named('children.name'),
  named('children.name_token'),
  // Whoever carries out a decision on numbers moves the rows along.
  { ...named('children.sibling'), change: ['approve identities'] },
  {
    table: 'children.case_link',
    versioned: true,
    // An address pattern without a child in it: whoever may open one child's page needs it, team by team.
    read: 'every viewer',
    insert: ['change council'],
    change: ['change council'],
  },
]
