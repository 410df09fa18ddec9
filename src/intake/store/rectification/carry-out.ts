import { sql } from 'kysely'
import type { Json, ViewerTx } from '../../../access/index.ts'
import { becauseOf } from '../../../access/index.ts'
import { factTables, members, takeTurns, workedOut } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { rectifiedEarlier, saysWrong, type Mark } from '../../model/rectified.ts'
import { followFacts } from '../../import/follow-facts.ts'
import { heldExtracts } from '../../import/spans.ts'
import { asWords } from '../as-words.ts'
import { forgetChangedValues } from '../changed-values.ts'
import { forgetWorkedOut, madeWhileJoined } from '../identity/while-joined.ts'

/**
 * Removes what was marked as wrong, in every version, from under each number of its child, and works out anew what follows
 * from the rest. As the product's intake, in the turn of imports.
 */
export async function carryOutRectifications(tx: ViewerTx): Promise<void> {
  await takeTurns(tx)
  const { rows } = await sql<Mark & { readonly reason: string }>`
    select id, child_id as "childId", fact, nullif(starts_on, '-infinity') as "startsOn", wrong, salt,
      on_day as "onDay", reason
    from retention.rectification where removed is null order by id`.execute(tx.db)
  for (const mark of rows) {
    await becauseOf(tx, mark.reason)
    await removeMarked(tx, mark)
  }
}

async function removeMarked(tx: ViewerTx, mark: Mark): Promise<void> {
  const numbers = [
    mark.childId,
    ...(await members(tx)).filter(({ rootId }) => rootId === mark.childId).map(({ memberId }) => memberId),
  ]
  const removed = await removeRows(tx, mark, numbers)
  await noteRemoved(tx, mark, removed)
  await forgetProblems(tx, numbers)
  await forgetChangedValues(tx, numbers)
  await workOutAnew(tx, numbers)
  if (removed.some(({ child_id }) => !numbers.includes(child_id))) await forgetWorkedOut(tx, numbers)
  await sql`update retention.rectification set removed = ${removed.length} where id = ${mark.id}`.execute(
    tx.db,
  )
}

interface Removed {
  readonly child_id: number
  readonly valid_from: IsoDate
  readonly valid_to: IsoDate
}

async function removeRows(tx: ViewerTx, mark: Mark, numbers: readonly number[]): Promise<readonly Removed[]> {
  const { table, columns } = factTables[mark.fact]
  const { rows } = await sql<{ id: number; body: Readonly<Record<string, Json>> }>`
    select id, to_jsonb(fact) as body from ${sql.table(table)} fact
    where (child_id = any(${[...numbers]}::int[]) or ${madeWhileJoined(numbers)})
      and starts_on = ${mark.startsOn ?? '-infinity'}::date`.execute(tx.db)
  const wrong = rows.filter(({ body }) =>
    saysWrong(
      mark,
      columns.map(({ name }) => body[name]),
    ),
  )
  const { rows: removed } = await sql<Removed>`
    delete from ${sql.table(table)} where id = any(${wrong.map(({ id }) => id)}::bigint[])
    returning child_id, valid_from, least(valid_to, ${tx.today}::date) as valid_to`.execute(tx.db)
  return removed
}

/**
 * Problems of files repeat what stood in their rows, also in those of other lists: those about the child go, and what is still
 * wrong comes again with the next extract. That a row was kept out since it was rectified repeats nothing, and stays.
 */
async function forgetProblems(tx: ViewerTx, numbers: readonly number[]): Promise<void> {
  await sql`
    delete from intake.problem using children.child
    where child.id = any(${[...numbers]}::int[]) and problem.code <> ${rectifiedEarlier}
      and (problem.child_id = child.id or problem.child_number = child.council_id
        or position(${asWords(sql`child.council_id`)} in ${asWords(sql`problem.found || ' ' || problem.expected`)}) > 0)`.execute(
    tx.db,
  )
}

/** So that a figure of those days can say that a row behind it is gone. */
async function noteRemoved(tx: ViewerTx, { fact }: Mark, removed: readonly Removed[]): Promise<void> {
  await sql`
    insert into retention.removed (why, removed_on, kind, year, children, row_count, first_on, last_on)
    select 'rectification', ${tx.today}::date, ${factTables[fact].kind}, extract(year from min(day))::int, 1, 1, min(day), max(until)
    from unnest(${removed.map((row) => row.valid_from)}::date[], ${removed.map((row) => row.valid_to)}::date[]) gone (day, until)
    having count(*) > 0`.execute(tx.db)
}

/**
 * What followed from the wrong row is gone with it, on whatever day one looks: what is worked out now without it takes its
 * place, as though it had been known when the first was.
 */
async function workOutAnew(tx: ViewerTx, numbers: readonly number[]): Promise<void> {
  const extracts = await heldExtracts(tx)
  const [first] = extracts
  if (!first) return
  const known = new Map<
    string,
    readonly {
      readonly day: IsoDate
      readonly until: string
      readonly known: number
      readonly child: number
    }[]
  >()
  for (const { table } of workedOut) {
    const { rows } = await sql<{ day: IsoDate; until: string; known: number; child: number }>`
      delete from ${sql.table(table)} where child_id = any(${[...numbers]}::int[])
      returning child_id as child, valid_from as day, valid_to::text as until, known_from as known`.execute(
      tx.db,
    )
    known.set(table, rows)
  }
  await followFacts(tx, extracts, { from: first.asAt, until: undefined }, { facts: numbers })
  for (const [table, rows] of known) {
    await sql`
      update ${sql.table(table)} fact set known_from = least(fact.known_from, (
        select min(told.known) from unnest(${rows.map(({ child }) => child)}::int[], ${rows.map(({ day }) => day)}::date[],
          ${rows.map(({ until }) => until)}::date[], ${rows.map((row) => row.known)}::bigint[]) told (child, day, until, known)
        where told.child = fact.child_id and told.day <= fact.valid_from and told.until > fact.valid_from))
      where child_id = any(${[...numbers]}::int[])`.execute(tx.db)
  }
}
