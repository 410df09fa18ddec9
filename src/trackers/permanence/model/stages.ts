import type { IsoDate } from '../../../kernel/index.ts'
import type { CareFacts } from './child.ts'
import type { Entry, Step } from './entry.ts'

/** The way to a permanent home. Where a child stands on it is worked out from dates, never picked. */
export const stages = [
  'no plan on record',
  'plan agreed',
  'finding a family',
  'matched',
  'settled',
  'order made',
] as const
export type Stage = (typeof stages)[number]

export interface Reached {
  readonly stage: Stage
  readonly on: IsoDate
}

type Day = IsoDate | undefined

const earliest = (days: readonly Day[]): Day =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

/** Plans that were agreed, oldest first. */
export const agreedPlans = (entries: readonly Entry[]): readonly Entry[] =>
  entries
    .filter(({ kind, code }) => kind === 'plan' && code === 'agreed')
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.id - other.id)

/**
 * Since when the route that stands has stood. What was done for another route before does not count for this one.
 */
export function routeSince(entries: readonly Entry[]): Day {
  const plans = agreedPlans(entries)
  const current = plans.at(-1)
  const last = plans.findLastIndex(({ route }) => route !== current?.route)
  return plans[last + 1]?.on
}

function firstStep(entries: readonly Entry[], named: readonly Step[]): Day {
  const changed = agreedPlans(entries).some(({ route }) => route !== agreedPlans(entries).at(-1)?.route)
  const from = changed ? routeSince(entries) : undefined
  return earliest(
    entries
      .filter(
        ({ kind, code, on }) => kind === 'step' && named.some((step) => step === code) && on >= (from ?? on),
      )
      .map(({ on }) => on),
  )
}

/** The formal match: recorded here after a panel, or with adopters by an extract. */
export const matchedOn = (facts: CareFacts, entries: readonly Entry[]): Day =>
  earliest([firstStep(entries, ['long-term match agreed']), facts.adoption?.matchedOn])

const longTermPlacements = ['U1', 'U4']
export const isLongTerm = ({ placementType }: CareFacts): boolean =>
  longTermPlacements.some((code) => code === placementType)

/** A match with the carers with whom the child lives already settles the child on the day of the match. */
function settledOn(facts: CareFacts, entries: readonly Entry[]): Day {
  const match = matchedOn(facts, entries)
  const matchedWhereTheyLive =
    match !== undefined && facts.placedOn !== undefined && isLongTerm(facts)
      ? later(match, facts.placedOn)
      : undefined
  return earliest([firstStep(entries, ['moved in to stay']), facts.adoption?.placedOn, matchedWhereTheyLive])
}

/** The stages that a child has reached and when, in the order of the way. */
export function stagesReached(facts: CareFacts, entries: readonly Entry[]): readonly Reached[] {
  const { adoption, enteredCareOn } = facts
  const days: Readonly<Record<Stage, Day>> = {
    'no plan on record': enteredCareOn,
    'plan agreed': routeSince(entries),
    'finding a family': earliest([
      firstStep(entries, ['family finding began', 'assessment of carers began']),
      adoption?.decidedOn,
      adoption?.placementOrderOn,
    ]),
    matched: matchedOn(facts, entries),
    settled: settledOn(facts, entries),
    'order made': earliest([firstStep(entries, ['order made']), adoption?.orderedOn]),
  }
  return stages.flatMap((stage) => {
    const on = days[stage]
    return on === undefined ? [] : [{ stage, on }]
  })
}
