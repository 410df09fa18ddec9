import type { FactBody } from '../facts/index.ts'

/** Facts of which only the given columns are told: a test names what it is about, and everything else is left out. */
const told =
  <Body extends object>(nothing: Body) =>
  (given: Partial<Body>): Body => ({ ...nothing, ...given })

const nobody = { team_name: null, worker_name: null } as const

export const detailsWith = told<FactBody<'details'>>({
  born_on: null,
  unborn: null,
  age_given: null,
  gender: null,
  ethnicity: null,
  disabled: null,
})

export const referralWith = told<FactBody<'referral'>>({
  referred_on: null,
  source: null,
  no_further_action: null,
  referrals_in_12_months: null,
  ...nobody,
})

export const assessmentWith = told<FactBody<'assessment'>>({
  started_on: null,
  child_seen: null,
  authorised_on: null,
  support_needed: null,
  ...nobody,
})

export const enquiryWith = told<FactBody<'enquiry'>>({
  strategy_on: null,
  conference_unnecessary: null,
  conference_on: null,
  led_to_plan: null,
  enquiries_in_12_months: null,
  conferences_in_12_months: null,
  ...nobody,
})

export const needWith = told<FactBody<'need'>>({
  started_on: null,
  need_code: null,
  last_seen_on: null,
  closed_on: null,
  closure_reason: null,
  case_status: null,
  ...nobody,
  not_read: null,
})

export const protectionWith = told<FactBody<'protection'>>({
  started_on: null,
  first_category: null,
  latest_category: null,
  visited_on: null,
  seen_alone: null,
  reviewed_on: null,
  ended_on: null,
  emergency_powers: null,
  earlier_plans: null,
  ...nobody,
  not_read: null,
})

export const careWith = told<FactBody<'care'>>({
  unaccompanied: null,
  entered_care_on: null,
  need_code: null,
  second_period: null,
  legal_status_from: null,
  legal_status: null,
  reviewed_on: null,
  visited_on: null,
  permanence_plan: null,
  iro_seen_on: null,
  health_assessed_on: null,
  dental_checked_on: null,
  placements_in_12_months: null,
  left_care_on: null,
  left_care_reason: null,
  placed_on: null,
  placement_type: null,
  placement_provider: null,
  placement_location: null,
  placement_authority: null,
  missing_in_12_months: null,
  absent_in_12_months: null,
  return_interview_offered: null,
  return_interview_accepted: null,
  ...nobody,
  not_read: null,
})

export const leavingCareWith = told<FactBody<'leavingCare'>>({
  unaccompanied: null,
  adviser_name: null,
  eligibility: null,
  pathway_reviewed_on: null,
  in_touch: null,
  contacted_on: null,
  accommodation: null,
  suitability: null,
  activity: null,
  ...nobody,
  not_read: null,
})

export const adoptionWith = told<FactBody<'adoption'>>({
  entered_care_on: null,
  decided_on: null,
  placement_order_on: null,
  matched_on: null,
  placed_on: null,
  ordered_on: null,
  reversed_on: null,
  reversed_reason: null,
  early_placed_on: null,
})
