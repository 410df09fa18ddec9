import fc from 'fast-check'
import type { IsoDate } from '../../kernel/index.ts'
import { addDays, isoDate } from '../../kernel/index.ts'
import { codeLists } from '../codes/index.ts'
import { isMovement } from '../derive/care-period.ts'
import type { ChildState, MissingColumn } from '../derive/state.ts'
import {
  adoptionWith,
  assessmentWith,
  careWith,
  detailsWith,
  enquiryWith,
  leavingCareWith,
  needWith,
  protectionWith,
  referralWith,
} from './facts.ts'
import { stateOf } from './state-of.ts'

const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => addDays(isoDate('2016-01-01'), days))
const maybeDay = fc.option(aDay, { freq: 4 })
const maybe = fc.option(fc.boolean())
const days = fc.array(aDay, { maxLength: 6 }).map((all) => all.toSorted())
const codeOf = (list: readonly { readonly code: string }[]) =>
  fc.option(fc.constantFrom(...list.map(({ code }) => code)))
const some = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 4 })
const orNone = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined, freq: 4 })

const need = fc
  .record({
    started_on: maybeDay,
    last_seen_on: maybeDay,
    closed_on: maybeDay,
    case_status: codeOf(codeLists.caseStatus),
  })
  .map(needWith)

const protection = fc
  .record({ started_on: maybeDay, visited_on: maybeDay, reviewed_on: maybeDay, ended_on: maybeDay })
  .map(protectionWith)

const care = fc
  .record({
    entered_care_on: maybeDay,
    placed_on: maybeDay,
    visited_on: maybeDay,
    reviewed_on: maybeDay,
    health_assessed_on: maybeDay,
    dental_checked_on: maybeDay,
    left_care_on: fc.option(aDay, { freq: 1 }),
    legal_status: fc.oneof(codeOf(codeLists.legalStatus), fc.constantFrom('C1', 'C2')),
    legal_status_from: maybeDay,
    placement_type: fc.oneof(codeOf(codeLists.placementType), fc.constantFrom('P1', 'U4', 'U6')),
    permanence_plan: codeOf(codeLists.permanencePlan),
    missing_in_12_months: fc.option(fc.nat(3)),
  })
  .map(careWith)

const leavingCare = fc
  .record({
    eligibility: codeOf(codeLists.eligibility),
    pathway_reviewed_on: maybeDay,
    in_touch: codeOf(codeLists.inTouch),
    contacted_on: maybeDay,
    accommodation: codeOf(codeLists.accommodation),
  })
  .map(leavingCareWith)

const adoption = fc
  .record({
    entered_care_on: maybeDay,
    decided_on: maybeDay,
    placement_order_on: maybeDay,
    matched_on: maybeDay,
    placed_on: maybeDay,
    ordered_on: maybeDay,
    reversed_on: maybeDay,
  })
  .map(adoptionWith)

const heldOn = fc.record({
  careReviews: days,
  careVisits: days,
  protectionReviews: days,
  protectionVisits: days,
  pathwayReviews: days,
  healthAssessments: days,
  dentalChecks: days,
})

const routes = ['adoption', 'special guardianship', 'long-term fostering', 'return home']
const codes = ['family finding began', 'long-term match agreed', 'moved in to stay', 'order made']

const each = <Rest extends object>(rest: fc.Arbitrary<Rest>) =>
  fc
    .array(fc.tuple(aDay, rest), { maxLength: 4 })
    .map((all) =>
      all.map(([on, more]) => ({ on, ...more })).toSorted((one, other) => one.on.localeCompare(other.on)),
    )

/** In order, as the store hands it in: what moves the child. */
const entered = fc
  .record({
    plans: each(fc.record({ route: fc.constantFrom(...routes), agreed: fc.boolean() })),
    steps: each(fc.record({ code: fc.constantFrom(...codes) })),
    planningMeetings: days,
    officerViews: days,
    leftCare: days,
  })
  .map((all) => ({
    ...all,
    moved: [
      ...[...all.plans, ...all.steps.filter(({ code }) => isMovement(code))].map(({ on }) => on),
      ...all.planningMeetings,
    ].toSorted(),
    clocks: [],
  }))

const plansTold = fc.array(fc.tuple(aDay, aDay, fc.boolean()), { maxLength: 4 }).map((all) =>
  all
    .map(([one, other, given]) => ({
      given,
      firstToldOn: one < other ? one : other,
      lastToldOn: one < other ? other : one,
    }))
    .toSorted((a, b) => a.firstToldOn.localeCompare(b.firstToldOn)),
)

const missable: MissingColumn[] = [
  'careReviews',
  'careVisits',
  'healthAssessments',
  'dentalChecks',
  'permanencePlans',
  'protectionReviews',
  'protectionVisits',
  'lastSeen',
  'authorisations',
  'needEnds',
  'caseStatus',
  'protectionEnds',
  'careEnds',
]

/** Any made-up child at all, contradictions included: extracts hold those too. */
export const anyState: fc.Arbitrary<ChildState> = fc
  .record({
    details: orNone(fc.record({ born_on: maybeDay }).map(detailsWith)),
    referrals: some(fc.record({ referred_on: maybeDay, no_further_action: maybe }).map(referralWith)),
    assessments: some(
      fc.record({ started_on: maybeDay, authorised_on: maybeDay, child_seen: maybe }).map(assessmentWith),
    ),
    enquiries: some(
      fc
        .record({ strategy_on: maybeDay, conference_on: maybeDay, conference_unnecessary: maybe })
        .map(enquiryWith),
    ),
    need: orNone(need),
    protection: orNone(protection),
    care: orNone(care),
    leavingCare: orNone(leavingCare),
    adoptions: some(adoption),
    heldOn,
    entered,
    plansTold,
    missingColumns: fc.oneof(fc.constant([]), fc.subarray(missable)).map((kinds) => new Set(kinds)),
  })
  .map(stateOf)

export const anyDay: fc.Arbitrary<IsoDate> = aDay
