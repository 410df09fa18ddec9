import { daysBetween } from '../../../kernel/index.ts'
import type { NotReached } from './not-reached.ts'
import { notReached } from './not-reached.ts'
import type { Stage } from './stages.ts'
import type { Tracked } from './standing.ts'

/** How long one part of the way took, in calendar days, over the children who have gone it. */
export interface Duration {
  readonly id: string
  readonly words: string
  readonly count: number
  /** Children who have begun this part and not ended it: their days are not in the figures. */
  readonly waiting: number
  /** Of those who may have ended it, only that an extract has a category for a plan, without who decided it and when. */
  readonly notEvidenced: number
  /** Those of whom nothing tells whether they have ended it. */
  readonly notKnown: number
  readonly spread: Spread | undefined
}

export interface Spread {
  readonly shortest: number
  readonly lowerQuarter: number
  readonly median: number
  readonly upperQuarter: number
  readonly longest: number
}

interface Part {
  readonly id: string
  readonly words: string
  readonly from: Stage
  readonly to: Stage
}

const parts: readonly Part[] = [
  { id: 'care-to-plan', words: 'Entered care to plan agreed', from: 'no plan on record', to: 'plan agreed' },
  { id: 'plan-to-match', words: 'Plan agreed to matched', from: 'plan agreed', to: 'matched' },
  { id: 'match-to-home', words: 'Matched to settled', from: 'matched', to: 'settled' },
  { id: 'care-to-home', words: 'Entered care to settled', from: 'no plan on record', to: 'settled' },
  { id: 'care-to-order', words: 'Entered care to order made', from: 'no plan on record', to: 'order made' },
]

/** Between the values where none stands at the place, as spreadsheets do. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share
  const low = sorted[Math.floor(place)] ?? 0
  const high = sorted[Math.ceil(place)] ?? low
  return Math.round(low + (high - low) * (place - Math.floor(place)))
}

/** Shortest, quarters, median and longest in whole calendar days; undefined for no child. */
export function spreadOf(days: readonly number[]): Spread | undefined {
  if (days.length === 0) return undefined
  const sorted = days.toSorted((one, other) => one - other)
  return {
    shortest: quantile(sorted, 0),
    lowerQuarter: quantile(sorted, 0.25),
    median: quantile(sorted, 0.5),
    upperQuarter: quantile(sorted, 0.75),
    longest: quantile(sorted, 1),
  }
}

const dayOf = ({ stands }: Tracked, stage: Stage) => stands.reached.find((each) => each.stage === stage)?.on

function durationOf({ id, words, from, to }: Part, children: readonly Tracked[]): Duration {
  const begun = children.flatMap((child) => {
    const [start, end] = [dayOf(child, from), dayOf(child, to)]
    return start === undefined
      ? []
      : [{ child, start, end, left: child.facts.leftCareOn !== undefined || child.facts.endNotTold }]
  })
  // A match may come before the plan is written down: such a pair says nothing about a wait.
  const days = begun.flatMap(({ start, end }) =>
    end === undefined || end < start ? [] : [daysBetween(start, end)],
  )
  const open = begun
    .filter(({ end, left }) => end === undefined && !left)
    .map(({ child }) => notReached(child, to))
  const of = (said: NotReached) => open.filter((each) => each === said).length
  return {
    id,
    words,
    count: days.length,
    waiting: of('not yet'),
    notEvidenced: of('category only: decision not evidenced'),
    notKnown: of('not known'),
    spread: spreadOf(days),
  }
}

/** Of these children, those who have left care included: how long each part of the way took. */
export const durationsOf = (children: readonly Tracked[]): readonly Duration[] =>
  parts.map((part) => durationOf(part, children))
