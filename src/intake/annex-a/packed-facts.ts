import { factTables, type FactName } from '../../children/facts/index.ts'
import { readIsoDate, type IsoDate } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from './lists/index.ts'
import type { ReadFact } from './model.ts'

/** Facts as they travel from the child: a row is one flat array, the fact's values after its key, without names. */
export interface PackedFacts {
  readonly kind: 'facts'
  readonly fact: FactName
  readonly rows: readonly (readonly unknown[])[]
}

export const packFacts = (fact: FactName, rows: readonly ReadFact[]): PackedFacts => ({
  kind: 'facts',
  fact,
  rows: rows.map((row) => [
    row.owner,
    row.startsOn ?? null,
    row.occurrence,
    row.fingerprint,
    row.list,
    row.row,
    ...row.values,
  ]),
})

/** Where a row's own values begin. */
const keyWidth = 6

/**
 * The facts again; undefined when any of them is none. Each field is looked at, by hand: there are a hundred thousand of
 * them, and a general checker takes as long as all else that the server does to read a file.
 */
export function unpackFacts(
  fact: unknown,
  rows: unknown,
): { readonly kind: 'facts'; readonly fact: FactName; readonly rows: readonly ReadFact[] } | undefined {
  if (!isFactName(fact) || !Array.isArray(rows)) return undefined
  const width = keyWidth + factTables[fact].columns.length
  const read: ReadFact[] = []
  for (const row of rows) {
    const one = isRow(row, width) ? unpackRow(row) : undefined
    if (!one) return undefined
    read.push(one)
  }
  return { kind: 'facts', fact, rows: read }
}

const isRow = (row: unknown, width: number): row is readonly unknown[] =>
  Array.isArray(row) && row.length === width

function unpackRow(packed: readonly unknown[]): ReadFact | undefined {
  const [owner, starts, occurrence, fingerprint, list, row] = packed
  if (typeof owner !== 'string' || !isDayOrNone(starts) || !isFingerprint(fingerprint)) return undefined
  if (!isCount(occurrence) || !isCount(row) || !isList(list)) return undefined
  const values = packed.slice(keyWidth)
  if (!values.every(isValue)) return undefined
  return { owner, startsOn: starts ?? undefined, occurrence, fingerprint, list, row, values }
}

const isFactName = (value: unknown): value is FactName =>
  typeof value === 'string' && Object.hasOwn(factTables, value)

const isDayOrNone = (value: unknown): value is IsoDate | null =>
  value === null || (typeof value === 'string' && readIsoDate(value) !== undefined)

const signedNumber = /^-?\d{1,19}$/
const isFingerprint = (value: unknown): value is string =>
  typeof value === 'string' && signedNumber.test(value)

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0

const lists = new Set<unknown>(annexLists.map(({ number }) => number))
const isList = (value: unknown): value is ListNumber => lists.has(value)

const isValue = (value: unknown): value is string | number | boolean | null =>
  value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
