import { createHash } from 'node:crypto'
import type { Measure } from './measure.ts'
import { sources } from './sources.ts'

const digest = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16)

/**
 * Of the rows of sources as the product now joins them; a change there makes every measure of them another one: those whose
 * list names a team, and those that take the child's.
 */
const relations = { own: 5, "child's": 7 }

/** Of what a measure counts: the same as long as its pieces are. Another version is another measure, stored apart. */
export function versionOf(measure: Measure): string {
  const { id, source, population, value } = measure
  const worth =
    'met' in measure ? measure.met.sql : 'amount' in measure ? measure.amount.sql : categoryOf(measure)
  return digest([
    sources[source].allocated ? relations.own : relations["child's"],
    id,
    source,
    population.sql,
    value,
    worth,
  ])
}

const categoryOf = (measure: Measure): string | null => ('category' in measure ? measure.category.sql : null)

/** Of all of them together. */
export const versionsOf = (measures: readonly Measure[]): string => digest(measures.map(versionOf))
