import type { FileRow, ListRead } from './council-list.ts'
import { rowsIn } from './council-list.ts'
import type { SuppliedName } from './supplied-name.ts'

/** Reads a list of names: each child has one. */
export function namesIn(rows: readonly FileRow[]): ListRead<SuppliedName> {
  const read = rowsIn(rows, { one: 'name', many: 'names' })
  if (!read.ok) return read
  const twice = firstTwice(read.rows.map(({ councilId }) => councilId))
  if (twice !== undefined)
    return { ok: false, sentence: `Child ${twice} stands in the file twice: each has one name.` }
  return { ok: true, rows: read.rows.map(({ councilId, says }) => ({ councilId, name: says })) }
}

function firstTwice(ids: readonly string[]): string | undefined {
  const seen = new Set<string>()
  return ids.find((id) => seen.size === seen.add(id).size)
}
