import type { RecordNeeds } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Baseline, ChartInput, ControlChart, Reading } from '../control-chart/index.ts'
import { controlChart, kindOf, readingOf, unitOf } from '../control-chart/index.ts'
import { answerOf } from '../model/answer.ts'
import type { Measure } from '../model/measure.ts'
import { trendDays } from '../model/months.ts'
import { monthToldOn, ofOneMonth } from '../model/of-one-month.ts'
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
  const only = new Set(charted.map(monthly).map(({ id }) => id))
  const days = trendDays(asAt, monthsCharted)
  const values = await storedValues(record, every, days, knownOn, { only, teams: teams ?? [] })
  const of = Map.groupBy(
    values.filter(({ team }) => (teams === undefined) === (team === null)),
    ({ measure }) => measure,
  )
  return new Map(
    charted.flatMap((measure) => {
      const chart = chartOf(measure, of.get(monthly(measure).id) ?? [], beside(measure))
      return chart ? [[measure.id, chart] as const] : []
    }),
  )
}

/** Exact limits of two years take a while; the same months give the same chart. */
const drawn = new Map<string, ControlChart>()
const mostDrawn = 2000

function drawnOnce(input: ChartInput): ControlChart {
  const key = JSON.stringify(input)
  const kept = drawn.get(key)
  if (kept) return kept
  const chart = controlChart(input)
  if (drawn.size >= mostDrawn) drawn.clear()
  drawn.set(key, chart)
  return chart
}

/** What its months are asked with. */
const monthly = (measure: Measure): Measure => ofOneMonth(measure) ?? measure

function chartOf(
  measure: Measure,
  values: readonly StoredValue[],
  { target, baselines }: BesideChart,
): ControlChart | undefined {
  const { months } = measure
  const kind = kindOf(measure, months && 'happens' in months ? 'happened' : 'are')
  if (!kind) return undefined
  return drawnOnce({
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
