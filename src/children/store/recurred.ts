import { sql } from 'kysely'
import type { ViewerTx } from '../../access/index.ts'
import { listOf } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ChildState, Recurring, MissingColumn, Told, ToldOn } from '../derive/state.ts'
import { isNotRead } from '../derive/clocks/latest.ts'
import type { FactName } from '../facts/index.ts'
import { factTables } from '../facts/index.ts'
import { held } from './aged.ts'
import { plansToldIn, type PlanRow } from './plans-told.ts'
import { columnsMissing } from './missing-columns.ts'
import { answers, daysTold, forEachKind, type DaysTold } from './told-days.ts'

type Recurred = Pick<ChildState, 'heldOn' | 'told' | 'plansTold'>

const kinds: readonly Recurring[] = [
  'careReviews',
  'careVisits',
  'protectionReviews',
  'protectionVisits',
  'pathwayReviews',
  'healthAssessments',
  'dentalChecks',
]

/** What one row of a list told of the latest of each kind, in the order of the list's kinds. */
type Row = { readonly child_id: number; readonly name: FactName } & {
  readonly valid_from: IsoDate
  /** The day on which an extract told otherwise, or the day after the one looked at. */
  readonly until: IsoDate
  /** Columns in which the list gave what could not be read. */
  readonly not_read: string | null
  /** Whether list 8 gave a category of plan; null of another list. */
  readonly planned: boolean | null
} & Readonly<Partial<Record<`day${number}`, IsoDate | null>>>

type Span = Pick<Row, 'valid_from' | 'until'>

/** Days of one kind, each with the times in which it was told; null where there was none. */
type SpansOf = Map<IsoDate | null, Span[]>

/** No list tells of more kinds than this. */
const mostKinds = 4

/**
 * Annex A gives only the latest review and visit: the ones before are what earlier extracts gave as their latest, as
 * far as they are still believed. One query over every kind of day.
 */
export async function recurredOf(
  tx: ViewerTx,
  children: readonly number[],
  { days: told }: Pick<ToldByThen, 'days'>,
): Promise<ReadonlyMap<number, Recurred>> {
  const theirs = listOf('int', children)
  const ofList = lists.map((name) => {
    const columns = kindsOf(name).map((kind) => sql.ref(answers[kind][1]))
    const days = Array.from(
      { length: mostKinds },
      (_, at) => sql`${columns[at] ?? sql`null::date`} as ${sql.ref(`day${at}`)}`,
    )
    const planned = name === 'care' ? sql`permanence_plan is not null` : sql`null::boolean`
    return sql`select child_id, ${sql.lit(name)} as name, valid_from, least(valid_to, ${tx.at.asAt}::date + 1) as until, not_read,
        ${planned} as planned, ${sql.join(days)}
      from ${believed(tx, name)} where child_id = any(${theirs})`
  })
  const { rows } = await sql<Row>`${sql.join(ofList, sql` union all `)}`.execute(tx.db)
  const byChild = new Map<number, Gathered>()
  for (const row of rows) {
    const of: Gathered = byChild.get(row.child_id) ?? { days: new Map(), plans: [] }
    byChild.set(row.child_id, of)
    gather(of, row)
  }
  return new Map(
    [...byChild].map(([child, { days, plans }]) => [
      child,
      { ...recurredIn(days, told), plansTold: plansToldIn(plans, told.permanencePlans) },
    ]),
  )
}

const kindsOf = (list: FactName): readonly Recurring[] => kinds.filter((kind) => answers[kind][0] === list)

/** What rows of one child told. */
interface Gathered {
  readonly days: Map<Recurring, SpansOf>
  readonly plans: PlanRow[]
}

function gather({ days: of, plans }: Gathered, row: Row): void {
  if (row.planned !== null)
    plans.push({
      from: row.valid_from,
      until: row.until,
      given: row.planned || isNotRead(row, 'permanence_plan'),
    })
  for (const [at, kind] of (kindsOfList.get(row.name) ?? []).entries()) {
    // What could not be read says neither when it was nor that there was none.
    if (isNotRead(row, answers[kind][1])) continue
    const day = row[`day${at}`] ?? null
    const days = of.get(kind) ?? new Map<IsoDate | null, Span[]>()
    of.set(kind, days)
    const spans = days.get(day)
    if (spans === undefined) days.set(day, [row])
    else spans.push(row)
  }
}

const believed = (tx: ViewerTx, name: FactName) => sql`(
  select * from ${sql.table(factTables[name].table)} where valid_from <= ${tx.at.asAt}::date
    and known_from <= (select record.known_at()) and known_to > (select record.known_at())) believed`

/** What extracts had told by a day, of all children together. */
export interface ToldByThen {
  readonly days: DaysTold
  readonly missingColumns: ReadonlySet<MissingColumn>
  readonly toldOn: ToldOn
}

export const toldByThen = async (tx: ViewerTx): Promise<ToldByThen> => ({
  days: await daysTold(tx),
  missingColumns: await columnsMissing(tx),
  toldOn: await toldOn(tx),
})

async function toldOn(tx: ViewerTx): Promise<ToldOn> {
  const { rows } = await sql<ToldOn>`
    select children.told_on(5) as enquiry, children.told_on(6) as need, children.told_on(7) as protection,
      children.told_on(8) as care, children.told_on(9) as "leavingCare", children.told_on(10) as adoption`.execute(
    tx.db,
  )
  return rows[0] ?? {}
}

const lists: readonly FactName[] = ['care', 'protection', 'leavingCare']
const kindsOfList = new Map(lists.map((list) => [list, kindsOf(list)]))

/**
 * Those of these children whose limits look back on what earlier extracts told: what an extract says of them on one
 * day can change what follows on every later day.
 */
export async function lookedBackOn(tx: ViewerTx, children: readonly number[]): Promise<readonly number[]> {
  const names = [...new Set(kinds.map((kind) => answers[kind]).map(([name]) => name))]
  const stood = names.map(
    (name) =>
      sql`select child_id from ${sql.table(factTables[name].table)} where child_id = any(${listOf('int', children)})`,
  )
  const { rows } = await sql<{ child_id: number }>`
    ${sql.join(stood, sql` union `)} order by child_id`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

/**
 * Children of whom something fell due between two days and is not known to be done. That an extract of the second day
 * tells of none either is what makes what came later late: where extracts of later days are held, these children's later
 * limits follow anew, though nothing new is said of them. Whose days people put off are among them whatever is due.
 * @param from nothing where no extract before told of the lists: then whatever was due by then.
 */
export async function dueBetween(
  tx: ViewerTx,
  from: IsoDate | undefined,
  to: IsoDate,
): Promise<readonly number[]> {
  const listed = lists.map(
    (name) => sql`select child_id from ${sql.table(factTables[name].table)} where ${held(to)}`,
  )
  const { rows } = await sql<{ child_id: number }>`
    with listed as materialized (${sql.join(listed, sql` union `)})
    select child_id from clocks.running where ${held(to)} and met_on is null and due_on <= ${to}::date
      and due_on > ${from ?? '-infinity'}::date and child_id in (select child_id from listed)
    union select child_id from clocks.note where child_id in (select child_id from listed)`.execute(tx.db)
  return rows.map(({ child_id }) => child_id)
}

function recurredIn(
  byKind: ReadonlyMap<Recurring, SpansOf>,
  daysOf: DaysTold,
): Pick<Recurred, 'heldOn' | 'told'> {
  const inOrder = new Map([...byKind].map(([kind, days]) => [kind, [...days].toSorted(byDay)]))
  const of = (kind: Recurring) => inOrder.get(kind) ?? []
  const heldOf = (kind: Recurring): readonly IsoDate[] =>
    of(kind).flatMap(([day, spans]) => (day !== null && isToldAsHeld(day, spans, daysOf[kind]) ? day : []))
  const told = (kind: Recurring): readonly Told[] => {
    const days = daysOf[kind]
    const held = heldOf(kind)
    return of(kind).flatMap(([day, spans]) =>
      lastToldOf(spans, days, held).map((lastToldOn) => ({ on: day ?? undefined, lastToldOn })),
    )
  }
  return {
    heldOn: forEachKind(heldOf),
    told: forEachKind(told),
  }
}

/** Whether an extract of that day or later told it: by earlier ones it was only booked. A row begins with an extract that has it. */
const isToldAsHeld = (day: IsoDate, spans: readonly Span[], days: readonly IsoDate[]): boolean =>
  spans.some(({ valid_from, until }) => day <= valid_from || days.some((each) => each >= day && each < until))

/** The last day on which extracts told so, and the last before each day held of which another extract tells. */
function lastToldOf(
  spans: readonly Span[],
  days: readonly IsoDate[],
  held: readonly IsoDate[],
): readonly IsoDate[] {
  const lastIn = ({ valid_from, until }: Span) =>
    days.findLast((each) => each < until && each >= valid_from) ?? []
  const within = spans.flatMap(({ valid_from, until }) => {
    const cut = held.filter((day) => day > valid_from && day < until)
    return [...cut, until].flatMap((to) => lastIn({ valid_from, until: to }))
  })
  return [...new Set(within)]
}

type ToldOf = readonly [IsoDate | null, readonly Span[]]

/** That there was none comes last. */
const byDay = ([one]: ToldOf, [other]: ToldOf): number =>
  one === null ? 1 : other === null ? -1 : one < other ? -1 : 1

/** Of a child of whom no list tells any of it. */
export const nothingRecurred: Recurred = {
  heldOn: forEachKind(() => []),
  told: forEachKind(() => []),
  plansTold: [],
}
