import { publicationTables } from './disclosure/tables.ts'
import type { ProtectedTable, UnguardedTable } from './permissions/protected-table.ts'

/** How the record's own and access's tables are guarded. */
export const accessTables: readonly ProtectedTable[] = [
  ...publicationTables,
  { table: 'record.council', versioned: false, read: 'every viewer', insert: ['change council'] },
  {
    table: 'record.change',
    versioned: false,
    read: 'every viewer',
    personColumn: 'person_id',
    ownWrites: ['insert'],
    retention: ['select', 'insert', 'update (reason)'],
  },
  {
    table: 'record.audit',
    versioned: false,
    read: ['read audit'],
    personColumn: 'person_id',
    ownWrites: ['insert'],
    // Who read what and when stays; whose record it was becomes a number that leads nowhere.
    retention: ['select', 'insert', 'update (ids, because)'],
  },
  {
    table: 'record.effect',
    versioned: false,
    read: [],
    personColumn: 'person_id',
    ownWrites: ['insert', 'update'],
    retention: ['select', 'update (go_to)'],
  },
  {
    table: 'record.file',
    versioned: false,
    read: [],
    resourceColumn: 'resource',
    retention: ['select', 'delete'],
    // Of papers, what was frozen before something in it was marked exempt is for those who may read exempt information.
    keptBack: {
      when: "resource = 'papers' and sha256 is not null and encode(sha256, 'hex') <> all((select papers.open_files())::text[])",
      unless: 'read exempt papers',
    },
  },
  {
    table: 'access.team',
    versioned: true,
    read: 'every viewer',
    insert: ['change people'],
    change: ['change people'],
  },
  {
    table: 'access.post',
    versioned: true,
    retention: ['select'],
    read: 'every viewer',
    insert: ['change people'],
    change: ['change people'],
  },
  {
    table: 'access.person',
    versioned: true,
    retention: ['select'],
    read: ['read people', 'read sign-ins'],
    insert: ['change people', 'change sign-ins'],
    change: ['change people', 'change sign-ins'],
    personColumn: 'id',
  },
  {
    table: 'access.post_holder',
    versioned: true,
    retention: ['select'],
    read: 'every viewer',
    insert: ['change people'],
    change: ['change people'],
    remove: ['change people'],
  },
  {
    table: 'access.role_held',
    versioned: true,
    read: ['read people', 'read sign-ins'],
    insert: ['change people', 'change sign-ins'],
    change: ['change people'],
    remove: ['change people'],
    personColumn: 'person_id',
  },
  {
    table: 'access.deputy',
    versioned: true,
    read: 'every viewer',
    insert: ['change deputies'],
    change: ['change deputies'],
    remove: ['change deputies'],
    teamColumn: 'team_id',
  },
  {
    table: 'access.credential',
    versioned: false,
    read: ['change sign-ins'],
    insert: ['change sign-ins'],
    change: ['change sign-ins'],
  },
  {
    table: 'access.session',
    versioned: false,
    read: ['change sign-ins', 'change people'],
    insert: ['change sign-ins'],
    change: ['change sign-ins'],
    remove: ['change sign-ins', 'change people'],
    personColumn: 'person_id',
  },
  {
    table: 'access.invitation',
    versioned: false,
    read: ['change sign-ins', 'change people'],
    insert: ['change sign-ins', 'change people'],
    change: ['change sign-ins', 'change people'],
  },
  {
    table: 'access.sign_in_failure',
    versioned: false,
    read: ['change sign-ins'],
    insert: ['change sign-ins'],
    remove: ['change sign-ins'],
  },
]

/** Signed off: nothing here is about a person, and the app can only read it. */
export const unguardedTables: readonly UnguardedTable[] = [
  { table: 'record.migration', because: 'names and hashes of migrations; written by the owner only' },
  { table: 'access.permission', because: 'the permission table itself, needed before any viewer is known' },
  { table: 'access.policy_hash', because: 'one hash, read at start; written by the owner only' },
]
