import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { factTables } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import type { Supplied } from './lists-and-facts.ts'
import { factsOfLists } from './lists-and-facts.ts'
import type { HeldExtract } from './spans.ts'

/**
 * How far back the list of an extract looked: it said nothing of what ended before. Extracts do not keep what they said
 * again of what was held. But of what had ended before the list's window began, it is kept how many rows an extract left
 * out; and a list leaves out the oldest.
 * @returns undefined for a list of what stands now, and for facts that do not end.
 */
export async function reachedBackTo(
  tx: ViewerTx,
  { fact, list, windowMonths }: Supplied,
  { id, asAt, change }: HeldExtract,
): Promise<IsoDate | undefined> {
  const { table, endsOn } = factTables[fact]
  if (windowMonths === undefined || endsOn.length === 0) return undefined
  const window = addMonths(asAt, -windowMonths)
  const ended = endOf(endsOn)
  const { rows } = await sql<{ endedOn: IsoDate }>`
    select ${ended} as "endedOn" from ${sql.table(table)}
    where valid_from <= ${asAt}::date and valid_to > ${asAt}::date and known_from < ${change} and known_to >= ${change}
      and ${ended} < ${window}::date
    order by 1 limit 1 offset (
      select coalesce(sum((compared.list ->> 'agedOut')::int), 0)
      from intake.import cross join jsonb_array_elements(preview -> 'comparison') as compared (list)
      where import.id = ${id} and (compared.list ->> 'list')::int = ${list})`.execute(tx.db)
  return rows[0]?.endedOn ?? window
}

/**
 * The day on which each of these children is first named by one of these extracts, as far as can be told from what is
 * held of its day: whom it named has something that goes on, or ended within its lists' windows.
 */
export async function firstNaming(
  tx: ViewerTx,
  extracts: readonly HeldExtract[],
  children: readonly number[],
): Promise<ReadonlyMap<number, IsoDate>> {
  const named = new Map<number, IsoDate>()
  for (const extract of extracts) {
    const rest = children.filter((child) => !named.has(child))
    if (rest.length === 0) break
    for (const child of await namedBy(tx, extract, rest)) named.set(child, extract.asAt)
  }
  return named
}

async function namedBy(
  tx: ViewerTx,
  { asAt, lists }: HeldExtract,
  children: readonly number[],
): Promise<readonly number[]> {
  const said = factsOfLists(lists)
    .filter(({ fact }) => factTables[fact].owner === 'child_id')
    .map(
      (supplied) => sql`select child_id from ${sql.table(factTables[supplied.fact].table)}
        where child_id = any(${[...children]}::int[]) and known_to = 9223372036854775807
          and valid_from <= ${asAt}::date and valid_to > ${asAt}::date and (${isOver(supplied, asAt)}) is not true`,
    )
  if (said.length === 0) return []
  const { rows } = await sql<{ childId: number }>`
    select distinct child_id as "childId" from (${sql.join(said, sql` union all `)}) as named`.execute(tx.db)
  return rows.map(({ childId }) => childId)
}

function isOver({ fact, windowMonths }: Supplied, asAt: IsoDate) {
  const { endsOn } = factTables[fact]
  if (windowMonths === undefined || endsOn.length === 0) return sql`false`
  return sql`${endOf(endsOn)} < ${addMonths(asAt, -windowMonths)}::date`
}

const endOf = (endsOn: readonly string[]) => sql`coalesce(${sql.join(endsOn.map((name) => sql.ref(name)))})`
