import { dayOrdersOf, factTables, type FactName, type FactTable } from '../../../children/facts/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { FoundList } from '../headings/found.ts'
import type { ListReader } from '../list-reader.ts'
import type { AnnexColumn } from '../lists/index.ts'
import { birthPlanOf, type BirthPlan } from './before-birth.ts'
import { beginChecks, birthChecks, endChecks, eventChecks } from './day-checks.ts'
import type { PlannedColumn } from './planned-column.ts'
import type { ReadCell } from '../values/read-value.ts'

/** How rows of one sheet become facts. Slot 0 is the list's own fact. */
export interface RowPlan {
  readonly facts: readonly FactName[]
  readonly widths: readonly number[]
  readonly owner: PlannedColumn | undefined
  readonly age: PlannedColumn | undefined
  readonly columns: readonly PlannedColumn[]
  /** Days on which something ended, and where among the own fact's values stands the day on which it began. */
  readonly ends: readonly { readonly ended: PlannedColumn; readonly began: number }[]
  /** Days that cannot lie before another of the own fact's, and where among its values those stand that tell. */
  readonly orders: readonly DaysPlanned[]
  /** The days that are not to lie before the child's birth; undefined where the sheet has no day of birth. */
  readonly births: BirthPlan | undefined
  /** Columns that the guidance wants filled, but for the key: without that a row is rejected. */
  readonly wanted: readonly PlannedColumn[]
  /** The column of its own fact that names a team. */
  readonly team: PlannedColumn | undefined
  /** Where each of the list's own columns stands in the sheet, from 0; undefined for those it does not have. */
  readonly positions: readonly (number | undefined)[]
  /** Where the own fact names the columns of the latest of something that could not be read; undefined where it has none. */
  readonly notReadAt: number | undefined
  /** Where the day that a row begins stands among the own fact's values. */
  readonly startsAt: number | undefined
  /** Its own fact is one for each child. */
  readonly isOne: boolean
  /** Columns of the days on which something happened: no births, ends or what is booked. */
  readonly events: readonly PlannedColumn[]
  /** The one of them on which the row began. */
  readonly begins: PlannedColumn | undefined
}

export interface DaysPlanned {
  readonly first: PlannedColumn
  readonly then: PlannedColumn
  /** Where this value is known, the two may stand either way. */
  readonly unless: number
}

/** @param readAs columns that are read otherwise in this sheet, by their place in the list. */
export function planRows(
  { known, readers }: ListReader,
  found: FoundList,
  asAt: IsoDate,
  readAs: ReadonlyMap<number, ReadCell> = new Map(),
): RowPlan {
  const { list } = known
  const facts = factsOf(list.fact, list.columns)
  const { key, beginsOn } = tableOf(list.fact)
  const checks = checksOn(asAt)
  const planned = list.columns.flatMap((column, index): PlannedColumn[] => {
    const [position, read] = [found.positions[index], readAs.get(index) ?? readers[index]]
    if (position === undefined || read === undefined) return []
    return [
      { column, index, position, read, ...placeOf(column, facts), ...dayOf(column, key, beginsOn, checks) },
    ]
  })
  return {
    facts,
    widths: facts.map((fact) => tableOf(fact).columns.length),
    owner: planned.find(({ column }) => column.feeds === 'owner'),
    age: planned.find(({ column }) => column.feeds === 'unborn and age'),
    columns: planned.filter(({ slot }) => slot >= 0),
    ends: endsOf(planned, list.fact),
    orders: ordersOf(planned, list.fact),
    births: birthPlanOf(list.number, planned, asAt),
    wanted: planned.filter(({ slot, isKey, column }) => slot >= 0 && !isKey && !column.mayBeBlank),
    team: planned.find(({ column: { feeds }, slot }) => slot === 0 && isTeam(feeds)),
    positions: found.positions,
    notReadAt: notReadAt(list.fact),
    startsAt:
      'startsOn' in key
        ? tableOf(list.fact).columns.findIndex(({ name }) => name === key.startsOn)
        : undefined,
    isOne: 'one' in key,
    events: planned.filter(isEvent),
    begins: planned.find(({ column: { feeds }, slot }) => slot === 0 && isNamed(feeds, beginsOn)),
  }
}

const checksOn = (asAt: IsoDate) => ({
  born: birthChecks(asAt),
  begin: beginChecks(asAt),
  event: eventChecks(asAt),
  end: endChecks(asAt),
})

const endsOf = (planned: readonly PlannedColumn[], fact: FactName): RowPlan['ends'] =>
  planned.flatMap((ended) => {
    const { endOf } = ended.column
    return endOf === undefined
      ? []
      : [{ ended, began: tableOf(fact).columns.findIndex(({ name }) => name === endOf) }]
  })

/** Of the columns that the sheet has. */
const ordersOf = (planned: readonly PlannedColumn[], fact: FactName): RowPlan['orders'] => {
  const at = (name: string | undefined) => tableOf(fact).columns.findIndex((column) => column.name === name)
  const ofFact = (name: string) => planned.find((each) => each.slot === 0 && each.at === at(name))
  return dayOrdersOf(fact).flatMap(({ first, then, unless }) => {
    const [one, other] = [ofFact(first), ofFact(then)]
    return one && other ? [{ first: one, then: other, unless: at(unless) }] : []
  })
}

const isEvent = ({ column: { reading, feeds, endOf, isBooked } }: PlannedColumn) =>
  reading.as === 'day' &&
  typeof feeds === 'object' &&
  feeds.fact !== 'details' &&
  endOf === undefined &&
  isBooked === undefined

const isNamed = (feeds: AnnexColumn['feeds'], name: string | undefined) =>
  typeof feeds === 'object' && feeds.column === name

const isTeam = (feeds: AnnexColumn['feeds']) => typeof feeds === 'object' && feeds.column === 'team_name'

/** Where a kind of fact names the columns that could not be read. */
function notReadAt(fact: FactName): number | undefined {
  const at = tableOf(fact).columns.findIndex(({ name }) => name === 'not_read')
  return at < 0 ? undefined : at
}

const tableOf = (fact: FactName): FactTable => factTables[fact]

function factsOf(own: FactName, columns: readonly AnnexColumn[]): readonly FactName[] {
  const fed = columns.flatMap(({ feeds }) => (typeof feeds === 'string' ? [] : [feeds.fact]))
  return [...new Set([own, ...fed])]
}

function placeOf({ feeds }: AnnexColumn, facts: readonly FactName[]): { slot: number; at: number } {
  if (typeof feeds === 'string') return { slot: -1, at: -1 }
  const at = tableOf(feeds.fact).columns.findIndex(({ name }) => name === feeds.column)
  if (at < 0) throw new RangeError(`There is no column ${feeds.column} of ${feeds.fact}`)
  return { slot: facts.indexOf(feeds.fact), at }
}

function dayOf(
  { reading, feeds, endOf, isBooked }: AnnexColumn,
  key: FactTable['key'],
  beginsOn: string | undefined,
  checks: Readonly<Record<'born' | 'begin' | 'event' | 'end', PlannedColumn['check']>>,
): { check: PlannedColumn['check']; isKey: boolean } {
  if (reading.as !== 'day' || typeof feeds === 'string') return { check: undefined, isKey: false }
  if (feeds.fact === 'details') return { check: checks.born, isKey: false }
  const event = feeds.column === beginsOn ? checks.begin : checks.event
  const check = endOf === undefined || isBooked ? event : checks.end
  return { check, isKey: 'startsOn' in key && feeds.column === key.startsOn }
}
