import type { CareLimit } from '../../../children/index.ts'
import { publishedRules, readClockId } from '../../../clocks/index.ts'
import { isMovement } from '../../../children/derive/care-period.ts'
import { clocksOf } from '../../../children/derive/clocks/index.ts'
import { nothingEntered, type Entered } from '../../../children/derive/state.ts'
import { adoptionWith, careWith } from '../../../children/testing/facts.ts'
import { stateOf } from '../../../children/testing/state-of.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import type { CareFacts } from '../model/child.ts'
import type { Entry } from '../model/entry.ts'

const isMoving = ({ kind, code }: Entry): boolean =>
  kind === 'plan' || kind === 'meeting' || (kind === 'step' && isMovement(code))

/** What the tracker hands in of these entries, as the record does. */
function enteredBy(entries: readonly Entry[], on: IsoDate, leftOn: IsoDate | undefined): Entered {
  const said = entries.filter((entry) => entry.on <= on).toSorted((a, b) => a.on.localeCompare(b.on))
  const of = (kind: Entry['kind']) => said.filter((entry) => entry.kind === kind)
  return {
    ...nothingEntered,
    plans: of('plan').map(({ on: day, route, code }) => ({ on: day, route, agreed: code === 'agreed' })),
    steps: of('step'),
    planningMeetings: of('meeting').map((entry) => entry.on),
    officerViews: of('officer view').map((entry) => entry.on),
    moved: said.filter(isMoving).map((entry) => entry.on),
    leftCare: leftOn === undefined ? [] : [leftOn],
  }
}

const adoptionsOf = ({ adoption }: CareFacts) =>
  adoption === undefined
    ? []
    : [
        adoptionWith({
          decided_on: adoption.decidedOn ?? null,
          placement_order_on: adoption.placementOrderOn ?? null,
          matched_on: adoption.matchedOn ?? null,
          placed_on: adoption.placedOn ?? null,
          ordered_on: adoption.orderedOn ?? null,
        }),
      ]

/** The limits that would run for a made-up child on a day: worked out by those who work them out for everybody. */
export function limitsFor(facts: CareFacts, entries: readonly Entry[], on: IsoDate): readonly CareLimit[] {
  const state = stateOf({
    care: careWith({
      entered_care_on: facts.enteredCareOn ?? null,
      left_care_on: facts.leftCareOn ?? null,
      legal_status: facts.legalStatus ?? null,
      legal_status_from: facts.legalStatusFrom ?? null,
      placement_type: facts.placementType ?? null,
      placed_on: facts.placedOn ?? null,
      permanence_plan: facts.recordedPlan ?? null,
    }),
    adoptions: adoptionsOf(facts),
    entered: enteredBy(entries, on, facts.earlierLeftOn),
    heldOn: { careReviews: facts.reviews },
  })
  return clocksOf(state, on, publishedRules)
    .filter(({ metOn }) => metOn === undefined)
    .flatMap((clock) => {
      const rule = readClockId(clock.rule)
      const notKnown = clock.dueOn === undefined ? clock.notKnown : undefined
      return rule === undefined ? [] : [{ rule, startedOn: clock.startedOn, dueOn: clock.dueOn, notKnown }]
    })
}
