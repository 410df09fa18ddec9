import type { IsoDate } from '../../../kernel/index.ts'
import { isInCare, isOnTheWay, isStepOnTheWayIn } from '../care-period.ts'
import type { ChildState } from '../state.ts'
import type { Reached, WayFacts, WaySaid } from '../way.ts'
import { adoptionStanding, stagesReached } from '../way.ts'
import type { Counting } from './clock.ts'
import { carePeriod, hasEnded, type Given } from './days.ts'
import { toldBy } from './latest.ts'

/** How far one child has come on the way to permanence in this period of care, and what people recorded of it. */
export interface Way {
  readonly facts: WayFacts
  readonly said: WaySaid
  readonly reached: readonly Reached[]
  readonly meetings: readonly IsoDate[]
  readonly officerViews: readonly IsoDate[]
  /** Days on which the child was brought further, as people recorded it. None: nobody keeps the way of this child here. */
  readonly moved: readonly IsoDate[]
}

export function wayOf(counting: Counting, state: ChildState, enteredOn: IsoDate): Way {
  const { asAt } = counting
  const { care, adoptions, entered } = state
  const period = carePeriod(counting, state, enteredOn)
  const onTheWay = (on: IsoDate) => isOnTheWay(period, on)
  const facts = {
    enteredCareOn: enteredOn,
    placedOn: come(care?.placed_on, asAt),
    placementType: care?.placement_type ?? undefined,
    adoption: adoptionStanding(adoptions, toldBy(counting, state, 'adoption'), enteredOn),
  }
  const said = {
    plans: entered.plans.filter(({ on, agreed }) => agreed && onTheWay(on)),
    steps: entered.steps.filter(({ on, code }) =>
      isStepOnTheWayIn(code) ? onTheWay(on) : isInCare(period, on),
    ),
  }
  return {
    facts,
    said,
    reached: stagesReached(facts, said),
    meetings: entered.planningMeetings.filter(onTheWay),
    officerViews: entered.officerViews.filter((on) => isInCare(period, on)),
    moved: entered.moved.filter(onTheWay),
  }
}

/** A day that lies ahead was planned, and has not come. */
export const come = (day: Given, asAt: IsoDate): IsoDate | undefined =>
  hasEnded(day, asAt) ? day : undefined
