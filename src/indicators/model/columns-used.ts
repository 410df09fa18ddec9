import type { factTables } from '../../children/facts/index.ts'
import type { Measure } from './measure.ts'

type FactTable = (typeof factTables)[keyof typeof factTables]

/**
 * The columns of a list that measures are made of. A day on which something ended is blank while it goes on: such
 * columns say nothing about how whole a list is, nor does the one that names what could not be read.
 */
export function columnsUsed(
  { columns, endsOn }: Pick<FactTable, 'columns' | 'endsOn'>,
  measures: readonly Measure[],
): readonly string[] {
  const said = measures.flatMap((measure) => sqlIn(measure)).join(' ')
  const ends: readonly string[] = endsOn
  return columns
    .map(({ name }): string => name)
    .filter(
      (name) => !ends.includes(name) && name !== 'not_read' && new RegExp(`\\bf\\.${name}\\b`).test(said),
    )
}

function sqlIn(measure: Measure): readonly string[] {
  const worth =
    'met' in measure
      ? measure.met.sql
      : 'amount' in measure
        ? measure.amount.sql
        : 'category' in measure
          ? measure.category.sql
          : ''
  // What must be known of a row asks for no column that the measure does not: a list may lack that one.
  return [(measure.asked ?? measure.population).sql, worth]
}

/** Whether a measure is made of a column of its list. */
export const asksFor = (measure: Measure, column: string): boolean =>
  sqlIn(measure).some((said) => new RegExp(`\\bf\\.${column}\\b`).test(said))
