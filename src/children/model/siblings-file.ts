import type { FileRow, ListRead } from './council-list.ts'
import { rowsIn } from './council-list.ts'
import type { OfFamily } from './sibling.ts'

/**
 * Reads a list of families: children with the same word or number in the second column are brothers and sisters. A child
 * may be of two families, as half-brothers and half-sisters are.
 */
export function familiesIn(rows: readonly FileRow[]): ListRead<OfFamily> {
  const read = rowsIn(rows, { one: 'family number', many: 'children' })
  return read.ok
    ? { ok: true, rows: read.rows.map(({ councilId, says }) => ({ councilId, family: says })) }
    : read
}
