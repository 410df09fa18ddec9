import type { ControlChart, Unit } from '../../indicators/index.ts'
import { controlChart, inUnit } from '../../indicators/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../kernel/index.ts'
import type { ActionId, AreaId, MeasureId } from '../ids.ts'
import { signalsOf } from './signals.ts'
import type { HeldPost } from './post.ts'

/** A measure of the library that an action may be held to: one number, with a better way. */
export interface LibraryMeasure {
  readonly id: string
  readonly title: string
  readonly better: 'higher' | 'lower'
  readonly unit: Unit
}

/** What a library's measure came to on the day looked at. */
export interface LibraryReading extends LibraryMeasure {
  /** Null: no extract has told, or there is nobody to ask it of. */
  readonly value: number | null
  /** '71.2% (37 of 52)'. */
  readonly words: string
  /** Month by month; undefined for what cannot be charted. */
  readonly chart: ControlChart | undefined
}

/** A value of a measure kept by hand. */
export interface EnteredValue {
  readonly id: number
  readonly version: number
  readonly onDay: IsoDate
  readonly value: number
  readonly note: string
  readonly enteredOn: IsoDate
  readonly writtenBy: string
}

/** How a measure kept by hand is kept. */
export interface HandKept {
  readonly name: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower'
  readonly source: string
  readonly collector: HeldPost | null
}

export interface MeasureFacts {
  readonly id: MeasureId
  readonly version: number
  readonly areaId: AreaId
  readonly actionId: ActionId | null
  readonly kept:
    { readonly by: 'the library'; readonly library: string } | ({ readonly by: 'hand' } & HandKept)
  readonly baseline: { readonly value: number; readonly on: IsoDate } | null
  readonly target: number | null
  readonly byOn: IsoDate | null
  readonly tolerance: number
  readonly isKey: boolean
  /** Oldest first; none of a measure from the library. */
  readonly values: readonly EnteredValue[]
}

export type MeasureStanding =
  'not known' | 'no target' | 'on target' | 'within tolerance' | 'outside tolerance'

/** One month of a measure from the library, once it is over; or one value of a measure kept by hand. */
export interface MeasurePeriod {
  readonly from: IsoDate
  readonly to: IsoDate
  /** From which day on it could be seen. */
  readonly seenOn: IsoDate
  readonly value: number
  readonly standing: MeasureStanding
  /** What the control chart says of it, and from which day on it could say so. */
  readonly signal: 'better' | 'worse' | null
  readonly signalSeenOn: IsoDate | null
}

/** A measure of the plan as it stands on the day looked at. */
export interface PlanMeasure extends MeasureFacts {
  readonly title: string
  readonly better: 'higher' | 'lower'
  readonly unit: Unit
  readonly value: number | null
  /** The day that a value entered by hand speaks for. */
  readonly valueOn: IsoDate | null
  readonly words: string
  readonly standing: MeasureStanding
  readonly chart: ControlChart | undefined
  /** Oldest first. */
  readonly periods: readonly MeasurePeriod[]
}

/** In tenths, as scorecards round it: 84.96 is not short of 85. */
const tenths = (value: number): number => Math.round(value * 10) / 10

/** Where a value stands against a target, whichever way is better. */
export function standingAgainst(
  value: number | null,
  { target, tolerance, better }: Pick<PlanMeasure, 'target' | 'tolerance' | 'better'>,
): MeasureStanding {
  if (value === null) return 'not known'
  if (target === null) return 'no target'
  const short = tenths(better === 'higher' ? target - value : value - target)
  if (short <= 0) return 'on target'
  return short <= tolerance ? 'within tolerance' : 'outside tolerance'
}

interface Read {
  readonly title: string
  readonly better: 'higher' | 'lower'
  readonly unit: Unit
  readonly value: number | null
  readonly valueOn: IsoDate | null
  readonly words: string
  readonly chart: ControlChart | undefined
}

/** Where it was not asked for, as by pages that show words and dates alone, it is not known. */
const readFromLibrary = (library: string, reading: LibraryReading | undefined): Read => ({
  title: reading?.title ?? library,
  better: reading?.better ?? 'higher',
  unit: reading?.unit ?? 'number',
  value: reading?.value ?? null,
  valueOn: null,
  words: reading?.words ?? 'Not known',
  chart: reading?.chart,
})

function readByHand({ name, unit, better }: HandKept, { target, values }: MeasureFacts): Read {
  const last = values.at(-1)
  const readings = [
    ...new Map(values.map(({ onDay, value }) => [onDay.slice(0, 7), { month: onDay, value }])).values(),
  ]
  return {
    title: name,
    unit,
    better,
    value: last?.value ?? null,
    valueOn: last?.onDay ?? null,
    words: last ? inUnit(last.value, unit, 1) : 'Not known',
    chart:
      readings.length === 0
        ? undefined
        : controlChart({ kind: 'amount', readings, better, unit, target: target ?? undefined }),
  }
}

/** A measure with its value, its standing and its past on the day looked at. */
export function measureOn(
  facts: MeasureFacts,
  library: ReadonlyMap<string, LibraryReading>,
  day: IsoDate,
): PlanMeasure {
  const { kept } = facts
  const read: Read =
    kept.by === 'hand' ? readByHand(kept, facts) : readFromLibrary(kept.library, library.get(kept.library))
  const against = { ...facts, better: read.better }
  return {
    ...facts,
    ...read,
    standing: standingAgainst(read.value, against),
    periods: periodsOf(facts, read, day).map((period) => ({
      ...period,
      standing: standingAgainst(period.value, against),
    })),
  }
}

type Plain = Pick<MeasurePeriod, 'from' | 'to' | 'seenOn' | 'value'>

/** Months of the library once they are over; values kept by hand one by one. Each with what the chart says of its month. */
function periodsOf({ kept, values }: MeasureFacts, { chart }: Read, day: IsoDate) {
  const signals = signalsOf(chart)
  const plain: readonly Plain[] =
    kept.by === 'hand'
      ? values.map(({ onDay, value, enteredOn }) => ({ from: onDay, to: onDay, seenOn: enteredOn, value }))
      : monthsOver(chart, day)
  return plain.map((period, index) => {
    const said = signals.get(period.from.slice(0, 7))
    const shown = said && plain[index + said.after]
    return { ...period, signal: shown ? said.signal : null, signalSeenOn: shown?.seenOn ?? null }
  })
}

const monthsOver = (chart: ControlChart | undefined, day: IsoDate): readonly Plain[] =>
  (chart?.points ?? []).flatMap((point) => {
    const from = isoDate(`${point.month.slice(0, 7)}-01`)
    const seenOn = addMonths(from, 1)
    if (point.state !== 'known' || seenOn > day) return []
    return [{ from, to: addDays(seenOn, -1), seenOn, value: point.value }]
  })
