import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, isoDate } from '../../../kernel/index.ts'
import type { Duration } from './durations.ts'
import { durationsOf } from './durations.ts'
import type { Reached, Stage } from './stages.ts'
import { stages, stagesReached } from './stages.ts'
import { ofThisPeriod, type Tracked } from './standing.ts'

/** How many children in care stood at each stage on one day. */
export interface StagesOnDay {
  readonly on: IsoDate
  readonly counts: Readonly<Record<Stage, number>>
}

const inCareOn = ({ facts }: Tracked, day: IsoDate): boolean =>
  !facts.endNotTold &&
  facts.enteredCareOn !== undefined &&
  facts.enteredCareOn <= day &&
  (facts.leftCareOn === undefined || facts.leftCareOn > day)

/**
 * By what is known now: the stage that the child had reached by each day. Worked out anew only where more had been said by
 * that day: as many entries by two days are the same entries.
 */
function stagesOf({ facts, entries: all }: Tracked): (day: IsoDate) => Stage {
  const entries = ofThisPeriod(facts, all)
  const reachedWith = new Map<number, readonly Reached[]>()
  return (day) => {
    const said = entries.filter(({ on }) => on <= day)
    const reached = reachedWith.get(said.length) ?? stagesReached(facts, said)
    reachedWith.set(said.length, reached)
    return reached.findLast(({ on }) => on <= day)?.stage ?? 'no plan on record'
  }
}

/** The last days of so many months before the day, and the day itself. */
function monthEnds(on: IsoDate, months: number): readonly IsoDate[] {
  const first = isoDate(`${on.slice(0, 7)}-01`)
  const ends = Array.from({ length: months }, (_, back) => addDays(addMonths(first, back + 1 - months), -1))
  return [...ends, on]
}

export interface Span {
  /** The day of the first extract that tells who is in care: whoever left before it is in none. */
  readonly from: IsoDate | undefined
  readonly months: number
}

/** Children in care by stage at each month's end since extracts tell of them, over their latest period of care. */
export function stagesOverTime(
  children: readonly Tracked[],
  on: IsoDate,
  { from, months }: Span,
): readonly StagesOnDay[] {
  const known = children.map((child) => ({ child, stageOn: stagesOf(child) }))
  const days = monthEnds(on, months).filter((day) => from !== undefined && day >= from)
  return days.map((day) => {
    const counts = new Map<Stage, number>()
    for (const { stageOn } of known.filter(({ child }) => inCareOn(child, day))) {
      const stage = stageOn(day)
      counts.set(stage, (counts.get(stage) ?? 0) + 1)
    }
    const of = (stage: Stage) => counts.get(stage) ?? 0
    return {
      on: day,
      counts: {
        'no plan on record': of('no plan on record'),
        'plan agreed': of('plan agreed'),
        'finding a family': of('finding a family'),
        matched: of('matched'),
        settled: of('settled'),
        'order made': of('order made'),
      },
    }
  })
}

export const childrenOn = ({ counts }: StagesOnDay): number =>
  stages.reduce((sum, stage) => sum + counts[stage], 0)

/** Children who entered care in the same year, 1 April to 31 March. */
export interface Cohort {
  /** `2025/26`. */
  readonly year: string
  readonly children: number
  readonly durations: readonly Duration[]
}

function yearOf(day: IsoDate): string {
  const year = Number(day.slice(0, 4)) - (day.slice(5) < '04-01' ? 1 : 0)
  return `${year}/${String(year + 1).slice(2)}`
}

/** The latest years first. A cohort is whole only once nobody of it waits any more: its waiting are counted beside. */
export function cohortsOf(children: readonly Tracked[], years: number): readonly Cohort[] {
  const entered = children.filter(({ facts }) => facts.enteredCareOn !== undefined)
  const byYear = Map.groupBy(entered, ({ facts, on }) => yearOf(facts.enteredCareOn ?? on))
  return [...byYear]
    .map(([year, all]) => ({ year, children: all.length, durations: durationsOf(all) }))
    .toSorted((one, other) => other.year.localeCompare(one.year))
    .slice(0, years)
}
