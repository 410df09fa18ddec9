import type { Compared, DatedRow, HeldRow, ViewerTx } from '../../access/index.ts'
import { compareDated } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import type { HeldExtract } from './spans.ts'
import type { ListThen, StoodBefore } from './what-changed.ts'
import { whatChanged } from './what-changed.ts'

/**
 * An extract of a day of which another one is held comes in its place, list by list: what that one alone said is gone, and
 * what it made to look otherwise stands again as it did the day before. Of lists that it does not carry it says nothing.
 */
export interface InPlaceOfAnother extends StoodBefore {
  /** Rows of the day before that hold on, and that the other extract had ended. */
  readonly again: (held: Compared) => readonly HeldRow[]
}

/** Whose rows are compared: all, these alone, or all but these. */
export interface Whose {
  readonly owners: readonly number[] | undefined
  readonly except: readonly number[]
}

/** @returns undefined where no other extract of the day carries the list. */
export async function inPlaceOfAnother(
  tx: ViewerTx,
  { fact, list }: Supplied,
  then: ListThen,
  given: readonly DatedRow[],
  { extracts, owners, except }: Whose & { readonly extracts: readonly HeldExtract[] },
): Promise<InPlaceOfAnother | undefined> {
  if (!extracts.some(({ asAt, lists }) => asAt === then.asAt && lists.includes(list))) return undefined
  const table = factTables[fact]
  const before = { from: addDays(then.asAt, -1), until: undefined }
  const compared = await compareDated(tx, table, before, given, owners, except)
  const ended = new Set(whatChanged(table, then, given, compared).close)
  const holding = compared.missing.filter(({ id }) => !ended.has(id))
  const [held, holdOn] = [new Set(compared.missing.map(saying)), new Set(holding.map(saying))]
  return {
    wasHeld: (row) => held.has(saying(row)),
    holdsOn: (row) => holdOn.has(saying(row)),
    again: ({ missing }) => {
      const standing = new Set(missing.map(saying))
      return holding.filter((row) => !standing.has(saying(row)))
    },
  }
}

/** Whose row it is, which, and what it says. */
const saying = ({ owner, startsOn, occurrence, fingerprint }: HeldRow): string =>
  `${owner} ${startsOn ?? ''} ${occurrence} ${fingerprint}`
