import { sql } from 'kysely'
import { isoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import type { AnyTx } from '../store/relation.ts'
import { measureRows } from '../store/rows.ts'
import { talliesOf } from '../store/tallies.ts'

const nobodysDay = { asAt: isoDate('1900-01-01'), knownAt: 0 }

/**
 * Has the database look at each measure and its list, without counting anything: a column that its source does not have is
 * found at the start and not on somebody's page. @returns a sentence for each measure that cannot be counted.
 */
export async function cannotBeCounted(tx: AnyTx, measures: readonly Measure[]): Promise<readonly string[]> {
  const problems: string[] = []
  for (const measure of measures) {
    await sql`savepoint look`.execute(tx.db)
    try {
      await talliesOf(tx, [measure], [nobodysDay])
      await measureRows(tx, measure, nobodysDay)
    } catch (error) {
      await sql`rollback to savepoint look`.execute(tx.db)
      const why = error instanceof Error ? error.message : String(error)
      problems.push(
        `The measure “${measure.id}” cannot be counted from ${measure.source}: ${why}. Mend its pieces.`,
      )
    }
  }
  return problems
}
