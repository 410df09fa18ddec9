import type { RawBuilder } from 'kysely'
import { sql } from 'kysely'
import type { Span, ViewerTx } from '../../access/index.ts'
import { listOf, writeDated } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { readClockId } from '../../clocks/index.ts'
import type { Entered, EnteredClock } from '../derive/state.ts'
import { nothingEntered } from '../derive/state.ts'
import { isMovement } from '../derive/care-period.ts'
import { running } from '../derive/derived-rows.ts'

const stillKnown = sql.raw('9223372036854775807')

/** What people recorded about some children, over the days of a span. */
export interface EnteredIn {
  /** What was recorded of a child by a day. */
  readonly by: (childId: number, day: IsoDate) => Entered
  /** Days within the span from which other limits may hold of a child than the day before, in order. */
  readonly turns: (childId: number) => readonly IsoDate[]
}

interface ClockRow {
  readonly childId: number
  readonly rule: string
  readonly startedOn: IsoDate
  readonly metOn: IsoDate | null
  /** Left without being met: from then on it is nobody's to meet. */
  readonly endedOn: IsoDate | null
}

interface Row {
  readonly childId: number
  /** None: limits that were worked out before turn on this day. */
  readonly what: string | null
  readonly about: string | null
  readonly day: IsoDate
  readonly leftCare: readonly IsoDate[] | null
}

/**
 * What people recorded about these children, as it is known now, one query. A day that lies within the span meets a limit
 * from that day on; where a limit turned on a day before, that day is looked at again, whatever was corrected since.
 */
export async function enteredAbout(
  tx: ViewerTx,
  span: Span,
  children: readonly number[],
): Promise<EnteredIn> {
  // As a query of its own: PostgreSQL would weigh each of twenty thousand numbers against every table first.
  const theirs = sql`(select ${listOf('int', children)})`
  const { rows } = await sql<Row>`
    select child_id as "childId", what, about, on_day as day, in_order as "inOrder", (
        select array_agg(distinct left_care_on::text order by left_care_on::text) from children.care
        where care.child_id = event.child_id and known_to = ${stillKnown} and valid_from <= ${span.from}::date
          and left_care_on is not null) as "leftCare"
    from children.entered_events(${theirs}) event
    union all
    select distinct child_id, null, null, valid_from, null::int, null::text[] from ${sql.table(running.table)}
    where child_id = any(${theirs}::int[]) and known_to = ${stillKnown}
      and valid_from > ${span.from}::date and valid_from < ${span.until ?? 'infinity'}::date
    order by 1, 4, 5`.execute(tx.db)
  const ofChild = Map.groupBy(rows, ({ childId }) => childId)
  const clocksOfChild = Map.groupBy(await enteredClocks(tx, theirs), ({ childId }) => childId)
  const within = (day: IsoDate) => day > span.from && (span.until === undefined || day < span.until)
  return {
    by: (childId, day) => ({
      ...enteredBy(ofChild.get(childId) ?? [], day),
      clocks: clocksBy(clocksOfChild.get(childId) ?? [], day),
    }),
    turns: (childId) => {
      const days = (ofChild.get(childId) ?? []).map((row) => row.day)
      const turned = (clocksOfChild.get(childId) ?? []).flatMap(turnsOf)
      return [...new Set([...days, ...turned].filter(within))].toSorted()
    },
  }
}

async function enteredClocks(tx: ViewerTx, children: RawBuilder<unknown>): Promise<readonly ClockRow[]> {
  const { rows } = await sql<ClockRow>`
    select child_id as "childId", rule, started_on as "startedOn", met_on as "metOn", ended_on as "endedOn"
    from children.entered_clocks(${children}) order by 1, 3, 2`.execute(tx.db)
  return rows
}

const turnsOf = ({ startedOn, metOn, endedOn }: ClockRow): readonly IsoDate[] =>
  [startedOn, metOn, endedOn].filter((day) => day !== null)

/** The limits that were met by a day, and those that ran on it. */
const clocksBy = (rows: readonly ClockRow[], day: IsoDate): readonly EnteredClock[] =>
  rows.flatMap(({ rule, startedOn, metOn, endedOn }) => {
    const id = readClockId(rule)
    const met = metOn !== null && metOn <= day ? metOn : undefined
    const left = met === undefined && endedOn !== null && endedOn <= day
    return id === undefined || startedOn > day || left ? [] : [{ rule: id, startedOn, metOn: met }]
  })

/** A plan, a meeting, or a step that brings the child further. The officer's view says what somebody thinks of it. */
const isMoving = ({ what, about }: Row): boolean =>
  what === 'step' ? isMovement(about ?? undefined) : what !== 'officer view'

function enteredBy(rows: readonly Row[], day: IsoDate): Omit<Entered, 'clocks'> {
  const said = rows.filter(({ what, day: on }) => what !== null && on <= day)
  if (said.length === 0) return nothingEntered
  const on = (event: string) => said.filter(({ what }) => what === event).map((row) => row.day)
  const isPlan = ({ what }: Row) => what === 'plan agreed' || what === 'plan put forward'
  return {
    plans: said.filter(isPlan).map((row) => ({
      on: row.day,
      route: row.about ?? undefined,
      agreed: row.what === 'plan agreed',
    })),
    steps: said
      .filter(({ what }) => what === 'step')
      .map((row) => ({ on: row.day, code: row.about ?? undefined })),
    planningMeetings: on('meeting'),
    officerViews: on('officer view'),
    moved: said.filter(isMoving).map((row) => row.day),
    leftCare: said[0]?.leftCare ?? [],
  }
}

/**
 * Takes away what turns within a span, for all children whom people recorded something about in it: its first day then
 * speaks for the whole of it, as it does for everybody else, and it can be made another's. @returns those children, whose
 * limits are to be worked out again.
 */
export async function closeTurns(tx: ViewerTx, span: Span): Promise<readonly number[]> {
  const until = span.until ?? 'infinity'
  const { rows: turned } = await sql<{ id: number; childId: number }>`
    select id, child_id as "childId" from ${sql.table(running.table)} where known_to = ${stillKnown}
      and valid_from > ${span.from}::date and valid_from < ${until}::date`.execute(tx.db)
  const close = turned.map(({ id }) => id)
  await writeDated(tx, running, span, { put: [], close }, undefined)
  const { rows: entered } = await sql<{ childId: number }>`
    select distinct child_id as "childId" from (
      select child_id, on_day from children.entered_events(array(select id from children.child))
      union all
      select child_id, unnest(array[started_on, met_on, ended_on])
      from children.entered_clocks(array(select id from children.child))) entered
    where on_day >= ${span.from}::date and on_day < ${until}::date`.execute(tx.db)
  return [...new Set([...turned, ...entered].map(({ childId }) => childId))]
}

/** A span in the parts between these days. */
export function partsOf(span: Span, turns: readonly IsoDate[]): readonly Span[] {
  const starts = [span.from, ...turns]
  return starts.map((from, at) => ({ from, until: starts[at + 1] ?? span.until }))
}
