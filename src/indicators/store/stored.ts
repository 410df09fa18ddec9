import { sql } from 'kysely'
import type { RecordNeeds, ViewerTx } from '../../access/index.ts'
import { asCounter, asViewer } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import type { Tally } from '../model/value.ts'
import { withMonths } from '../model/of-one-month.ts'
import { versionOf, versionsOf } from '../model/version.ts'
import { daysWithRowsRemoved, lastFactChange } from './fact-changes.ts'
import { heldLists } from './held-lists.ts'
import { keepValues, keptValues } from './keep.ts'
import { talliesOf } from './tallies.ts'

/** A value as it is kept: from its tallies `answerOf` makes the number. */
export interface StoredValue {
  readonly measure: string
  /** None: the whole service. Otherwise the team as extracts name it; empty where they name none. */
  readonly team: string | null
  readonly asAt: IsoDate
  /** The change from which on it was known. */
  readonly knownAt: number
  readonly known: boolean
  readonly tallies: readonly Tally[]
  /** Rows that spoke for the day are gone: the value is what was stored before, or made of what is left. */
  readonly rowsRemoved: boolean
}

const itself = { asking: { kind: 'system', name: 'measures' } } as const

/** Under way, so that several who ask for the same at once wait for one working out. */
const underWay = new Map<string, Promise<void>>()

/** Which of the values are read; all of the measures' and of every team unless said. */
export interface WantedValues {
  /** Measures by id, one-month questions among them. */
  readonly only?: ReadonlySet<string> | undefined
  /** Teams as extracts name them; the whole service is always read. */
  readonly teams?: readonly string[] | undefined
}

/**
 * What the measures came to on these days, as known by the end of a day (now, where none is given): the same for
 * whoever asks. What is not kept yet is counted under the counting role first, and kept.
 */
export async function storedValues(
  record: RecordNeeds,
  measures: readonly Measure[],
  days: readonly IsoDate[],
  knownOn?: IsoDate,
  wanted: WantedValues = {},
): Promise<readonly StoredValue[]> {
  const every = withMonths(measures)
  const definitions = versionsOf(every)
  const { knownAt, removed } = await asCounter(record, async (tx) => ({
    knownAt: await lastFactChange(tx, knownOn),
    removed: await daysWithRowsRemoved(tx, days),
  }))
  const key = JSON.stringify([
    definitions,
    knownAt,
    days,
    wanted.only ? [...wanted.only] : null,
    wanted.teams,
    [...removed],
  ])
  const held = readBefore(record)
  const missing = await asViewer(record, itself, (tx) => notWorkedOut(tx, definitions, days, knownAt))
  const before = held.get(key)
  if (before && missing.length === 0) return before
  if (missing.length > 0) await workOutOnce(record, every, missing, { definitions, knownAt, removed })
  const asked = wanted.only ? every.filter(({ id }) => wanted.only?.has(id)) : measures
  const kept = await asViewer(record, itself, (tx) => read(tx, asked, days, knownAt, wanted.teams))
  return hold(
    held,
    key,
    kept.map((value) => ({ ...value, rowsRemoved: removed.has(value.asAt) })),
  )
}

/**
 * What was known at a change stays as it was: pages of one day read it from the database once. Values name nobody, so they
 * are the same for whoever asks.
 */
const readOnce = new WeakMap<RecordNeeds, Map<string, readonly StoredValue[]>>()
/** A page's values of two years are half a megabyte. */
const mostHeld = 24

function hold<Values>(held: Map<string, Values>, key: string, values: Values): Values {
  if (held.size >= mostHeld) held.clear()
  held.set(key, values)
  return values
}

function readBefore(record: RecordNeeds): Map<string, readonly StoredValue[]> {
  const held = readOnce.get(record) ?? new Map<string, readonly StoredValue[]>()
  readOnce.set(record, held)
  return held
}

interface Computing {
  readonly definitions: string
  readonly knownAt: number
  readonly removed: ReadonlySet<IsoDate>
}

/** Whoever asks for the same at the same time waits for the same working out. */
async function workOutOnce(
  record: RecordNeeds,
  measures: readonly Measure[],
  days: readonly IsoDate[],
  computed: Computing,
): Promise<void> {
  const task = [computed.definitions, computed.knownAt, ...days].join(' ')
  const work =
    underWay.get(task) ?? workOut(record, measures, days, computed).finally(() => underWay.delete(task))
  underWay.set(task, work)
  await work
}

async function workOut(
  record: RecordNeeds,
  measures: readonly Measure[],
  days: readonly IsoDate[],
  computed: Computing,
): Promise<void> {
  const moments = days.map((asAt) => ({ asAt, knownAt: computed.knownAt }))
  const values = await asCounter(record, async (tx) =>
    keptValues(
      measures,
      moments,
      await heldLists(tx, moments),
      await talliesOf(tx, measures, moments, { withFingerprints: true }),
    ),
  )
  await asViewer(record, itself, (tx) => keepValues(tx, values, computed))
}

async function notWorkedOut(
  tx: ViewerTx,
  definitions: string,
  days: readonly IsoDate[],
  knownAt: number,
): Promise<readonly IsoDate[]> {
  const { rows } = await sql<{ day: IsoDate }>`
    select distinct day from unnest(${[...days]}::date[]) day
    where not exists (select from indicators.computation c
      where c.definitions = ${definitions} and c.as_at = day and c.known_at = ${knownAt})
    order by day`.execute(tx.db)
  return rows.map(({ day }) => day)
}

async function read(
  tx: ViewerTx,
  measures: readonly Measure[],
  days: readonly IsoDate[],
  knownAt: number,
  teams: WantedValues['teams'],
): Promise<readonly Omit<StoredValue, 'rowsRemoved'>[]> {
  const ids = measures.map(({ id }) => id)
  const { rows } = await sql<Omit<StoredValue, 'rowsRemoved'>>`
    select distinct on (s.measure, s.as_at, s.team) s.measure, s.team, s.as_at as "asAt", s.known_at as "knownAt", s.known,
      s.tallies
    from unnest(${ids}::text[], ${measures.map(versionOf)}::text[]) as wanted (measure, version)
    join indicators.stored_value s on s.measure = wanted.measure and s.version = wanted.version
    where s.as_at = any(${[...days]}::date[]) and s.known_at <= ${knownAt}
      and (s.team is null or ${teams === undefined} or s.team = any(${[...(teams ?? [])]}::text[]))
    order by s.measure, s.as_at, s.team, s.known_at desc`.execute(tx.db)
  return rows
}
