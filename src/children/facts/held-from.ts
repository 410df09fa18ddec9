import type { FactTable } from './fact-table.ts'
import type { FactName } from './fact-tables.ts'
import { factTables } from './fact-tables.ts'

/**
 * From which day a row called `alias` holds, in SQL: what an extract gives for a day to come has not begun before that day.
 * The views `…_as_at` show it from then on (migration 0103), and whoever reads the tables themselves asks here.
 */
export function heldFrom(fact: FactName, alias: string): string {
  const { beginsOn }: FactTable = factTables[fact]
  // A beginning that is not known puts nothing off: greatest() passes over it.
  return beginsOn === undefined
    ? `${alias}.valid_from`
    : `greatest(${alias}.valid_from, ${alias}.${beginsOn})`
}
