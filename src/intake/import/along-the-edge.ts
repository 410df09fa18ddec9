import type { HeldRow, ViewerTx } from '../../access/index.ts'
import { compareDated, firstAtTheEdge, writeDated } from '../../access/index.ts'
import type { FactTable } from '../../children/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { GivenRow } from './date-corrections.ts'
import { dateCorrections, nearDays } from './date-corrections.ts'
import type { Supplied } from './lists-and-facts.ts'
import { saidBy } from './said-by-extract.ts'
import { spanOf, type HeldExtract } from './spans.ts'
import { keepAgedOut, endAtNextExtract } from './end-or-keep.ts'
import { endOf, hasAgedOut } from './what-changed.ts'

/**
 * What had aged out of a list by an extract's day holds on beyond it, or that extract is the first to say it with another
 * date. Which of the two depends on what was held the day before: where this change changed that, it is asked again on the
 * day of each extract from one on.
 * @returns the owners whose rows changed.
 */
export async function alongTheEdge(
  tx: ViewerTx,
  supplied: Supplied,
  from: IsoDate,
  extracts: readonly HeldExtract[],
): Promise<readonly number[]> {
  const { windowMonths, fact, list } = supplied
  const table = factTables[fact]
  if (windowMonths === undefined || table.endsOn.length === 0 || !('startsOn' in table.key)) return []
  const changed: number[] = []
  const edge = { endsOn: table.endsOn, windowMonths, nearDays }
  let next = await firstAtTheEdge(tx, table, from, edge)
  while (next) {
    const { day, owners } = next
    const speaking = extracts.findLast((each) => each.asAt === day && each.lists.includes(list))
    if (speaking) changed.push(...(await askedAgain(tx, supplied, { speaking, owners, extracts })))
    next = await firstAtTheEdge(tx, table, addDays(day, 1), edge)
  }
  return changed
}

interface OnTheDay {
  readonly speaking: HeldExtract
  readonly owners: readonly number[]
  readonly extracts: readonly HeldExtract[]
}

async function askedAgain(
  tx: ViewerTx,
  supplied: Supplied,
  { speaking, owners, extracts }: OnTheDay,
): Promise<readonly number[]> {
  const table = factTables[supplied.fact]
  const held = await keepAgedOut(tx, supplied, speaking.asAt, 'any change', owners)
  const moved = await movedIntoTheWindow(tx, supplied, speaking, owners)
  if (moved.length === 0) return held
  const span = spanOf(extracts, speaking.asAt, supplied.list)
  await writeDated(tx, table, span, { put: [], close: moved.map(({ id }) => id) }, undefined)
  if (span.until !== undefined) await endAtNextExtract(tx, supplied, span.until, extracts)
  return [...held, ...moved.map(({ owner }) => owner)]
}

/** Rows that hold on by now, and that the extract says with another date. */
async function movedIntoTheWindow(
  tx: ViewerTx,
  supplied: Supplied,
  speaking: HeldExtract,
  owners: readonly number[],
): Promise<readonly HeldRow[]> {
  const table = factTables[supplied.fact]
  const { asAt } = speaking
  const heldOn = async (from: IsoDate) =>
    (await compareDated(tx, table, { from, until: undefined }, [], owners)).missing
  const [before, then] = [await heldOn(addDays(asAt, -1)), await heldOn(asAt)]
  const [keysBefore, keysThen] = [new Set(before.map(keyOf)), new Set(then.map(keyOf))]
  const begun = then.filter((row) => !keysBefore.has(keyOf(row)))
  const list = { asAt, windowMonths: supplied.windowMonths }
  const aged = then.filter((row) => keysBefore.has(keyOf(row)) && hasAgedOut(table, list, row))
  const rows = aged.map((row) => ({ id: row.id, owner: row.owner, endedOn: endOf(table, row) }))
  const said = new Set((await saidBy(tx, supplied, speaking, rows)).map(({ id }) => id))
  const given = begun.map((row) => asGiven(table, row))
  const { acrossTheEdge } = dateCorrections(table, given, [...given.keys()], {
    gone: before.filter((row) => !keysThen.has(keyOf(row))),
    old: aged.filter(({ id }) => !said.has(id)),
  })
  return acrossTheEdge.map((pair) => pair.held)
}

const keyOf = ({ owner, startsOn, occurrence }: HeldRow): string => `${owner} ${startsOn ?? ''} ${occurrence}`

const asGiven = ({ columns }: FactTable, row: HeldRow): GivenRow => ({
  ...row,
  values: columns.map(({ name }) => row.values[name]),
})
