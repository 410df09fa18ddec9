import type { FactTable } from './fact-table.ts'
import type { FactName } from './fact-tables.ts'
import { factTables } from './fact-tables.ts'

/**
 * By which day an extract with its list must have come for a row called `alias` to hold, in SQL: what one gives for a day
 * to come has not begun until another of that day or later has it. The views `…_as_at` show it from then on (migrations
 * 0103 and 0110), and whoever reads the tables themselves holds this against the day of the newest extract with the list.
 */
export function heldFrom(fact: FactName, alias: string): string {
  const { beginsOn }: FactTable = factTables[fact]
  // A beginning that is not known puts nothing off: greatest() passes over it.
  return beginsOn === undefined
    ? `${alias}.valid_from`
    : `greatest(${alias}.valid_from, ${alias}.${beginsOn})`
}
