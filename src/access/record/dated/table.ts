/** What a dated column holds, in PostgreSQL's words. */
export type DatedType = 'text' | 'date' | 'int' | 'boolean'

export interface DatedColumn {
  readonly name: string
  readonly type: DatedType
}

/**
 * A table whose rows are true from a day until a day, and known from a change until a change: what extracts said, and
 * what follows from it. Every such table has, beside its own columns: id, the owner's column, starts_on and occurrence
 * (the key within the owner), fingerprint, valid_from, valid_to, known_from, known_to, source_import, source_row.
 */
export interface DatedTable {
  readonly table: `${string}.${string}`
  /** Whose rows they are. */
  readonly owner: 'child_id' | 'adopter_id'
  readonly columns: readonly DatedColumn[]
}
