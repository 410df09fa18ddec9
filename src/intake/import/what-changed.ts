import type { Compared, DatedRow, HeldRow } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths, daysBetween, readIsoDate } from '../../kernel/index.ts'

/**
 * How one list of an extract differs from what is held for its day.
 * `gone` rows are held, would still fall into the list's window, and are not in the extract: some because their date
 * was corrected, and the others are unexplained. A row that merely aged out of the window stays as it was.
 */
export interface ListChanges {
  readonly same: number
  readonly added: readonly number[]
  readonly changed: readonly number[]
  readonly agedOut: number
  readonly corrected: readonly { readonly index: number; readonly held: HeldRow }[]
  readonly unexplained: readonly HeldRow[]
  /** Numbers of the rows held that hold no longer; of what may have ended since, too. */
  readonly close: readonly number[]
}

/** A list as it stands in one extract. */
export interface ListThen {
  readonly asAt: IsoDate
  /** How far back the list looks; undefined for a list of what stands now. */
  readonly windowMonths: number | undefined
  /** The day of the extract before that carries it. */
  readonly before: IsoDate | undefined
  /** Where this one comes in the place of another extract of the same day: what stood before that one. */
  readonly instead?: StoodBefore
}

/**
 * Of rows that an extract does not have: one that was not held the day before came with the extract in whose place this one
 * comes, and is gone, however long ago it ended.
 */
export interface StoodBefore {
  readonly wasHeld: (row: HeldRow) => boolean
  /** And holds on from there, since it has aged out of the list by this day. */
  readonly holdsOn: (row: HeldRow) => boolean
}

const everythingDid: StoodBefore = { wasHeld: () => true, holdsOn: () => true }

/**
 * What went on by the extract before may since have ended and aged out, where that one is further back than the list looks:
 * such a row is gone, and its end explains it.
 */
export function whatChanged(
  table: FactTable,
  list: ListThen,
  given: readonly DatedRow[],
  compared: Compared,
): ListChanges {
  const { wasHeld, holdsOn } = list.instead ?? everythingDid
  const [old, gone] = divide(compared.missing, (row) => hasAgedOut(table, list, row) && holdsOn(row))
  const within = dateCorrections(table, given, compared.added, gone)
  const [, left] = divide(compared.added, (index) => within.some((pair) => pair.index === index))
  const acrossTheEdge = dateCorrections(table, given, left, old, isNear)
  const corrected = [...within, ...acrossTheEdge]
  const explained = new Set(corrected.map(({ held }) => held.id))
  const agedOut = old.filter(({ id }) => !explained.has(id))
  const [ended, unexplained] = divide(
    gone.filter(({ id }) => !explained.has(id)),
    (row) => wasHeld(row) && mayHaveAgedOut(table, list, row),
  )
  const added = compared.added.filter((index) => !corrected.some((pair) => pair.index === index))
  return {
    same: compared.same,
    added,
    changed: compared.changed.map(({ index }) => index),
    agedOut: agedOut.length + ended.length,
    corrected,
    unexplained,
    close: [
      ...compared.changed.map(({ held }) => held.id),
      ...gone.map(({ id }) => id),
      ...acrossTheEdge.map(({ held }) => held.id),
    ],
  }
}

function hasAgedOut(table: FactTable, { asAt, windowMonths }: ListThen, row: HeldRow): boolean {
  if (windowMonths === undefined) return false
  const ended = endOf(table, row)
  return ended !== undefined && ended < addMonths(asAt, -windowMonths)
}

function mayHaveAgedOut(table: FactTable, { asAt, windowMonths, before }: ListThen, row: HeldRow): boolean {
  if (windowMonths === undefined || before === undefined || table.endsOn.length === 0) return false
  return endOf(table, row) === undefined && before < addMonths(asAt, -windowMonths)
}

const endOf = ({ endsOn }: FactTable, { values }: HeldRow): IsoDate | undefined =>
  endsOn.map((column) => dayOf(values[column])).find((day) => day !== undefined)

const dayOf = (value: unknown): IsoDate | undefined =>
  typeof value === 'string' ? readIsoDate(value) : undefined

const nearDays = 31

/**
 * A day that was corrected from just outside the window to one inside it: further apart, one that aged out and one that
 * is new are two events that merely look alike.
 */
const isNear = (before: IsoDate, after: IsoDate): boolean => Math.abs(daysBetween(before, after)) <= nearDays

/** A start date that moved is one row gone and one new, of the same child, that agree in all else. */
function dateCorrections(
  table: FactTable,
  given: readonly DatedRow[],
  added: readonly number[],
  gone: readonly HeldRow[],
  mayHaveMoved: (before: IsoDate, after: IsoDate) => boolean = () => true,
): ListChanges['corrected'] {
  if (!('startsOn' in table.key) || added.length === 0 || gone.length === 0) return []
  const start = table.key.startsOn
  const waiting = new Map<string, HeldRow[]>()
  for (const held of gone) {
    const key = sameButForDate(held.owner, table, start, (column) => held.values[column])
    waiting.set(key, [...(waiting.get(key) ?? []), held])
  }
  return added.flatMap((index) => {
    const row = given[index]
    if (!row) return []
    const valueOf = (column: string) => row.values[table.columns.findIndex(({ name }) => name === column)]
    const same = waiting.get(sameButForDate(row.owner, table, start, valueOf)) ?? []
    const after = dayOf(valueOf(start))
    const at = same.findIndex(({ values }) => {
      const before = dayOf(values[start])
      return before !== undefined && after !== undefined && mayHaveMoved(before, after)
    })
    return at < 0 ? [] : same.splice(at, 1).map((held) => ({ index, held }))
  })
}

function sameButForDate(
  owner: number,
  table: FactTable,
  start: string,
  valueOf: (column: string) => unknown,
): string {
  const others = table.columns.filter(({ name }) => name !== start)
  return JSON.stringify([owner, ...others.map(({ name }) => valueOf(name) ?? null)])
}

function divide<T>(rows: readonly T[], test: (row: T) => boolean): readonly [readonly T[], readonly T[]] {
  return [rows.filter(test), rows.filter((row) => !test(row))]
}
