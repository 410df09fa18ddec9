import { sql } from 'kysely'
import type { Span, ViewerTx } from '../../access/index.ts'
import { asProduct, becauseOf, onlyAsking } from '../../access/index.ts'
import type { LocalLimit, Rulebook, RulebookParts, WouldMove } from '../../clocks/index.ts'
import {
  decisions,
  isCouncils,
  partsChanged,
  partsOf,
  readClockId,
  rulebookOf,
  rulebookWith,
} from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readFromExtracts } from '../derive/clocks/index.ts'
import { running } from '../derive/derived-rows.ts'
import { bringAdoption } from './relations.ts'
import { takeTurnOfEntries, takeTurns } from './turns.ts'
import { workOut } from './work-out.ts'

const stillKnown = sql.raw('9223372036854775807')

async function partsNow(tx: ViewerTx): Promise<RulebookParts> {
  return { ...partsOf(await decisions(tx)), 'how limits are read from extracts': readFromExtracts }
}

/** What the limits were last worked out from; undefined before anybody noted it. */
async function partsNoted(tx: ViewerTx): Promise<RulebookParts | undefined> {
  const { rows } = await sql<{ parts: RulebookParts }>`
    select parts from clocks.recount order by id desc limit 1`.execute(tx.db)
  return rows[0]?.parts
}

/** From the latest extract on; undefined before the first. */
async function latestSpan(tx: ViewerTx): Promise<Span | undefined> {
  const { rows } = await sql<{ from: IsoDate | null }>`
    select max(as_at) as from from children.source where held`.execute(tx.db)
  const from = rows[0]?.from
  return from ? { from, until: undefined } : undefined
}

interface Noted {
  readonly asAt: IsoDate | undefined
  readonly because: readonly string[]
  readonly parts: RulebookParts
}

async function note(tx: ViewerTx, { asAt, because, parts }: Noted): Promise<number> {
  const { rows } = await sql<{ id: number }>`
    insert into clocks.recount (on_day, as_at, because, parts, children, became_late, no_longer_late)
    values (${tx.today}::date, ${asAt ?? null}::date, ${[...because]}::text[], ${JSON.stringify(parts)}::jsonb, 0, 0, 0)
    returning id`.execute(tx.db)
  const [row] = rows
  if (!row) throw new Error('A recount got no number')
  return row.id
}

/** Notes what limits are worked out from, where nobody has yet: later changes are told from it. */
export async function noteRulebook(tx: ViewerTx): Promise<void> {
  if (await partsNoted(tx)) return
  await note(tx, { asAt: undefined, because: [], parts: await partsNow(tx) })
}

/**
 * Works every child's limits out again where a rule, the calendar or a council's limit differs from what they were last
 * worked out from, and lists what moved: one transaction, as intake, taking turns with imports. The limits of today are
 * worked out; what was shown on earlier days stays as it was judged then. @returns whether there was anything to do.
 */
export async function recountClocks(tx: ViewerTx): Promise<boolean> {
  await takeTurns(tx)
  const noted = await partsNoted(tx)
  if (!noted) {
    await noteRulebook(tx)
    return false
  }
  const parts = await partsNow(tx)
  const because = partsChanged(noted, parts)
  if (because.length === 0) return false
  await becauseOf(tx, `Time limits worked out again: ${because.join(', ')}`)
  const span = await latestSpan(tx)
  if (span && because.some((part) => !isCouncils(part))) await keepWhatHadPassed(tx, span)
  const before = await note(tx, { asAt: span?.from, because, parts })
  if (span) await workOutAll(tx, span, await rulebookOf(tx))
  if (span) await listMoved(tx, before, span)
  return true
}

/** Brings one child's limits into step with what was said of them. */
export async function recountChild(tx: ViewerTx, childId: number): Promise<void> {
  await takeTurnOfEntries(tx)
  const span = await latestSpan(tx)
  if (span) await workOut(tx, span, [childId], await rulebookOf(tx))
}

/**
 * What a person records that a limit may wait for: waits until nobody else works limits out, as an import does in its last
 * part. To be called before the first write of the transaction: an import takes this turn first, too, and two that wait for
 * each other end badly.
 */
export const beforeEntering = takeTurnOfEntries

/** A child of whom something is recorded, and the first day of which something else is said now. */
export interface EnteredAbout {
  readonly childId: number
  readonly since: IsoDate
}

/**
 * Brings into step what follows from what a person has just recorded, corrected or taken away: children's limits, and for
 * whom adoption is planned. It is done in the person's own transaction, on every day since; `beforeEntering` was called.
 * What was known before stays known as it was. To be called once for all that a transaction writes: every extract since is
 * gone through.
 */
export async function recountEntered(tx: ViewerTx, entered: readonly EnteredAbout[]): Promise<void> {
  const first = entered
    .map(({ since }) => since)
    .toSorted()
    .at(0)
  if (first === undefined) return
  await asProduct(tx, async (product) => {
    const rulebook = await rulebookOf(product)
    for (const span of await spansSince(product, first)) {
      const theirs = entered.filter(({ since }) => span.until === undefined || span.until > since)
      await workOut(product, span, [...new Set(theirs.map(({ childId }) => childId))], rulebook)
    }
  })
  await bringAdoption(tx, [...new Set(entered.map(({ childId }) => childId))])
}

/** From one extract's day to the next, those that have not ended by this day. */
async function spansSince(tx: ViewerTx, since: IsoDate): Promise<readonly Span[]> {
  const { rows } = await sql<{ from: IsoDate }>`
    select distinct as_at as from from children.source where held order by 1`.execute(tx.db)
  return rows
    .map(({ from }, at) => ({ from, until: rows[at + 1]?.from }))
    .filter(({ until }) => until === undefined || until > since)
}

async function workOutAll(tx: ViewerTx, span: Span, rulebook: Rulebook): Promise<void> {
  const { rows } = await sql<{ id: number }>`select id from children.child order by id`.execute(tx.db)
  await workOut(
    tx,
    span,
    rows.map(({ id }) => id),
    rulebook,
  )
}

/** A last day that had passed by a rule of ours, or a calendar, that is now put right: it stays. */
async function keepWhatHadPassed(tx: ViewerTx, span: Span): Promise<void> {
  const book = await rulebookOf(tx)
  const { rows } = await sql<{ rule: string; startedOn: IsoDate; dueOn: IsoDate }>`
    select distinct rule, started_on as "startedOn", due_on as "dueOn" from ${sql.table(running.table)} held
    where due_on < ${tx.today}::date and not_known is null and ${heldIn(span)} and not exists (
      select from clocks.note note where note.child_id = held.child_id and note.rule = held.rule
        and note.started_on = held.started_on)`.execute(tx.db)
  const kept = rows.filter(({ rule, startedOn, dueOn }) => {
    const id = readClockId(rule)
    const due = id && book.due(id, startedOn)
    return due?.ok === true && due.due !== dueOn
  })
  await sql`
    insert into clocks.kept_day (rule, started_on, due_on)
    select * from unnest(${kept.map(({ rule }) => rule)}::text[], ${kept.map(({ startedOn }) => startedOn)}::date[],
                         ${kept.map(({ dueOn }) => dueOn)}::date[])
    on conflict do nothing`.execute(tx.db)
}

const heldIn = ({ from }: Span) =>
  sql`known_to = ${stillKnown} and valid_from <= ${from}::date and valid_to > ${from}::date`

/** Of what is not known, or of a child who has turned 18, nothing is late. */
const judged = (tx: ViewerTx, rows: 'before' | 'after') =>
  sql`${sql.ref(`${rows}.not_known`)} is null and coalesce(${sql.ref(`${rows}.stops_on`)} > ${tx.today}::date, true)`

/** Of a limit that stands twice, with one taking the place of the other on a day, the one that is said then. */
const saidOn = (on: IsoDate) =>
  sql`coalesce(said_from <= ${on}::date, true) and (stops is distinct from 'over' or stops_on > ${on}::date)`

/**
 * What this transaction's change closed of today, beside what it put in its place: what began since the latest extract too.
 */
const movedByThisChange = (tx: ViewerTx, { from }: Span) => {
  const on = tx.today > from ? tx.today : from
  return sql`
  select child_id, rule, started_on, before.due_on as due_before, after.due_on as due_after,
    ${judged(tx, 'before')} and coalesce(least(before.met_on, ${tx.today}::date) > before.due_on, false) as late_before,
    ${judged(tx, 'after')} and coalesce(least(after.met_on, ${tx.today}::date) > after.due_on, false) as late_after
  from (select * from clocks.running where known_to = (select record.change_id())
          and known_from < known_to and valid_from <= ${on}::date and valid_to > ${on}::date and ${saidOn(on)}) before
  full join (select * from clocks.running where known_from = (select record.change_id())
          and known_to > known_from and valid_from <= ${on}::date and valid_to > ${on}::date and ${saidOn(on)}) after using (child_id, rule, started_on)
  where before.due_on is distinct from after.due_on`
}

const counted = sql`
  count(distinct child_id)::int as children,
  (count(distinct child_id) filter (where late_after and not late_before))::int as "becameLate",
  (count(distinct child_id) filter (where late_before and not late_after))::int as "noLongerLate"`

async function listMoved(tx: ViewerTx, recount: number, span: Span): Promise<void> {
  await sql`
    with moved as (
      insert into clocks.moved (recount_id, child_id, rule, started_on, due_before, due_after, late_before, late_after)
      select ${recount}::int, moved.* from (${movedByThisChange(tx, span)}) moved returning *),
    counted as (select ${counted} from moved)
    update clocks.recount set children = counted.children, became_late = counted."becameLate",
      no_longer_late = counted."noLongerLate" from counted where id = ${recount}`.execute(tx.db)
}

/** Thrown to undo a transaction whose outcome was all that was wanted. */
class OnlyAsked extends Error {
  readonly would: WouldMove
  constructor(would: WouldMove) {
    super('Asked, and undone')
    this.would = would
  }
}

const nothing: WouldMove = { children: 0, becameLate: 0, noLongerLate: 0 }

/**
 * What a council's limit would move, decided today: it is done and undone, so it cannot differ from what then happens.
 * Counts that name nobody. @param asIntake transactions of the product's own intake.
 */
export async function whatWouldMove(
  asIntake: (work: (tx: ViewerTx) => Promise<never>) => Promise<never>,
  limit: LocalLimit,
): Promise<WouldMove> {
  try {
    return await asIntake(async (tx) => {
      await onlyAsking(tx)
      await takeTurns(tx)
      const span = await latestSpan(tx)
      if (!span) throw new OnlyAsked(nothing)
      await workOutAll(tx, span, await rulebookWith(tx, limit))
      const { rows } = await sql<WouldMove>`
        select ${counted} from (${movedByThisChange(tx, span)}) moved`.execute(tx.db)
      throw new OnlyAsked(rows[0] ?? nothing)
    })
  } catch (undone) {
    if (undone instanceof OnlyAsked) return undone.would
    throw undone
  }
}
