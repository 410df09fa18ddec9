import type { FactTable } from './fact-table.ts'
import { day, text, truth, whole } from './fact-table.ts'

const allocated = [text('team_name'), text('worker_name')] as const

/**
 * The columns of the latest of something in which the extract gave what could not be read, by name with a space between:
 * whether there was one is then not known. Blank where there is none, and no part of the fingerprint then.
 */
const notRead = text('not_read')

/** Children with a plan, in care, or leaving it: one row for each child, holding the latest of everything. */
export const need = {
  kind: 'child in need',
  table: 'children.need',
  owner: 'child_id',
  key: { one: 'for each child' },
  beginsOn: 'started_on',
  endsOn: ['closed_on'],
  columns: [
    day('started_on'),
    text('need_code'),
    day('last_seen_on'),
    day('closed_on'),
    text('closure_reason'),
    text('case_status'),
    ...allocated,
    notRead,
  ],
} as const satisfies FactTable

export const protection = {
  kind: 'child protection plan',
  table: 'children.protection',
  owner: 'child_id',
  key: { one: 'for each child' },
  beginsOn: 'started_on',
  endsOn: ['ended_on'],
  columns: [
    day('started_on'),
    text('first_category'),
    text('latest_category'),
    day('visited_on'),
    truth('seen_alone'),
    day('reviewed_on'),
    day('ended_on'),
    truth('emergency_powers'),
    whole('earlier_plans'),
    ...allocated,
    notRead,
  ],
} as const satisfies FactTable

export const care = {
  kind: 'period of care',
  table: 'children.care',
  owner: 'child_id',
  key: { one: 'for each child' },
  beginsOn: 'entered_care_on',
  endsOn: ['left_care_on'],
  columns: [
    truth('unaccompanied'),
    day('entered_care_on'),
    text('need_code'),
    truth('second_period'),
    day('legal_status_from'),
    text('legal_status'),
    day('reviewed_on'),
    day('visited_on'),
    text('permanence_plan'),
    day('iro_seen_on'),
    day('health_assessed_on'),
    day('dental_checked_on'),
    whole('placements_in_12_months'),
    day('left_care_on'),
    text('left_care_reason'),
    day('placed_on'),
    text('placement_type'),
    text('placement_provider'),
    text('placement_location'),
    text('placement_authority'),
    whole('missing_in_12_months'),
    whole('absent_in_12_months'),
    truth('return_interview_offered'),
    truth('return_interview_accepted'),
    ...allocated,
    notRead,
  ],
} as const satisfies FactTable

export const leavingCare = {
  kind: 'leaving care',
  table: 'children.leaving_care',
  owner: 'child_id',
  key: { one: 'for each child' },
  endsOn: [],
  columns: [
    truth('unaccompanied'),
    text('adviser_name'),
    text('eligibility'),
    day('pathway_reviewed_on'),
    text('in_touch'),
    day('contacted_on'),
    text('accommodation'),
    text('suitability'),
    text('activity'),
    ...allocated,
    notRead,
  ],
} as const satisfies FactTable
