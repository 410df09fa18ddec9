import type { MappedColumn, SheetMapping } from '../model.ts'
import type { AssignedSheet } from './assign.ts'
import { textsIn } from './sample.ts'

/** How a sheet was understood, for a person to check and the council to confirm. */
export function mappingOf({ sample, list, found, nobodys }: AssignedSheet): SheetMapping {
  const { columns } = list.known.list
  const row = found?.headings === undefined ? undefined : sample.rows[found.headings]
  const texts = row ? textsIn(row) : []
  const mapped = columns.flatMap((column, at): MappedColumn[] => {
    const [position, by] = [found?.positions[at], found?.by[at]]
    if (position === undefined || by === undefined) return []
    return [{ column: column.heading, found: texts[position] ?? '', position, by }]
  })
  const used = new Set(mapped.map(({ position }) => position))
  return {
    sheet: sample.sheet.name,
    headingsRow: row?.number,
    columns: mapped,
    missing: columns
      .filter((_, at) => (found ?? nobodys)?.positions[at] === undefined)
      .map(({ heading }) => heading),
    unused: texts.filter((text, position) => text !== '' && !used.has(position)),
  }
}
