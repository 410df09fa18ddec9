import type { FactTable } from './fact-table.ts'
import { day, text, truth, whole } from './fact-table.ts'

const allocated = [text('team_name'), text('worker_name')] as const

/** Contacts, early help, referrals, assessments and section 47 enquiries: what happens before there is a plan. */
export const contact = {
  kind: 'contact',
  table: 'children.contact',
  owner: 'child_id',
  key: { startsOn: 'contact_on' },
  beginsOn: 'contact_on',
  endsOn: ['contact_on'],
  columns: [day('contact_on'), text('source')],
} as const satisfies FactTable

export const earlyHelp = {
  kind: 'early help assessment',
  table: 'children.early_help',
  owner: 'child_id',
  key: { startsOn: 'started_on' },
  beginsOn: 'started_on',
  endsOn: ['completed_on'],
  columns: [day('started_on'), day('completed_on'), text('organisation')],
} as const satisfies FactTable

export const referral = {
  kind: 'referral',
  table: 'children.referral',
  owner: 'child_id',
  key: { startsOn: 'referred_on' },
  beginsOn: 'referred_on',
  endsOn: ['referred_on'],
  columns: [
    day('referred_on'),
    text('source'),
    truth('no_further_action'),
    whole('referrals_in_12_months'),
    ...allocated,
  ],
} as const satisfies FactTable

export const assessment = {
  kind: 'assessment',
  table: 'children.assessment',
  owner: 'child_id',
  key: { startsOn: 'started_on' },
  beginsOn: 'started_on',
  endsOn: ['authorised_on'],
  columns: [
    day('started_on'),
    truth('child_seen'),
    day('authorised_on'),
    truth('support_needed'),
    ...allocated,
  ],
} as const satisfies FactTable

export const enquiry = {
  kind: 'section 47 enquiry',
  table: 'children.enquiry',
  owner: 'child_id',
  key: { startsOn: 'strategy_on' },
  beginsOn: 'strategy_on',
  endsOn: ['conference_on', 'strategy_on'],
  columns: [
    day('strategy_on'),
    truth('conference_unnecessary'),
    day('conference_on'),
    truth('led_to_plan'),
    whole('enquiries_in_12_months'),
    whole('conferences_in_12_months'),
    ...allocated,
  ],
} as const satisfies FactTable
