import type { ProtectedTable } from '../access/index.ts'

const kept = (name: string): ProtectedTable => ({
  table: `intake.${name}`,
  versioned: true,
  read: ['read intake'],
  insert: ['change intake'],
  change: ['change intake'],
})

/** How long records are kept: read with 'read retention', written by those who draw up and those who approve. */
const retention = (
  name: string,
  more: Omit<ProtectedTable, 'table' | 'versioned' | 'read'>,
): ProtectedTable => ({
  table: `retention.${name}`,
  versioned: true,
  read: ['read retention'],
  ...more,
})

const retentionTables: readonly ProtectedTable[] = [
  retention('rule', { insert: ['approve retention'], change: ['approve retention'] }),
  retention('hold', {
    insert: ['change retention'],
    change: ['change retention'],
    retention: ['select', 'delete'],
  }),
  retention('plan', {
    insert: ['change retention'],
    change: ['change retention', 'approve retention'],
    retention: ['select', 'update (state, known_from)'],
  }),
  {
    table: 'retention.plan_child',
    versioned: false,
    // Who would go is for those who may open the child, and for whoever draws it up: the product.
    read: ['read children'],
    insert: ['change retention'],
    childColumn: 'child_id',
    retention: ['update (removed)'],
  },
  {
    table: 'retention.plan_adopter',
    versioned: false,
    read: ['read adoption'],
    insert: ['change retention'],
    retention: ['select', 'update (removed)', 'delete'],
  },
  {
    table: 'retention.progress',
    versioned: false,
    read: ['read retention'],
    insert: ['change retention'],
    change: ['change retention'],
    remove: ['change retention'],
  },
  {
    table: 'retention.plan_file',
    versioned: false,
    read: ['read retention'],
    insert: ['change retention'],
    retention: ['select', 'delete'],
  },
  {
    table: 'retention.removed',
    versioned: false,
    // Numbers alone: whoever reads a figure may learn that rows behind it are gone.
    read: 'every viewer',
    insert: ['change rectifications'],
    retention: ['select', 'insert'],
  },
  { table: 'retention.proof', versioned: false, read: ['read retention'], retention: ['select', 'insert'] },
  {
    table: 'retention.rectification',
    versioned: true,
    read: ['read rectifications', 'read children'],
    insert: ['change rectifications'],
    change: ['change rectifications'],
    childColumn: 'child_id',
  },
]

export const intakeTables: readonly ProtectedTable[] = [
  ...retentionTables,
  { ...kept('import'), retention: ['select'] },
  // Another heading for the same column takes the first one's place.
  { ...kept('heading'), remove: ['change intake'] },
  // Names of teams alone: everybody's pages and filters call a team as the council does.
  { ...kept('team_name'), read: 'every viewer' },
  {
    ...kept('task'),
    insert: ['change intake', 'change retention', 'change rectifications', 'change identities'],
  },
  {
    table: 'intake.problem',
    versioned: false,
    read: ['change intake'],
    insert: ['change intake'],
    // Whose row it is, once the record knows.
    change: ['change intake'],
    remove: ['change intake'],
    retention: ['select', 'delete'],
  },
  {
    table: 'intake.changed_value',
    versioned: false,
    // What stood in the record: for those who may open the child.
    read: ['read children'],
    insert: ['change intake'],
    remove: ['change intake'],
    childColumn: 'child_id',
  },
  {
    table: 'intake.respelling',
    versioned: false,
    // By whoever may open the child who goes: the other number leads to the same child, if somebody finds them to be one.
    read: ['read children'],
    insert: ['change intake'],
    remove: ['change intake'],
    removedWhole: true,
    childColumn: 'child_id',
  },
  {
    table: 'intake.said',
    versioned: false,
    read: ['change intake'],
    insert: ['change intake'],
    // By a trigger of every table of facts: whoever writes those throws it away.
    remove: ['change intake', 'change children', 'change adoption', 'change placement addresses'],
    retention: ['select', 'delete'],
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
