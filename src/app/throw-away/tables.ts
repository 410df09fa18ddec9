import type { FactName, FactTable } from '../../children/facts/index.ts'
import { factTables } from '../../children/facts/index.ts'
import { measuredFacts } from '../../indicators/counting.ts'

/** The facts that measures ask for; the rest of a workbook is read and let go. */
export const keptFacts: readonly FactName[] = measuredFacts

/** What every dated fact has beside its own columns, in the order in which rows are written. */
export const keptColumns = ['child_id', 'starts_on', 'occurrence', 'fingerprint', 'source_row'] as const

/**
 * The tables that measures read, as the migrations have them but for what one question does not need: keys, checks,
 * versions and row security. One extract holds for good, and was always known.
 */
export function tablesSql(): string {
  return [
    'create schema children',
    'create unlogged table children.child (id int, council_id text)',
    `create unlogged table children.source (import_id int, as_at date, lists int[], known_from bigint default 0,
       known_to bigint default 9223372036854775807)`,
    `create unlogged table children.left_out (fact text, as_at date, columns text[], known_from bigint default 0,
       known_to bigint default 9223372036854775807)`,
    'create unlogged table children.membership (child_id int, shadow boolean, known_from bigint, known_to bigint)',
    // Whose a child is follows from years of facts: a file alone leaves it empty.
    `create unlogged table children.summary (child_id int, team_name text, valid_from date, valid_to date, known_from bigint,
       known_to bigint)`,
    ...keptFacts.map((name) => tableSql(factTables[name])),
  ].join(';\n')
}

const tableSql = ({ table, columns }: FactTable): string => `create unlogged table ${table} (
  ${columns.map(({ name, type }) => `${name} ${type}`).join(', ')},
  child_id int, starts_on date, occurrence int, fingerprint bigint, source_row int, source_import int default 1,
  valid_from date default '-infinity', valid_to date default 'infinity', known_from bigint default 0,
  known_to bigint default 9223372036854775807)`
