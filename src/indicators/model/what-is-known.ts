import { dayOrdersOf, type DaysInOrder, type FactName } from '../../children/facts/index.ts'
import { inSeries } from '../../kernel/index.ts'
import { columnsOf } from './by-day.ts'
import type { LeftOutWhy, Measure } from './measure.ts'
import { all, always, piece, type Piece } from './piece.ts'
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

const wasRead = (column: string): string =>
  `f.not_read is null or '${column}' <> all(string_to_array(f.not_read, ' '))`
const truth = (sql: string): Piece<'truth'> => piece('truth', `(${sql})`)

/** What a measure must know of a row, where it asks for the column. */
interface Asks {
  readonly column: string
  readonly why: LeftOutWhy
  readonly known: Piece<'truth'>
}

/**
 * A day that lay ahead of the extract was booked: once it has come, only an extract of that day or later tells whether it was
 * kept. Until it has come, nothing was held on it yet; but what is given as the latest of several hides the one before.
 */
const booked = (column: string, from: 'its day' | 'the extract'): Asks => ({
  column,
  why: 'a day booked ahead',
  known: truth(
    `(f.${column} > t.told_on${from === 'its day' ? ` and f.${column} <= t.as_at` : ''}) is not true`,
  ),
})

const latest = (fact: FactName): readonly Asks[] =>
  (mayBeUnread[fact] ?? []).flatMap((column) => [
    { column, why: 'a day that could not be read', known: truth(wasRead(column)) },
    booked(column, 'the extract'),
  ])

const impossible = (column: string, more = ''): Asks => ({
  column,
  why: 'an end before its beginning',
  known: truth(`${wasRead(column)}${more}`),
})

const notBefore = (column: string, began: string): Asks => ({
  column,
  why: 'an end before its beginning',
  known: truth(`(f.${column} < f.${began}) is not true`),
})

/**
 * A case whose status says that it is open goes on, whatever its end; one that is closed by its status is no open work. What
 * takes nobody off a list stands as it was given.
 */
const ends: Readonly<Partial<Record<FactName, readonly Asks[]>>> = {
  earlyHelp: [notBefore('completed_on', 'started_on')],
  assessment: [notBefore('authorised_on', 'started_on')],
  enquiry: [notBefore('conference_on', 'strategy_on'), booked('conference_on', 'its day')],
  need: [impossible('closed_on', " or (f.case_status is not null and f.case_status <> 'closed')")],
  protection: [impossible('ended_on')],
  care: [impossible('left_care_on')],
  adoption: ['placement_order_on', 'matched_on', 'placed_on'].map((column) => booked(column, 'its day')),
}

/** Each stands for both its days: a measure that asks for either cannot tell which is wrong. */
const inOrder = (said: readonly string[], { first, then, unless }: DaysInOrder): readonly Asks[] => {
  const either = unless === undefined ? '' : ` and f.${unless} is null`
  const known = truth(`(f.${then} < f.${first}${either}) is not true`)
  const column = [then, first].find((each) => said.includes(each))
  return column === undefined ? [] : [{ column, why: 'days in an impossible order', known }]
}

/**
 * The measure of the rows of which it is known: where the list gave something that could not be read in a column that it
 * asks for, or an end before the beginning, a row is neither in its number nor among those that it is out of, and is
 * counted apart. A blank is an answer; these are none. Definitions of Annex A measures go by the rows: who is 18 without an
 * end is counted.
 */
export function ofWhatIsKnown<M extends Measure>(measure: M): M {
  const { fact } = sources[measure.source]
  const said = columnsOf('f', [measure.population, ...worthOf(measure)])
  const asks = [
    ...[...latest(fact), ...(ends[fact] ?? [])].filter(({ column }) => said.includes(column)),
    ...dayOrdersOf(fact).flatMap((order) => inOrder(said, order)),
  ]
  if (asks.length === 0) return measure
  const conjuncts = measure.population.allOf ?? [measure.population]
  const whys = inSeries([...new Set(asks.map(({ why }) => why))])
  return {
    ...measure,
    asked: measure.population,
    population: all(measure.population, ...asks.map(({ known }) => known)),
    leavesOut: asks.map(({ why, known, column }) => ({
      why,
      known,
      among: all(always, ...conjuncts.filter((each) => !columnsOf('f', [each]).includes(column))),
    })),
    definition: `${measure.definition} Rows with ${whys} are not counted: of them it is not known, and how many there are is said beside the value.`,
  }
}
