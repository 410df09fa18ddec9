import { addDays, isoDate } from '../../kernel/index.ts'
import type { Cell } from '../model.ts'
import { workbookOf } from './workbook-writer.ts'
import { sharedTable } from './write-rows.ts'

const firstDay = isoDate('2005-01-01')

/** Numbers that look like chance and are the same each time. */
function chance(): (below: number) => number {
  let state = 1
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

/** A made-up sheet of the size of a large council's: ids, options, days, numbers and holes. */
export function largeWorkbook(rows: number, columns: number): Buffer {
  const below = chance()
  const cellAt = (column: number): Cell | undefined => {
    if (column === 0) return { kind: 'text', text: `C${100_000 + below(40_000)}` }
    if (column % 3 === 0) return { kind: 'day', day: addDays(firstDay, below(7500)) }
    if (column % 3 === 1) return { kind: 'text', text: `${column}) option ${below(30)} of this list` }
    return below(4) === 0 ? undefined : { kind: 'number', number: below(1000) }
  }
  const table = sharedTable()
  const made = Array.from({ length: rows }, (_, at) => ({
    number: at + 1,
    cells: Array.from({ length: columns }, (_cell, column) => cellAt(column)),
  }))
  const rowsXml = table.rowsXml(made)
  return workbookOf({ sheets: [{ name: 'List 1', rows: rowsXml }], sharedTexts: table.texts() })
}
