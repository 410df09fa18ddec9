import type { DatedKey, HeldRow } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { daysBetween, readIsoDate } from '../../kernel/index.ts'

/** A row that is new, by its place among those given, and the one held of which it is the same with its start moved. */
export interface DateCorrected {
  readonly index: number
  readonly held: HeldRow
}

/** A row that an extract says: its own columns in the table's order. */
export interface GivenRow extends DatedKey {
  readonly values: readonly unknown[]
}

/** Rows that an extract does not have: they would still be on its list, or have aged out of it. */
export interface NotHad {
  readonly gone: readonly HeldRow[]
  readonly old: readonly HeldRow[]
}

/** Rows whose start moved, by where they were held: on the list, or just outside its window. */
export interface DateCorrections {
  readonly within: readonly DateCorrected[]
  readonly acrossTheEdge: readonly DateCorrected[]
}

/** A start date that moved is one row gone and one new, of the same child, that agree in all else. */
export function dateCorrections(
  table: FactTable,
  given: readonly GivenRow[],
  added: readonly number[],
  { gone, old }: NotHad,
): DateCorrections {
  const within = paired(table, given, added, gone)
  const taken = new Set(within.map(({ index }) => index))
  const left = added.filter((index) => !taken.has(index))
  return { within, acrossTheEdge: paired(table, given, left, old, isNear) }
}

export const nearDays = 31

/**
 * A day that was corrected from just outside the window to one inside it: further apart, one that aged out and one that
 * is new are two events that merely look alike.
 */
const isNear = (before: IsoDate, after: IsoDate): boolean => Math.abs(daysBetween(before, after)) <= nearDays

export const dayOf = (value: unknown): IsoDate | undefined =>
  typeof value === 'string' ? readIsoDate(value) : undefined

/** The earliest first, so that it does not matter in which order they come. */
function paired(
  table: FactTable,
  given: readonly GivenRow[],
  added: readonly number[],
  missing: readonly HeldRow[],
  mayHaveMoved: (before: IsoDate, after: IsoDate) => boolean = () => true,
): readonly DateCorrected[] {
  if (!('startsOn' in table.key) || added.length === 0 || missing.length === 0) return []
  const start = table.key.startsOn
  const waiting = new Map<string, HeldRow[]>()
  for (const held of missing.toSorted(byDay)) {
    const key = sameButForDate(held.owner, table, start, (column) => held.values[column])
    waiting.set(key, [...(waiting.get(key) ?? []), held])
  }
  const places = new Map(table.columns.map(({ name }, place) => [name, place]))
  const rows = added.flatMap((index) => {
    const row = given[index]
    return row ? [{ ...row, index }] : []
  })
  return rows.toSorted(byDay).flatMap(({ index, owner, startsOn, values }) => {
    const same = waiting.get(
      sameButForDate(owner, table, start, (column) => values[places.get(column) ?? -1]),
    )
    const at = (same ?? []).findIndex(
      (held) => held.startsOn && startsOn && mayHaveMoved(held.startsOn, startsOn),
    )
    return at < 0 ? [] : (same ?? []).splice(at, 1).map((held) => ({ index, held }))
  })
}

const byDay = (a: Pick<DatedKey, 'startsOn' | 'occurrence'>, b: Pick<DatedKey, 'startsOn' | 'occurrence'>) =>
  (a.startsOn ?? '').localeCompare(b.startsOn ?? '') || a.occurrence - b.occurrence

function sameButForDate(
  owner: number,
  table: FactTable,
  start: string,
  valueOf: (column: string) => unknown,
): string {
  const others = table.columns.filter(({ name }) => name !== start)
  return JSON.stringify([owner, ...others.map(({ name }) => valueOf(name) ?? null)])
}
