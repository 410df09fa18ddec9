import type { Source } from '../../../duties/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { daysBetween, longDate, readIsoDate } from '../../../kernel/index.ts'
import type { FactName } from '../../facts/index.ts'
import type { SuppliedBy } from '../../needs.ts'
import type { Entered } from './entry.ts'
import type { HeldSource } from './history.ts'

/** Which extracts are held, and which of their lists tells of which kind of fact. */
export interface Sources {
  readonly held: readonly HeldSource[]
  readonly listOf: (fact: FactName) => SuppliedBy | undefined
}

interface Told {
  readonly source_import: number | null
  readonly source_row: number | null
  readonly valid_from: IsoDate
}

/** `Annex A as at 20 November 2026, list 3, row 41` */
export function sourceOf({ held, listOf }: Sources, fact: FactName, first: Told): Source {
  const from = held.find(({ importId }) => importId === first.source_import)
  if (!from) return { words: `An extract as at ${longDate(first.valid_from)}` }
  const list = listOf(fact)?.number
  const where = [
    `${from.extract} as at ${longDate(from.asAt)}`,
    ...(list === undefined ? [] : [`list ${list}`]),
    ...(first.source_row === null ? [] : [`row ${first.source_row}`]),
  ]
  return { words: where.join(', ') }
}

/**
 * How late something of a day was entered: an extract as at that day or later did not have it, and a later one does.
 * An extract tells how things stood at the end of its day, so that whatever it lacks was entered on the next at the
 * earliest. Nothing is said where no extract that carries the list came before.
 */
export function enteredOf({ held, listOf }: Sources, fact: FactName, first: Told, on: IsoDate): Entered {
  const list = listOf(fact)?.number
  const before = held
    .filter(({ asAt, lists }) => asAt < first.valid_from && list !== undefined && lists.includes(list))
    .map(({ asAt }) => asAt)
    .toSorted()
    .at(-1)
  const late = before !== undefined && on <= before ? daysBetween(on, before) + 1 : undefined
  return { firstIn: first.valid_from, notIn: before, daysLate: late }
}

/** An open end is no day. */
export const endOf = (validTo: string): IsoDate | undefined => readIsoDate(validTo)
