import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { IsoDate } from '../../../kernel/index.ts'
import { readIsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../viewer.ts'
import { columnOf, listOf } from './array-of.ts'
import { stillKnown } from './kept-columns.ts'
import type { DatedTable } from './table.ts'

/** From the day an extract describes until the day of the next one held, which speaks for itself; none: for good. */
export interface Span {
  readonly from: IsoDate
  readonly until: IsoDate | undefined
}

/** What tells one row from another, and whether it says the same. */
export interface DatedKey {
  readonly owner: number
  /** None where there is one row for each owner. */
  readonly startsOn: IsoDate | undefined
  readonly occurrence: number
  /** A signed 64-bit number as decimal text. */
  readonly fingerprint: string
}

export interface HeldRow extends DatedKey {
  readonly id: number
  /** The row's own columns by name. */
  readonly values: Readonly<Record<string, unknown>>
}

/** How given rows differ from what is held on the first day of the span: positions in `given`, and rows held. */
export interface Compared {
  readonly added: readonly number[]
  readonly changed: readonly { readonly index: number; readonly held: HeldRow }[]
  readonly missing: readonly HeldRow[]
  readonly same: number
}

const noStart = '-infinity'
const startText = (startsOn: IsoDate | undefined): string => startsOn ?? noStart

interface Difference {
  readonly n: number | null
  readonly id: number | null
  readonly owner: number | null
  readonly starts_on: string | null
  readonly occurrence: number | null
  readonly fingerprint: string | null
  readonly values: Readonly<Record<string, unknown>> | null
}

const heldRow = ({
  id,
  owner,
  starts_on,
  occurrence,
  fingerprint,
  values,
}: Difference): HeldRow | undefined =>
  id === null || owner === null || occurrence === null || fingerprint === null || values === null
    ? undefined
    : { id, owner, startsOn: dayOrNone(starts_on), occurrence, fingerprint, values }

/** -infinity stands for no day: anything that is not one is none. */
const dayOrNone = (text: string | null): IsoDate | undefined => readIsoDate(text ?? '')

/**
 * Compares rows with what is known now to hold on the first day of a span. Only keys and fingerprints travel; bodies
 * come back for rows that differ. `owners` limits the comparison to theirs: without it every row held is expected, but
 * for those of owners in `except`, of whom nothing is ever given.
 */
export async function compareDated(
  tx: ViewerTx,
  table: DatedTable,
  span: Span,
  given: readonly DatedKey[],
  owners?: readonly number[],
  except: readonly number[] = [],
): Promise<Compared> {
  const owner = sql.ref(table.owner)
  const own = sql.join(table.columns.flatMap(({ name }) => [sql.lit(name), sql.ref(`held.${name}`)]))
  const only = owners === undefined ? sql`true` : sql`held.${owner} = any(${listOf('int', owners)})`
  const but = except.length === 0 ? sql`true` : sql`held.${owner} <> all(${listOf('int', except)})`
  const held = sql`${sql.table(table.table)} held
      where known_to = ${stillKnown} and valid_from <= ${span.from}::date and valid_to > ${span.from}::date and ${only} and ${but}`
  if (!(await isAny(tx, held))) return allNew(given)
  const { rows } = await sql<Difference>`
    with given as materialized (
      select * from unnest(${sql.join(keysOf(given))})
        with ordinality as given (owner, starts_on, occurrence, fingerprint, n)),
    held as materialized (select * from ${held})
    select given.n::int - 1 as n, held.id, held.${owner} as owner, held.starts_on::text, held.occurrence,
           held.fingerprint::text, case when held.id is not null then json_build_object(${own}) end as values
    from given full join held
      on given.owner = held.${owner} and given.starts_on = held.starts_on and given.occurrence = held.occurrence
    where given.n is null or held.id is null or given.fingerprint <> held.fingerprint
    order by given.n, held.id`.execute(tx.db)
  return sorted(rows, given.length)
}

/** How many rows of each owner are known now to hold on the first day of a span. */
export async function heldByOwner(
  tx: ViewerTx,
  table: DatedTable,
  { from }: Span,
): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ owner: number; held: number }>`
    select ${sql.ref(table.owner)} as owner, count(*)::int as held from ${sql.table(table.table)}
    where known_to = ${stillKnown} and valid_from <= ${from}::date and valid_to > ${from}::date
    group by 1`.execute(tx.db)
  return new Map(rows.map(({ owner, held }) => [owner, held]))
}

/** What tells rows apart, and whether they say the same: owner, day, occurrence and fingerprint, each an array. */
export const keysOf = (rows: readonly DatedKey[]): readonly RawBuilder<unknown>[] => [
  columnOf('int', rows, ({ owner }) => owner),
  columnOf('date', rows, ({ startsOn }) => startText(startsOn)),
  columnOf('int', rows, ({ occurrence }) => occurrence),
  columnOf('bigint', rows, ({ fingerprint }) => fingerprint),
]

/** Whether anything is known now to hold on any day. */
export const isAnyHeld = (tx: ViewerTx, { table }: DatedTable): Promise<boolean> =>
  isAny(tx, sql`${sql.table(table)} where known_to = ${stillKnown}`)

/** Whether anything is held at all: of a first extract nothing needs to be compared. */
async function isAny(tx: ViewerTx, held: RawBuilder<unknown>): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from ${held}) as any`.execute(tx.db)
  return rows[0]?.any === true
}

const allNew = (given: readonly DatedKey[]): Compared => ({
  added: [...given.keys()],
  changed: [],
  missing: [],
  same: 0,
})

function sorted(rows: readonly Difference[], given: number): Compared {
  const added: number[] = []
  const changed: { index: number; held: HeldRow }[] = []
  const missing: HeldRow[] = []
  for (const row of rows) {
    const held = heldRow(row)
    if (row.n === null) {
      if (held) missing.push(held)
    } else if (held) changed.push({ index: row.n, held })
    else added.push(row.n)
  }
  return { added, changed, missing, same: given - added.length - changed.length }
}
