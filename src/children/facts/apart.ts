import type { FactTable } from './fact-table.ts'
import { day, text, truth, whole } from './fact-table.ts'

/** Adoption, adopters, and where a carer lives: each read by the few whose work it is, and by nobody else. */
export const adoption = {
  kind: 'adoption decision',
  table: 'children.adoption',
  owner: 'child_id',
  key: { startsOn: 'decided_on' },
  beginsOn: 'decided_on',
  endsOn: ['ordered_on', 'reversed_on'],
  columns: [
    day('entered_care_on'),
    day('decided_on'),
    day('placement_order_on'),
    day('matched_on'),
    day('placed_on'),
    day('ordered_on'),
    day('reversed_on'),
    text('reversed_reason'),
    day('early_placed_on'),
  ],
} as const satisfies FactTable

/** Which adoptive family: kept apart, so that no list about a child can carry it. */
export const adoptiveFamily = {
  kind: 'adoptive family',
  table: 'children.adoptive_family',
  owner: 'child_id',
  key: { one: 'for each child' },
  endsOn: [],
  columns: [text('family_id')],
} as const satisfies FactTable

export const placementAddress = {
  kind: 'address of a placement',
  table: 'children.placement_address',
  owner: 'child_id',
  key: { one: 'for each child' },
  endsOn: [],
  columns: [text('postcode'), text('urn')],
} as const satisfies FactTable

export const adopter = {
  kind: 'prospective adopter',
  table: 'children.adopter',
  owner: 'adopter_id',
  key: { one: 'for each child' },
  endsOn: ['left_on', 'ordered_on'],
  columns: [
    text('family_id'),
    text('gender'),
    text('ethnicity'),
    truth('disabled'),
    truth('fostering_for_adoption'),
    day('enquired_on'),
    day('stage_1_started_on'),
    day('stage_1_ended_on'),
    day('stage_2_started_on'),
    day('stage_2_ended_on'),
    day('applied_on'),
    day('approved_on'),
    day('matched_on'),
    day('placed_on'),
    whole('children_placed'),
    day('ordered_on'),
    day('left_on'),
    text('left_reason'),
  ],
} as const satisfies FactTable
