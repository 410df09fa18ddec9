import { sql } from 'kysely'
import type { IsoDate } from '../../kernel/index.ts'
import type { ProtectedTable } from '../permissions/protected-table.ts'
import { posts } from '../posts.ts'
import type { Change } from './changes.ts'
import { changesByIds } from './changes.ts'
import type { Json, ViewerTx } from './viewer.ts'

/** A versioned table of what people typed about children, and how its columns are told to somebody who reads no table. */
export interface TypedTable {
  readonly table: ProtectedTable['table']
  /** What a column is called, where its own name does not say it. */
  readonly called?: Readonly<Record<string, string>>
  /** What the numbers in a column stand for, beside people and posts, whose columns say so. */
  readonly standsFor?: Readonly<Record<string, ReadonlyMap<number, string>>>
  /** Columns that only the product needs. */
  readonly omitted?: readonly string[]
}

export type TypedRow = Readonly<Record<string, Json>>

interface Found {
  readonly id: number
  readonly knownFrom: number
  readonly knownTo: number | null
  readonly row: TypedRow
}

/**
 * Every version of every row about a child that the viewer may read, the versions of a row together, oldest first. Each says
 * on which day and by which post it was recorded, and why where a reason was given. People go by the post that they held on
 * that day, never by name.
 */
export async function typedAbout(
  tx: ViewerTx,
  childId: number,
  typed: TypedTable,
): Promise<readonly TypedRow[]> {
  // Not jsonb, which would put the columns into another order.
  const { rows } = await sql<Found>`
    select id, known_from as "knownFrom", null::bigint as "knownTo", to_json(now) as row
    from ${sql.table(typed.table)} now where child_id = ${childId}
    union all
    select id, known_from, known_to, to_json(before) from ${sql.table(`${typed.table}_history`)} before
    where child_id = ${childId} order by 1, 2`.execute(tx.db)
  if (rows.length === 0) return []
  const words = await wordsFor(
    tx,
    rows.flatMap(({ knownFrom, knownTo }) => [knownFrom, ...(knownTo === null ? [] : [knownTo])]),
  )
  return rows.map((found) => versionInWords(found, typed, words))
}

interface Words {
  readonly changes: ReadonlyMap<number, Change>
  readonly titles: ReadonlyMap<number, string>
  readonly holders: readonly Holder[]
}

interface Holder {
  readonly personId: number
  readonly title: string
  readonly fromOn: IsoDate
  readonly untilOn: IsoDate | null
}

async function wordsFor(tx: ViewerTx, changes: readonly number[]): Promise<Words> {
  const told = await changesByIds(tx, [...new Set(changes)])
  const { rows: holders } = await sql<Holder>`
    select holder.person_id as "personId", post.title, holder.from_on as "fromOn", holder.until_on as "untilOn"
    from access.post_holder holder join access.post on post.id = holder.post_id
    order by holder.from_on desc`.execute(tx.db)
  return {
    changes: new Map(told.map((change) => [change.id, change])),
    titles: new Map((await posts(tx)).map(({ id, title }) => [id, title])),
    holders,
  }
}

const ours: readonly string[] = ['id', 'child_id', 'known_from', 'known_to']

function versionInWords({ id, knownFrom, knownTo, row }: Found, typed: TypedTable, words: Words): TypedRow {
  const change = words.changes.get(knownFrom)
  const kept = Object.entries(row).filter(
    ([column]) => !ours.includes(column) && typed.omitted?.includes(column) !== true,
  )
  return {
    number: id,
    ...Object.fromEntries(
      kept.map(([column, value]) => [
        typed.called?.[column] ?? column.replace(/_(id|person_id|post_id)$/, ''),
        typeof value === 'number' ? standingFor(column, value, { typed, words, on: change?.on }) : value,
      ]),
    ),
    recorded_on: change?.on ?? null,
    recorded_by: change?.by ?? null,
    because: change?.reason ?? null,
    replaced_on: (knownTo === null ? undefined : words.changes.get(knownTo)?.on) ?? null,
  }
}

/** The post that a number means, or that the person of that number held on the day; any other number as it is. */
function standingFor(
  column: string,
  value: number,
  {
    typed,
    words,
    on,
  }: { readonly typed: TypedTable; readonly words: Words; readonly on: IsoDate | undefined },
): Json {
  const named = typed.standsFor?.[column]
  if (named !== undefined) return named.get(value) ?? null
  if (/(^|_)post_id$/.test(column)) return words.titles.get(value) ?? 'A post that is no more'
  if (!/(^|_)person_id$|_by$/.test(column)) return value
  const held = words.holders.find(
    ({ personId, fromOn, untilOn }) =>
      personId === value && on !== undefined && fromOn <= on && (untilOn === null || untilOn >= on),
  )
  return held?.title ?? 'Somebody without a post'
}
