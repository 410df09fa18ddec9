import type { FactName } from '../../children/facts/index.ts'
import { columnsOf } from './by-day.ts'
import type { Measure } from './measure.ts'
import { all, piece, type Piece } from './piece.ts'
import { sources } from './sources.ts'

const worthOf = (measure: Measure): readonly Piece[] =>
  'met' in measure
    ? [measure.met]
    : 'amount' in measure
      ? [measure.amount]
      : 'category' in measure
        ? [measure.category]
        : []

/** Columns of the latest of something, as `not_read` may name them. */
const mayBeUnread: Readonly<Partial<Record<FactName, readonly string[]>>> = {
  need: ['last_seen_on'],
  protection: ['visited_on', 'reviewed_on'],
  care: ['reviewed_on', 'visited_on', 'iro_seen_on', 'health_assessed_on', 'dental_checked_on'],
  leavingCare: ['pathway_reviewed_on', 'contacted_on'],
}

const couldBeRead = (column: string): Piece<'truth'> =>
  piece('truth', `(f.not_read is null or '${column}' <> all(string_to_array(f.not_read, ' ')))`)

/**
 * The measure of the rows of which it is known: where the list gave something that could not be read in a column that
 * it asks for, a row is neither in its number nor among those that it is out of. A blank is an answer; this is none. Of an end
 * before its beginning the row counts as going on.
 */
export function ofWhatIsKnown<M extends Measure>(measure: M): M {
  const columns = mayBeUnread[sources[measure.source].fact] ?? []
  const said = columnsOf('f', [measure.population, ...worthOf(measure)])
  const asked = columns.filter((name) => said.includes(name))
  if (asked.length === 0) return measure
  return {
    ...measure,
    asked: measure.population,
    population: all(measure.population, ...asked.map(couldBeRead)),
    definition: `${measure.definition} A row whose day could not be read is not counted: it is not known.`,
  }
}
