import type { SheetRow } from '../../../workbook/index.ts'
import type { Spelling, Spellings } from '../values/spelling.ts'
import type { RowPlan } from './row-plan.ts'

/** The cells of one row in the order of the list's columns, whatever the sheet's own. */
export type SpelledCells = readonly (Spelling | undefined)[]

/** One row as its list has it. */
export interface SpelledRow {
  /** As Excel shows it, from 1. */
  readonly number: number
  readonly cells: SpelledCells
}

export function spelledCells(plan: RowPlan, { cells }: SheetRow, spellings: Spellings): SpelledCells {
  const { positions } = plan
  const spelled = new Array<Spelling | undefined>(positions.length)
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at]
    const cell = position === undefined ? undefined : cells[position]
    spelled[at] = cell && spellings.of(cell)
  }
  return spelled
}
