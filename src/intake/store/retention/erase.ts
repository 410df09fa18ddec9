import { sql, type RawBuilder } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { asWords } from '../as-words.ts'
import { forgetWhileJoined } from '../identity/while-joined.ts'

/** Lines of plans stand until their plan is done, and the child itself goes last. */
const apart = ['retention.plan_child', 'retention.plan_child_history']

interface Holding {
  readonly table: string
  /** How many of the other tables point at it: what points goes before what is pointed at. */
  readonly above: number
}

/**
 * Every table with a child's rows, as the database itself knows it, so that one added later is not forgotten: each has a
 * column child_id. What refers to a row comes before the row.
 */
async function tablesAboutChildren(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<Holding>`
    with recursive holding as (
      select c.oid, nspname || '.' || relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p') and nspname !~ '^pg_' and exists (
        select from pg_attribute a where a.attrelid = c.oid and attname = 'child_id' and not attisdropped)),
    below as (
      select holding.oid, 0 as depth from holding
      union select k.confrelid, below.depth + 1 from below join pg_constraint k on k.conrelid = below.oid
      join holding on holding.oid = k.confrelid
      where k.contype = 'f' and k.conrelid <> k.confrelid and below.depth < 20)
    select holding.name as "table", max(below.depth)::int as above from holding join below on below.oid = holding.oid
    group by holding.name order by above, holding.name`.execute(tx.db)
  return rows.map(({ table }) => table).filter((table) => !apart.includes(table))
}

/**
 * Removes every row about these children, in every version, and every trace that leads to them: what was typed about
 * them, problems of files that name them, reasons given for reading them. Who read and changed what and when stays, with
 * a number in place of the child's that leads nowhere. Only the role of the database that removes records can do it.
 */
export async function eraseChildren(tx: ViewerTx, named: readonly number[]): Promise<void> {
  const children = await withNumbers(tx, named)
  const ids = sql`${children}::int[]`
  await forgetWords(tx, children)
  await forgetWhileJoined(tx, children)
  await sql`delete from children.identity where other_id = any(${ids})`.execute(tx.db)
  await sql`delete from children.identity_history where other_id = any(${ids})`.execute(tx.db)
  await sql`delete from intake.respelling using children.child
    where child.id = any(${ids}) and (respelling.other_id = child.id or respelling.number = child.council_id)`.execute(
    tx.db,
  )
  await sql`delete from children.membership where root_id = any(${ids})`.execute(tx.db)
  for (const table of await tablesAboutChildren(tx)) {
    const at = sql.table(table)
    await sql`delete from ${at} where child_id = any(${ids})`.execute(tx.db)
    // A version that the trigger of the row just deleted has kept goes with the others.
    const { rows } = await sql<{ there: boolean }>`
      select to_regclass(${`${table}_history`}) is not null as there`.execute(tx.db)
    if (rows[0]?.there === true)
      await sql`delete from ${sql.table(`${table}_history`)} where child_id = any(${ids})`.execute(tx.db)
  }
  await sql`delete from children.child where id = any(${ids})`.execute(tx.db)
  await forgetNumbers(tx, children)
}

/** Removes every row about these adopters, in every version, and problems of files that name them. */
export async function eraseAdopters(tx: ViewerTx, adopters: readonly number[]): Promise<void> {
  const ids = sql`${[...adopters]}::int[]`
  await sql`
    delete from intake.problem using children.prospective_adopter adopter
    where adopter.id = any(${ids})
      and position(${asWords(sql`adopter.council_id`)} in ${asWords(sql`problem.found`)}) > 0`.execute(tx.db)
  await sql`delete from children.adopter where adopter_id = any(${ids})`.execute(tx.db)
  await sql`delete from retention.plan_adopter line using retention.plan
    where plan.id = line.plan_id and plan.state <> 'approved' and line.adopter_id = any(${ids})`.execute(
    tx.db,
  )
  await sql`delete from children.prospective_adopter where id = any(${ids})`.execute(tx.db)
}

/** These children, and each of the numbers from which they are made. */
async function withNumbers(tx: ViewerTx, children: readonly number[]): Promise<number[]> {
  const ids = sql`${[...children]}::int[]`
  const { rows } = await sql<{ id: number }>`
    select unnest(${ids}) as id
    union select child_id from children.membership
    where root_id = any(${ids}) and (shadow or known_to = 9223372036854775807)`.execute(tx.db)
  return rows.map(({ id }) => id)
}

const gone = 'removed with the record'

/** Free words about them: why changes to their rows were made, and what a file held that names them. */
async function forgetWords(tx: ViewerTx, children: readonly number[]): Promise<void> {
  const ids = sql`${[...children]}::int[]`
  await sql`
    delete from intake.problem using children.child
    where child.id = any(${ids})
      and position(${asWords(sql`child.council_id`)} in ${asWords(sql`problem.found`)}) > 0`.execute(tx.db)
  for (const table of await versionedTables(tx)) {
    const about = sql`${sql.table(table)} where child_id = any(${ids})`
    await forgetReasons(tx, sql`select known_from from ${about}`)
    if (table.endsWith('_history')) await forgetReasons(tx, sql`select known_to from ${about}`)
  }
  for (const table of ['children.identity', 'children.identity_history'])
    await forgetReasons(tx, sql`select known_from from ${sql.table(table)} where other_id = any(${ids})`)
}

/** What a person typed stands with the product's change as well where it carried out what the person decided. */
async function forgetReasons(tx: ViewerTx, changes: RawBuilder<unknown>): Promise<void> {
  await sql`update record.change set reason = ${gone}
    where reason is not null and (person_id is not null or system_name = 'intake') and id in (${changes})`.execute(
    tx.db,
  )
}

async function versionedTables(tx: ViewerTx): Promise<readonly string[]> {
  const { rows } = await sql<{ table: string }>`
    select unnest(array[nspname || '.' || relname, nspname || '.' || relname || '_history']) as "table"
    from pg_trigger t join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = relnamespace
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'child_id' where tgname = 'keep_version'`.execute(
    tx.db,
  )
  return rows.map(({ table }) => table)
}

/**
 * Puts one random negative number in place of each child's in the audit, so that what one reader did to one record can
 * still be seen as that; which child it was is kept nowhere. Reasons that were typed go too.
 */
async function forgetNumbers(tx: ViewerTx, children: readonly number[]): Promise<void> {
  const ids = sql`${[...children]}::int[]`
  const ofChildren = sql`subject in ('children', 'children.name', 'children.sibling', 'adoption', 'placement addresses', 'children.child')`
  await sql`
    with stands_for as materialized (
      select id, -1 - (floor(random() * 9e15))::bigint as number from unnest(${ids}) id)
    update record.audit set
      ids = (select array_agg(coalesce(stands_for.number, one) order by at)
             from unnest(audit.ids) with ordinality each (one, at) left join stands_for on stands_for.id = one),
      because = case when because like 'reason given:%' then ${`reason given, ${gone}`} else because end
    where ${ofChildren} and audit.ids && ${ids}::bigint[]`.execute(tx.db)
  await sql`update record.audit set because = 'who read a record that is removed'
    where subject = 'record.audit' and because = any(
      select 'who read ' || subject || ' ' || id from unnest(${ids}) id,
        unnest(array['children', 'adoption', 'placement addresses']) subject)`.execute(tx.db)
  await sql`update record.effect set go_to = '/'
    where go_to ~ ${`/(children|permanence|joins)/(${children.join('|')})($|[/?#])`}`.execute(tx.db)
}
