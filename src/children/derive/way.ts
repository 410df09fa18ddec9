import type { IsoDate } from '../../kernel/index.ts'

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

/** Days of an adoption, as an extract gives them. */
export interface AdoptionDays {
  readonly decidedOn: Day
  readonly placementOrderOn: Day
  readonly matchedOn: Day
  readonly placedOn: Day
  readonly orderedOn: Day
}

/** What extracts tell of the way. */
export interface WayFacts {
  readonly enteredCareOn: Day
  readonly placedOn: Day
  /** A code of the national list. */
  readonly placementType: string | undefined
  readonly adoption: AdoptionDays | undefined
}

/** What people recorded of it in this period of care, oldest first. */
export interface WaySaid {
  /** Plans that were agreed. */
  readonly plans: readonly { readonly on: IsoDate; readonly route: string | undefined }[]
  readonly steps: readonly { readonly on: IsoDate; readonly code: string | undefined }[]
}

const earliest = (days: readonly Day[]): Day =>
  days
    .filter((day) => day !== undefined)
    .toSorted()
    .at(0)

const later = (one: IsoDate, other: IsoDate): IsoDate => (one > other ? one : other)

/**
 * Since when the route that stands has stood. What was done for another route before does not count for this one.
 */
export function routeSince({ plans }: WaySaid): Day {
  const current = plans.at(-1)
  const last = plans.findLastIndex(({ route }) => route !== current?.route)
  return plans[last + 1]?.on
}

function firstStep(said: WaySaid, named: readonly string[]): Day {
  const { plans, steps } = said
  const changed = plans.some(({ route }) => route !== plans.at(-1)?.route)
  const from = changed ? routeSince(said) : undefined
  return earliest(
    steps
      .filter(({ code, on }) => named.some((step) => step === code) && on >= (from ?? on))
      .map(({ on }) => on),
  )
}

/** The formal match: recorded here after a panel, or with adopters by an extract. */
export const matchedOn = ({ adoption }: WayFacts, said: WaySaid): Day =>
  earliest([firstStep(said, ['long-term match agreed']), adoption?.matchedOn])

const longTermPlacements = ['U1', 'U4']

/** Whether the child is placed, by the code of the extract, with carers for the long term. */
export const isLongTerm = ({ placementType }: Pick<WayFacts, 'placementType'>): boolean =>
  longTermPlacements.some((code) => code === placementType)

/** A match with the carers with whom the child lives already settles the child on the day of the match. */
function settledOn(facts: WayFacts, said: WaySaid): Day {
  const match = matchedOn(facts, said)
  const matchedWhereTheyLive =
    match !== undefined && facts.placedOn !== undefined && isLongTerm(facts)
      ? later(match, facts.placedOn)
      : undefined
  return earliest([firstStep(said, ['moved in to stay']), facts.adoption?.placedOn, matchedWhereTheyLive])
}

/** The stages that a child has reached and when, in the order of the way. */
export function stagesReached(facts: WayFacts, said: WaySaid): readonly Reached[] {
  const { adoption, enteredCareOn } = facts
  const days: Readonly<Record<Stage, Day>> = {
    'no plan on record': enteredCareOn,
    'plan agreed': routeSince(said),
    'finding a family': earliest([
      firstStep(said, ['family finding began', 'assessment of carers began']),
      adoption?.decidedOn,
      adoption?.placementOrderOn,
    ]),
    matched: matchedOn(facts, said),
    settled: settledOn(facts, said),
    'order made': earliest([firstStep(said, ['order made']), adoption?.orderedOn]),
  }
  return stages.flatMap((stage) => {
    const on = days[stage]
    return on === undefined ? [] : [{ stage, on }]
  })
}

const needOrders = ['adoption', 'adoption by early permanence', 'special guardianship']

/** Nothing more is waited for: the order is made, or the child is settled where none is needed. */
export function hasArrived(reached: readonly Reached[], route: string | undefined): boolean {
  const stage = reached.at(-1)?.stage
  return stage === 'order made' || (stage === 'settled' && !needOrders.some((each) => each === route))
}

/** A row of list 10, as far as the way to permanence asks. */
export interface AdoptionRow {
  /** Into the period of care that the list speaks of. */
  readonly entered_care_on: IsoDate | null
  readonly decided_on: IsoDate | null
  readonly placement_order_on: IsoDate | null
  readonly matched_on: IsoDate | null
  /** To be fostered at first, by carers who may adopt. */
  readonly early_placed_on: IsoDate | null
  readonly placed_on: IsoDate | null
  readonly ordered_on: IsoDate | null
  readonly reversed_on: IsoDate | null
}

const daysIn = (row: AdoptionRow): readonly (IsoDate | null)[] => [
  row.decided_on,
  row.placement_order_on,
  row.matched_on,
  row.placed_on,
  row.ordered_on,
]

/**
 * Whether a row of list 10 is of the period of care that began on a day: it names that period or tells of something in it, up
 * to the day looked at. A decision of an earlier period that nobody took back ended with that period, and another does not
 * inherit it. Where the list names no period, the last day that it tells says of which it is; what tells no day is excluded
 * from none. `children.adoption_of` in the database goes by the same.
 */
export function isOfPeriod(row: AdoptionRow, enteredCareOn: Day, asAt: IsoDate): boolean {
  const come = [...daysIn(row), row.early_placed_on].filter((day) => day !== null && day <= asAt)
  const told = [row.entered_care_on, ...come].filter((day) => day !== null)
  return enteredCareOn === undefined || told.length === 0 || told.some((day) => day >= enteredCareOn)
}

/**
 * The days of the decision for adoption that stands on a day: the latest of this period of care that was not taken back. Days
 * that lie ahead were planned, and have not come.
 */
export function adoptionStanding(
  rows: readonly AdoptionRow[],
  asAt: IsoDate,
  enteredCareOn: Day,
): AdoptionDays | undefined {
  const last = rows
    .filter(({ reversed_on }) => reversed_on === null || reversed_on > asAt)
    .filter((row) => isOfPeriod(row, enteredCareOn, asAt))
    .map((row) => daysIn(row).map((day) => (day === null || day > asAt ? undefined : day)))
    .filter((days) => days.some((day) => day !== undefined))
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
    .at(-1)
  if (!last) return undefined
  const [decidedOn, placementOrderOn, matched, placedOn, orderedOn] = last
  return { decidedOn, placementOrderOn, matchedOn: matched, placedOn, orderedOn }
}

const keyOf = (days: readonly Day[]): string => days.map((day) => day ?? '').join()
