import type { HeldRow, ViewerTx } from '../../access/index.ts'
import { factTables, fingerprintOf } from '../../children/facts/index.ts'
import { annexLists, mostTrusted, sayLittle, type ListNumber } from '../annex-a/index.ts'
import { importById } from './imports.ts'
import { namedBy } from './said-by-extract.ts'
import type { OwnedRow } from './owners.ts'
import type { HeldExtract } from './spans.ts'

type Value = OwnedRow['values'][number] | undefined

const columns: readonly string[] = factTables.details.columns.map(({ name }) => name)
const at = (name: (typeof factTables.details.columns)[number]['name']) => columns.indexOf(name)

/** How what is held stands to what a file says: it is of before, or another list says it on the same day. */
export type Standing = 'before' | 'counts less' | 'counts first'

const says = (value: Value): boolean => value != null && !sayLittle.has(value)

/** Of one column: a blank takes nothing away, and of two lists of a day the one closest to the child counts. */
function ofColumn(said: Value, held: Value, standing: Standing): NonNullable<Value> | null {
  if (standing === 'before') return said ?? held ?? null
  const [first, second] = standing === 'counts less' ? [said, held] : [held, said]
  if (says(first)) return first ?? null
  return (says(second) ? second : (first ?? second)) ?? null
}

/** What a file says of who a child is, put on top of what is held. */
export function onTop(
  said: OwnedRow['values'],
  held: HeldRow['values'],
  standing: (column: string) => Standing,
): Pick<OwnedRow, 'values' | 'fingerprint'> {
  const then = inOrder(held)
  const values = columns.map((name, n) => ofColumn(said[n], then[n], standing(name)))
  // The day on which a child was expected is not the date of birth of one who was born before it.
  const isBorn = then[at('unborn')] === true && values[at('unborn')] === false
  if (isBorn && said[at('born_on')] == null) values[at('born_on')] = null
  if (values[at('born_on')] !== null) values[at('age_given')] = null
  return { values, fingerprint: fingerprintOf(values) }
}

/** A row's own columns in the order of the table. */
export const inOrder = (values: HeldRow['values']): OwnedRow['values'] =>
  columns.map((name) => plain(values[name]))

const plain = (value: unknown): string | number | boolean | null =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null

/** By heading, the columns of who a child is that it fills. */
const filledBy = new Map<string, readonly string[]>(
  annexLists.flatMap(({ columns: each }) =>
    each.flatMap(({ heading, feeds }) => {
      if (feeds === 'unborn and age') return [[heading, ['unborn', 'age_given']] as const]
      if (typeof feeds !== 'object' || feeds.fact !== 'details') return []
      const also = feeds.column === 'born_on' ? ['unborn', 'age_given'] : []
      return [[heading, [feeds.column, ...also]] as const]
    }),
  ),
)

/** A list of another file of the day, what of who a child is it has columns for, and which of these children it names. */
interface OtherList {
  readonly list: ListNumber
  readonly columns: ReadonlySet<string>
  readonly children: ReadonlySet<number>
}

/** What lists that a file does not carry say of these children on its day, each list by the file that had it last. */
export async function otherListsOf(
  tx: ViewerTx,
  sameDay: readonly HeldExtract[],
  children: readonly number[],
  carried: readonly ListNumber[],
): Promise<readonly OtherList[]> {
  const others: OtherList[] = []
  if (children.length === 0) return others
  for (const { number: list } of annexLists) {
    const speaking = sameDay.findLast(({ lists }) => lists.includes(list))
    if (!speaking || carried.includes(list)) continue
    const named = await namedBy(tx, { ...speaking, lists: [list] }, children)
    if (named.length > 0)
      others.push({ list, columns: await columnsIn(tx, speaking, list), children: new Set(named) })
  }
  return others
}

async function columnsIn(tx: ViewerTx, { id }: HeldExtract, list: ListNumber): Promise<ReadonlySet<string>> {
  const held = (await importById(tx, id))?.preview?.lists.find((each) => each.list === list)
  const headings = held?.mapping.flatMap((sheet) => sheet.columns.map(({ column }) => column)) ?? []
  return new Set(headings.flatMap((heading) => filledBy.get(heading) ?? []))
}

/** How what is held of a child stands to what a file's list says of it. */
export const standingTo =
  (others: readonly OtherList[], { owner, list }: Pick<OwnedRow, 'owner' | 'list'>) =>
  (column: string): Standing => {
    const saying = others.filter((other) => other.children.has(owner) && other.columns.has(column))
    if (saying.length === 0) return 'before'
    const own = mostTrusted.indexOf(list)
    return saying.some((other) => mostTrusted.indexOf(other.list) < own) ? 'counts first' : 'counts less'
  }
