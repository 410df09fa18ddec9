import { sql } from 'kysely'
import { audit, type ViewerTx } from '../../../access/index.ts'
import { factTables, takeTurns } from '../../../children/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { Plan } from '../../model/retention.ts'
import { adoptersDue, childrenDue } from './due.ts'
import { fingerprintOf } from './draw-up.ts'
import { eraseAdopters, eraseChildren } from './erase.ts'
import { planById } from './plans.ts'

/** Transactions of the role of the database that removes records. */
export type AsRetention = <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>

export type Carried =
  | {
      readonly ok: true
      readonly children: number
      readonly adopters: number
      readonly files: number
      readonly keptAfterAll: number
    }
  | { readonly ok: false; readonly why: string }

const childrenAtOnce = 50

/**
 * Carries out an approved plan, in batches that are each whole or not at all: killed in between, it goes on where it
 * was when it is asked for again. A child who is back on a list, or held since, is kept after all.
 */
export async function carryOut(
  asRetention: AsRetention,
  id: number,
  tell: (says: string) => void,
): Promise<Carried> {
  const plan = await asRetention((tx) => planById(tx, id))
  if (!plan) return { ok: false, why: `There is no retention plan ${id}.` }
  if (plan.state !== 'approved') return { ok: false, why: notApproved(plan) }
  if (!(await asRetention((tx) => isAsApproved(tx, plan))))
    return { ok: false, why: `Plan ${id} is not what was approved: draw up another.` }
  tell('Removing files')
  await asRetention((tx) => removeFiles(tx, plan))
  for (let removed = 0; ;) {
    const count = await asRetention((tx) => removeSome(tx, plan))
    if (count === 0) break
    removed += count
    tell(`Removed ${removed} of ${plan.counts.children} children`)
  }
  await asRetention((tx) => removeAdopters(tx, plan))
  return asRetention((tx) => prove(tx, plan))
}

const notApproved = ({ id, state }: Plan): string =>
  state === 'carried out'
    ? `Plan ${id} was carried out already.`
    : `Plan ${id} is ${state}: only a plan that a second person approved is carried out.`

interface Line {
  readonly childId: number
  readonly leftOn: IsoDate
  readonly removed: boolean
}

interface AdopterLine {
  readonly adopterId: number
  readonly leftOn: IsoDate
  readonly removed: boolean
}

async function linesOf(tx: ViewerTx, plan: number): Promise<readonly Line[]> {
  const { rows } = await sql<Line>`
    select child_id as "childId", left_on as "leftOn", removed from retention.plan_child where plan_id = ${plan}
    order by child_id`.execute(tx.db)
  return rows
}

async function adopterLines(tx: ViewerTx, plan: number): Promise<readonly AdopterLine[]> {
  const { rows } = await sql<AdopterLine>`
    select adopter_id as "adopterId", left_on as "leftOn", removed from retention.plan_adopter
    where plan_id = ${plan} order by adopter_id`.execute(tx.db)
  return rows
}

async function filesOf(tx: ViewerTx, plan: number): Promise<readonly { readonly sha256: string }[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from retention.plan_file where plan_id = ${plan}`.execute(tx.db)
  return rows
}

async function isAsApproved(tx: ViewerTx, { id, fingerprint }: Plan): Promise<boolean> {
  const adopters = await adopterLines(tx, id)
  return (
    fingerprintOf({ children: await linesOf(tx, id), files: await filesOf(tx, id), adopters }) === fingerprint
  )
}

/** The bytes of old uploads, and what was found wrong in them and what they changed, which are words out of the files. */
async function removeFiles(tx: ViewerTx, { id }: Plan): Promise<void> {
  await oneAtATime(tx)
  const { rows } = await sql<{ asAt: IsoDate; receivedOn: IsoDate; sha256: string }>`
    delete from record.file using retention.plan_file line
    where file.resource = 'intake' and line.plan_id = ${id} and encode(file.sha256, 'hex') = line.sha256
    returning line.as_at as "asAt", line.received_on as "receivedOn", line.sha256`.execute(tx.db)
  for (const found of ['intake.problem', 'intake.changed_value', 'intake.respelling'])
    await sql`delete from ${sql.table(found)} found using intake.import, retention.plan_file line
      where import.id = found.import_id and line.plan_id = ${id} and line.sha256 = import.file_sha256`.execute(
      tx.db,
    )
  await sql`
    insert into retention.removed (why, plan_id, removed_on, kind, year, children, row_count, first_on, last_on)
    select 'retention', ${id}, ${tx.today}::date, 'file', extract(year from day)::int, 0, count(*)::int, min(day), max(day)
    from unnest(${rows.map(({ asAt }) => asAt)}::date[]) day group by extract(year from day)`.execute(tx.db)
}

/** One batch. @returns how many children went; 0 when none is left. */
async function removeSome(tx: ViewerTx, plan: Plan): Promise<number> {
  await oneAtATime(tx)
  const due = await childrenDue(tx, plan.childrenMonths, tx.today)
  const free = new Set(due.filter(({ held }) => !held).map(({ childId }) => childId))
  const batch = (await linesOf(tx, plan.id))
    .filter(({ childId, removed }) => !removed && free.has(childId))
    .slice(0, childrenAtOnce)
    .map(({ childId }) => childId)
  if (batch.length === 0) return 0
  await countWhatGoes(tx, plan, batch)
  await sql`delete from retention.plan_child where child_id = any(${batch}::int[]) and plan_id <> ${plan.id}`.execute(
    tx.db,
  )
  await eraseChildren(tx, batch)
  await sql`update retention.plan_child set removed = true
    where plan_id = ${plan.id} and child_id = any(${batch}::int[])`.execute(tx.db)
  const because = `${batch.length} records removed by retention plan ${plan.id}`
  await audit(tx, { what: 'changed', subject: 'children.child', because })
  return batch.length
}

/** All of them at once: a council has some dozens. Whoever is back on the list, or held since, is kept after all. */
async function removeAdopters(tx: ViewerTx, plan: Plan): Promise<void> {
  await oneAtATime(tx)
  const due = await adoptersDue(tx, plan.childrenMonths, tx.today)
  const free = new Set(due.filter(({ held }) => !held).map(({ adopterId }) => adopterId))
  const going = (await adopterLines(tx, plan.id))
    .filter(({ adopterId, removed }) => !removed && free.has(adopterId))
    .map(({ adopterId }) => adopterId)
  if (going.length === 0) return
  await countAdopters(tx, plan, going)
  await eraseAdopters(tx, going)
  await sql`update retention.plan_adopter set removed = true
    where plan_id = ${plan.id} and adopter_id = any(${going}::int[])`.execute(tx.db)
  const because = `${going.length} records of adopters removed by retention plan ${plan.id}`
  await audit(tx, { what: 'changed', subject: 'adoption', because })
}

async function countAdopters(tx: ViewerTx, { id }: Plan, adopters: readonly number[]): Promise<void> {
  const { kind, table } = factTables.adopter
  await sql`
    insert into retention.removed (why, plan_id, removed_on, kind, year, children, row_count, first_on, last_on)
    select 'retention', ${id}, ${tx.today}::date, ${kind}, extract(year from valid_from)::int, 0,
      count(distinct (adopter_id, starts_on, occurrence))::int, min(valid_from), max(least(valid_to, ${tx.today}::date))
    from ${sql.table(table)} where adopter_id = any(${[...adopters]}::int[])
    group by extract(year from valid_from)`.execute(tx.db)
}

/** Imports wait: a child who comes back on a list while its record goes would be half a child. */
const oneAtATime = takeTurns

async function countWhatGoes(tx: ViewerTx, { id }: Plan, children: readonly number[]): Promise<void> {
  for (const { kind, table, owner } of Object.values(factTables)) {
    if (owner !== 'child_id') continue
    await sql`
      insert into retention.removed (why, plan_id, removed_on, kind, year, children, row_count, first_on, last_on)
      select 'retention', ${id}, ${tx.today}::date, ${kind}, extract(year from valid_from)::int,
        count(distinct child_id)::int, count(distinct (child_id, starts_on, occurrence))::int, min(valid_from), max(least(valid_to, ${tx.today}::date))
      from ${sql.table(table)} where child_id = any(${[...children]}::int[])
      group by extract(year from valid_from)`.execute(tx.db)
  }
}

async function prove(tx: ViewerTx, plan: Plan): Promise<Carried> {
  const lines = await linesOf(tx, plan.id)
  const files = await filesOf(tx, plan.id)
  const went = lines.filter(({ removed }) => removed)
  const adopters = await adopterLines(tx, plan.id)
  const adoptersGone = adopters.filter(({ removed }) => removed)
  const kept = lines.length - went.length + adopters.length - adoptersGone.length
  const removed = { children: went, files, adopters: adoptersGone }
  await sql`
    insert into retention.proof (plan_id, carried_out_on, drawn_up_on, drawn_up_by, approved_on, approved_by,
      approved_fingerprint, removed_fingerprint, files, children, adopters, row_count, kept_after_all)
    select plan.id, ${tx.today}::date, plan.drawn_up_on, ${postOf(plan.drawnUpBy)}, plan.approved_on,
      ${postOf(plan.approvedBy)}, plan.fingerprint, ${fingerprintOf(removed)}, ${files.length}, ${went.length}, ${adoptersGone.length},
      (select coalesce(sum(row_count), 0) from retention.removed
       where removed.plan_id = plan.id and removed.kind <> 'file'), ${kept}
    from retention.plan where plan.id = ${plan.id}`.execute(tx.db)
  await sql`update retention.plan set state = 'carried out' where id = ${plan.id}`.execute(tx.db)
  await sql`delete from retention.plan_child where plan_id = ${plan.id}`.execute(tx.db)
  await sql`delete from retention.plan_adopter where plan_id = ${plan.id}`.execute(tx.db)
  await sql`delete from retention.plan_file where plan_id = ${plan.id}`.execute(tx.db)
  return {
    ok: true,
    children: went.length,
    adopters: adoptersGone.length,
    files: files.length,
    keptAfterAll: kept,
  }
}

/** The post that the person holds: people come and go. */
const postOf = (person: number | null) => sql`coalesce((
  select post.title from access.post_holder holder join access.post on post.id = holder.post_id
  where holder.person_id = ${person}::int order by holder.from_on desc limit 1),
  case when ${person}::int is null then 'The product (command line)' else 'Somebody without a post' end)`
