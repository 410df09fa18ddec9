import type { IsoDate } from '../../../kernel/index.ts'
import type { ChildState } from '../state.ts'
import type { Reached, WayFacts, WaySaid } from '../way.ts'
import { adoptionStanding, stagesReached } from '../way.ts'
import type { Counting } from './clock.ts'
import { hasEnded, sinceEarlierCare, type Given } from './days.ts'

/** How far one child has come on the way to permanence in this period of care, and what people recorded of it. */
export interface Way {
  readonly facts: WayFacts
  readonly said: WaySaid
  readonly reached: readonly Reached[]
  readonly meetings: readonly IsoDate[]
  readonly officerViews: readonly IsoDate[]
  /** Days on which something was recorded, or ended. None: nobody keeps the way of this child here. */
  readonly moved: readonly IsoDate[]
}

export function wayOf({ asAt }: Counting, state: ChildState, enteredOn: IsoDate): Way {
  const { care, adoptions, entered } = state
  const ofThisCare = sinceEarlierCare(state, enteredOn)
  const dated = <Each extends { readonly on: IsoDate }>(all: readonly Each[]) =>
    all.filter(({ on }) => ofThisCare(on))
  const facts = {
    enteredCareOn: enteredOn,
    placedOn: come(care?.placed_on, asAt),
    placementType: care?.placement_type ?? undefined,
    adoption: adoptionStanding(adoptions, asAt, enteredOn),
  }
  const said = { plans: dated(entered.plans).filter(({ agreed }) => agreed), steps: dated(entered.steps) }
  return {
    facts,
    said,
    reached: stagesReached(facts, said),
    meetings: entered.planningMeetings.filter(ofThisCare),
    officerViews: entered.officerViews.filter(ofThisCare),
    moved: entered.moved.filter(ofThisCare),
  }
}

/** A day that lies ahead was planned, and has not come. */
export const come = (day: Given, asAt: IsoDate): IsoDate | undefined =>
  hasEnded(day, asAt) ? day : undefined
