import type { RecordNeeds } from '../../access/index.ts'
import { asCounter } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Baseline, ControlChart, Reading } from '../control-chart/index.ts'
import { controlChart, kindOf, monthOf, readingOf, unitOf } from '../control-chart/index.ts'
import { answerOf } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import { trendDays } from '../model/months.ts'
import { monthToldOn, ofOneMonth } from '../model/of-one-month.ts'
import { sources } from '../model/sources.ts'
import { lastChange, newestExtracts } from './held-lists.ts'
import type { StoredValue } from './stored.ts'
import { storedValues } from './stored.ts'

/** How many months back charts go: what limits are worked out from, twice over. */
export const monthsCharted = 24

/** What is laid beside the months of one measure. */
export interface BesideChart {
  readonly target?: number | undefined
  readonly baselines?: readonly Baseline[] | undefined
}

export interface ChartsWanted {
  readonly asAt: IsoDate
  readonly knownOn: IsoDate | undefined
  readonly beside: (measure: Measure) => BesideChart
  /** Names of a team by which extracts call it; the whole service where none are given. */
  readonly teams?: readonly string[] | undefined
}

/** Measures that are one number a month, with the chart of each, by id: from stored values, in one query. */
export async function monthCharts(
  record: RecordNeeds,
  every: readonly Measure[],
  measures: readonly Measure[],
  { asAt, knownOn, beside, teams }: ChartsWanted,
): Promise<ReadonlyMap<string, ControlChart>> {
  const charted = measures.filter((measure) => kindOf(measure, 'are') !== undefined)
  const only = new Set(charted.map(monthlyId))
  const days = trendDays(asAt, monthsCharted)
  const values = await storedValues(record, every, days, knownOn, { only, teams: teams ?? [] })
  const of = byMeasure(values, teams === undefined)
  const newest = await asCounter(record, async (tx) =>
    newestExtracts(tx, { asAt, knownAt: await lastChange(tx, knownOn) }),
  )
  return new Map(
    charted.flatMap((measure) => {
      const own = of.get(monthlyId(measure)) ?? []
      const chart = chartOnce(measure, own, beside(measure), newest.get(sources[measure.source].list))
      return chart ? [[measure.id, chart] as const] : []
    }),
  )
}

type ByMeasure = ReadonlyMap<string, readonly StoredValue[]>

const sorted = new WeakMap<readonly StoredValue[], Map<boolean, ByMeasure>>()

/** The same values are sorted once: they are read once too. */
function byMeasure(values: readonly StoredValue[], whole: boolean): ByMeasure {
  const held = sorted.get(values) ?? new Map<boolean, ByMeasure>()
  sorted.set(values, held)
  const before = held.get(whole)
  if (before) return before
  const made = Map.groupBy(
    values.filter(({ team }) => whole === (team === null)),
    ({ measure }) => measure,
  )
  held.set(whole, made)
  return made
}

/** Exact limits of two years take a while; the same months with the same beside them give the same chart. */
const drawn = new WeakMap<readonly StoredValue[], Map<string, ControlChart | undefined>>()

function chartOnce(
  measure: Measure,
  values: readonly StoredValue[],
  beside: BesideChart,
  newestOn: IsoDate | undefined,
): ControlChart | undefined {
  const held = drawn.get(values) ?? new Map<string, ControlChart | undefined>()
  drawn.set(values, held)
  const key = JSON.stringify([measure.better, measure.unit, beside, newestOn])
  if (!held.has(key)) {
    // A month that began after the last extract is not told of: what nobody has loaded yet is no change in the work.
    const told = values.filter(({ asAt }) => newestOn !== undefined && monthOf(asAt) <= newestOn)
    held.set(key, chartOf(measure, told, beside))
  }
  return held.get(key)
}

/** What its months are asked with. */
const monthly = (measure: Measure): Measure => ofOneMonth(measure) ?? measure

const ids = new WeakMap<Measure, string>()

function monthlyId(measure: Measure): string {
  const held = ids.get(measure)
  if (held !== undefined) return held
  const { id } = monthly(measure)
  ids.set(measure, id)
  return id
}

function chartOf(
  measure: Measure,
  values: readonly StoredValue[],
  { target, baselines }: BesideChart,
): ControlChart | undefined {
  const { months } = measure
  const kind = kindOf(measure, months && 'happens' in months ? 'happened' : 'are')
  if (!kind) return undefined
  return controlChart({
    kind,
    better: measure.better,
    unit: unitOf(measure),
    target,
    baselines,
    readings: readingsIn(measure, values),
    looksBack: months && 'looksBack' in months ? months.looksBack : undefined,
  })
}

/** A day's teams together are one reading of its month. */
function readingsIn(measure: Measure, values: readonly StoredValue[]): readonly Reading[] {
  const byDay = Map.groupBy(
    values.filter(({ known }) => known),
    ({ asAt }) => asAt,
  )
  return [...byDay].flatMap(([day, own]) => {
    const answer = answerOf(
      monthly(measure),
      own.flatMap(({ tallies }) => tallies),
    )
    return answer.known ? (readingOf(monthToldOn(measure, day), answer.value) ?? []) : []
  })
}
