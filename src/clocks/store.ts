import { sql } from 'kysely'
import type { ViewerTx } from '../access/index.ts'
import type { IsoDate } from '../kernel/index.ts'
import { readClockId } from './find.ts'
import type { KeptDay } from './kept-days.ts'
import { keptDays } from './kept-days.ts'
import type { LocalLimit, LocalUnit, RecordedLimit } from './local-limits.ts'
import { isChangeable } from './model.ts'
import type { Rulebook } from './rulebook.ts'
import { publishedRules, rulesFor } from './rulebook.ts'
import type { ClockId } from './rules/index.ts'
import { clocksDb } from './tables.ts'

/**
 * What the council has decided, as known at the viewer's date, in order of day. A decision about a clock that law or
 * guidance has since taken over stays on record and is left out here: it decides nothing any more.
 */
export async function localLimits(tx: ViewerTx): Promise<readonly RecordedLimit[]> {
  const rows = await clocksDb(tx)
    .selectFrom('clocks.local_limit_known')
    .selectAll()
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  return rows.flatMap(({ clock: text, known_from, starts_on, ...own }) => {
    const clock = readClockId(text)
    if (clock === undefined || !mayBeChanged(clock)) return []
    return [
      { clock, count: own.count, unit: own.unit, from: starts_on, reason: own.reason, version: known_from },
    ]
  })
}

interface Decision {
  readonly clock: string
  readonly count: number
  readonly unit: LocalUnit
  readonly from: IsoDate
  readonly reason: string
  readonly decidedOn: IsoDate
}

/** Everything the council ever decided, what was replaced too, in the order of deciding, as known at the viewer's date. */
export async function decisions(tx: ViewerTx): Promise<readonly LocalLimit[]> {
  const { rows } = await sql<Decision>`
    select made.clock, made.count, made.unit, made.starts_on as "from", made.reason,
           (change.at at time zone 'Europe/London')::date as "decidedOn"
    from (select clock, count, unit, starts_on, reason, known_from from clocks.local_limit
          union all select clock, count, unit, starts_on, reason, known_from from clocks.local_limit_history) made
    join record.change change on change.id = made.known_from
    where made.known_from <= (select record.known_at())
    order by made.known_from, made.starts_on`.execute(tx.db)
  return rows.flatMap(({ clock: text, ...own }) => {
    const clock = readClockId(text)
    return clock !== undefined && mayBeChanged(clock) ? [{ clock, ...own }] : []
  })
}

/** Last days that stay as they were when a rule of ours or the calendar was put right. */
async function kept(tx: ViewerTx): Promise<readonly KeptDay[]> {
  const { rows } = await sql<KeptDay>`
    select rule, started_on as "startedOn", due_on as "dueOn" from clocks.kept_day`.execute(tx.db)
  return rows
}

/** Our rules with the council's own limits: read once in a transaction, it then counts without the database. */
export async function rulebookOf(tx: ViewerTx): Promise<Rulebook> {
  return rulesFor(await decisions(tx), keptDays(await kept(tx)))
}

/** The same as if one more decision were made today: what it would move is found out by it. */
export async function rulebookWith(tx: ViewerTx, limit: LocalLimit): Promise<Rulebook> {
  const all = [...(await decisions(tx)), { ...limit, decidedOn: tx.today }]
  return rulesFor(all, keptDays(await kept(tx)))
}

/** Whether a council may decide this limit for itself. */
export const mayBeChanged = (clock: ClockId): boolean => publishedRules.versions(clock).every(isChangeable)

/** The version that a form about this clock is filled in from: that of its latest change, 0 before any. */
export const versionOf = (limits: readonly RecordedLimit[], clock: ClockId): number =>
  Math.max(0, ...limits.filter((limit) => limit.clock === clock).map(({ version }) => version))

/**
 * Records what the council decided; a decision for the same day replaces the earlier one, whose words are kept as an
 * earlier version. False, with nothing changed, when somebody decided something about the clock since that version.
 */
export async function decideLocalLimit(tx: ViewerTx, limit: LocalLimit, version: number): Promise<boolean> {
  if (!mayBeChanged(limit.clock)) throw new RangeError(`${limit.clock} is not the council’s to change`)
  const db = clocksDb(tx)
  // Two people may decide at once: the second waits here, and then sees what the first decided.
  await sql`select pg_advisory_xact_lock(hashtext('clocks.local_limit'))`.execute(db)
  if (versionOf(await localLimits(tx), limit.clock) !== version) return false
  const { clock, count, unit, from, reason } = limit
  await db
    .insertInto('clocks.local_limit')
    .values({ clock, count, unit, starts_on: from, reason })
    .onConflict((conflict) => conflict.columns(['clock', 'starts_on']).doUpdateSet({ count, unit, reason }))
    .execute()
  return true
}
