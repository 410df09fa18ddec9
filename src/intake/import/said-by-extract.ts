import { sql } from 'kysely'
import type { LeftBeyond, ViewerTx } from '../../access/index.ts'
import { heldThen } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import { annexLists, type ListNumber } from '../annex-a/lists/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import { factsOfLists } from './lists-and-facts.ts'
import type { HeldExtract } from './spans.ts'

/**
 * Of these rows, those that an extract said: once it had gone in they were held of its day, and they had not aged out of
 * its list by then.
 */
export async function saidBy(
  tx: ViewerTx,
  supplied: Supplied,
  extract: HeldExtract,
  rows: readonly LeftBeyond[],
): Promise<readonly LeftBeyond[]> {
  const table = factTables[supplied.fact]
  const held = await heldThen(
    tx,
    table,
    extract,
    rows.map(({ id }) => id),
  )
  return notAgedOut(
    tx,
    supplied,
    extract,
    rows.filter(({ id }) => held.has(id)),
  )
}

/** Of rows that were held once an extract had gone in, those that its list looked back on. */
async function notAgedOut(
  tx: ViewerTx,
  supplied: Supplied,
  extract: HeldExtract,
  rows: readonly LeftBeyond[],
): Promise<readonly LeftBeyond[]> {
  const window = windowOf(supplied, extract)
  const isOld = ({ endedOn }: LeftBeyond) => window !== undefined && endedOn !== undefined && endedOn < window
  if (window === undefined || !rows.some(isOld)) return rows
  const back = await reachedBackTo(tx, supplied, extract, window)
  return rows.filter((row) => !isOld(row) || (row.endedOn ?? '') >= back)
}

/** The day on which the list of an extract begins to look back; undefined for a list of what stands now. */
function windowOf({ fact, windowMonths }: Supplied, { asAt }: HeldExtract): IsoDate | undefined {
  if (windowMonths === undefined || factTables[fact].endsOn.length === 0) return undefined
  return addMonths(asAt, -windowMonths)
}

/**
 * How far back the list of an extract looked: it said nothing of what ended before. Extracts do not keep what they said
 * again of what was held. But of what had ended before the list's window began, it is kept how many rows an extract left
 * out; and a list leaves out the oldest.
 */
async function reachedBackTo(
  tx: ViewerTx,
  supplied: Supplied,
  extract: HeldExtract,
  window: IsoDate,
): Promise<IsoDate> {
  const { table, endsOn } = factTables[supplied.fact]
  const { id, asAt, change } = extract
  const { rows } = await sql<{ endedOn: IsoDate }>`
    select ${endOf(endsOn)} as "endedOn" from ${sql.table(table)}
    where valid_from <= ${asAt}::date and valid_to > ${asAt}::date and known_from <= ${change} and known_to > ${change}
      and ${endOf(endsOn)} < ${window}::date
    order by 1 limit 1 offset (
      select coalesce(sum((compared.list ->> 'agedOut')::int), 0)
      from intake.import cross join jsonb_array_elements(preview -> 'comparison') as compared (list)
      where import.id = ${id} and (compared.list ->> 'list')::int = ${supplied.list})`.execute(tx.db)
  return rows[0]?.endedOn ?? window
}

/** The day on which each of these children is first named by one of these extracts, which come in their order. */
export async function firstNaming(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  children: readonly number[],
): Promise<ReadonlyMap<number, IsoDate>> {
  const named = new Map<number, IsoDate>()
  for (const [day, ofDay] of Map.groupBy(extracts, ({ asAt }) => asAt)) {
    const rest = children.filter((child) => !named.has(child))
    if (rest.length === 0) break
    for (const child of await namedOnDay(tx, ofDay, rest)) named.set(child, day)
  }
  return named
}

/** Of these children, those whom extracts of one day name on these lists, each list by the one that carried it last. */
export async function namedOnDay(
  tx: ViewerTx,
  sameDay: readonly HeldExtract[],
  children: readonly number[],
  lists: readonly ListNumber[] = annexLists.map(({ number }) => number),
): Promise<ReadonlySet<number>> {
  const named = new Set<number>()
  for (const list of lists) {
    const speaking = sameDay.findLast((each) => each.lists.includes(list))
    if (!speaking) continue
    for (const child of await namedBy(tx, { ...speaking, lists: [list] }, children)) named.add(child)
  }
  return named
}

/** Of these children, those of whom an extract said anything. */
export async function namedBy(
  tx: ViewerTx,
  extract: HeldExtract,
  children: readonly number[],
): Promise<readonly number[]> {
  const named = new Set<number>()
  for (const supplied of factsOfLists(extract.lists)) {
    const rest = children.filter((child) => !named.has(child))
    const { table, owner, endsOn } = factTables[supplied.fact]
    if (owner !== 'child_id' || rest.length === 0) continue
    const { rows } = await sql<{ id: number; owner: number; endedOn: IsoDate | null }>`
      select id, child_id as owner, ${endsOn.length === 0 ? sql`null::date` : endOf(endsOn)} as "endedOn"
      from ${sql.table(table)} where child_id = any(${rest}::int[])
        and valid_from <= ${extract.asAt}::date and valid_to > ${extract.asAt}::date
        and known_from <= ${extract.change} and known_to > ${extract.change}`.execute(tx.db)
    const held = rows.map((row) => ({ ...row, endedOn: row.endedOn ?? undefined }))
    for (const row of await notAgedOut(tx, supplied, extract, held)) named.add(row.owner)
  }
  return [...named]
}

const endOf = (endsOn: readonly string[]) => sql`coalesce(${sql.join(endsOn.map((name) => sql.ref(name)))})`
