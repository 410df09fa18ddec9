import { labelOf } from '../../codes/index.ts'
import { longDate, type IsoDate } from '../../../kernel/index.ts'
import { isImpossible } from '../../derive/clocks/days.ts'
import type { Reading } from './episodes.ts'
import type { LineFact } from './history.ts'

export const reading = <Name extends LineFact>(given: Reading<Name>): Reading<Name> => given

/** Parts of a sentence that are there, with commas. */
export const joined = (parts: readonly (string | false | null)[]): string =>
  parts.filter((part) => part !== false && part !== null && part !== '').join(', ')

const oneIsWrong = 'which is before it began: one of the two days is wrong'

const from = (source: string | null) =>
  source === null ? 'Source not known' : `From: ${labelOf('source', source)}`

export const frontDoor = {
  contact: reading({
    lane: 'Contacts',
    kind: 'Contact',
    fact: 'contact',
    on: (row) => row.contact_on,
    begins: true,
    words: (row) => from(row.source),
  }),
  earlyHelp: reading({
    lane: 'Early help',
    kind: 'Early help assessment',
    fact: 'earlyHelp',
    on: (row) => row.started_on,
    begins: true,
    until: (row) => (isImpossible(row.completed_on, row.started_on) ? null : row.completed_on),
    words: (row) =>
      joined([
        row.organisation,
        row.completed_on ? `completed ${longDate(row.completed_on)}` : 'not completed',
        isImpossible(row.completed_on, row.started_on) && oneIsWrong,
      ]),
  }),
  referral: reading({
    lane: 'Referrals',
    kind: 'Referral',
    fact: 'referral',
    on: (row) => row.referred_on,
    begins: true,
    words: (row) => joined([from(row.source), row.no_further_action === true && 'no further action']),
  }),
  assessment: reading({
    lane: 'Assessments',
    kind: 'Assessment',
    fact: 'assessment',
    on: (row) => row.started_on,
    begins: true,
    until: (row) => (isImpossible(row.authorised_on, row.started_on) ? null : row.authorised_on),
    words: (row) =>
      joined([
        row.authorised_on ? `Authorised ${longDate(row.authorised_on)}` : 'Not authorised yet',
        isImpossible(row.authorised_on, row.started_on) && oneIsWrong,
        row.child_seen === false && 'the child was not seen',
        row.support_needed === true && 'support needed',
        row.support_needed === false && 'no support needed',
      ]),
  }),
  strategy: reading({
    lane: 'Section 47 and conferences',
    kind: 'Section 47 enquiry',
    fact: 'enquiry',
    on: (row) => row.strategy_on,
    begins: true,
    words: (row) =>
      joined([
        'Strategy discussion',
        row.conference_unnecessary === true && 'no conference needed',
        row.conference_unnecessary !== true && row.conference_on === null && 'no conference recorded',
      ]),
  }),
  conference: reading({
    lane: 'Section 47 and conferences',
    kind: 'Initial child protection conference',
    fact: 'enquiry',
    on: (row) => row.conference_on,
    booked: true,
    words: (row) =>
      row.led_to_plan === true
        ? 'Led to a child protection plan'
        : row.led_to_plan === false
          ? 'Led to no child protection plan'
          : 'What it led to is not known',
  }),
} as const

/** One date of an adoption, each on its own day. */
const adoptionDay = (
  kind: string,
  column:
    | 'decided_on'
    | 'placement_order_on'
    | 'matched_on'
    | 'placed_on'
    | 'ordered_on'
    | 'reversed_on'
    | 'early_placed_on',
) =>
  reading({
    lane: 'Adoption',
    kind,
    fact: 'adoption',
    on: (row): IsoDate | null => row[column],
    begins: true,
    words: (row) =>
      column === 'reversed_on' && row.reversed_reason !== null
        ? labelOf('noLongerPlacedReason', row.reversed_reason)
        : 'As the list of children for adoption has it',
  })

export const adoptionDays = [
  adoptionDay('Decided that the child should be placed for adoption', 'decided_on'),
  adoptionDay('Placement order', 'placement_order_on'),
  adoptionDay('Placed, fostering for adoption', 'early_placed_on'),
  adoptionDay('Matched', 'matched_on'),
  adoptionDay('Placed for adoption', 'placed_on'),
  adoptionDay('Adoption order', 'ordered_on'),
  adoptionDay('Decided that the child should no longer be placed for adoption', 'reversed_on'),
] as const

export const plans = {
  need: reading({
    lane: 'Child in need',
    kind: 'Child in need',
    fact: 'need',
    on: (row) => row.started_on,
    begins: true,
    until: (row) => row.closed_on,
    oneAtATime: true,
    words: (row) =>
      joined([
        row.need_code === null ? 'Main need not known' : labelOf('need', row.need_code),
        row.closure_reason !== null && labelOf('closureReason', row.closure_reason),
      ]),
  }),
  protection: reading({
    lane: 'Protection plan',
    kind: 'Child protection plan',
    fact: 'protection',
    on: (row) => row.started_on,
    begins: true,
    until: (row) => row.ended_on,
    oneAtATime: true,
    words: (row) =>
      joined([
        labelOf('abuse', row.latest_category),
        row.first_category !== row.latest_category && `at first: ${labelOf('abuse', row.first_category)}`,
        (row.earlier_plans ?? 0) > 0 && `${row.earlier_plans ?? 0} earlier`,
      ]),
  }),
  care: reading({
    lane: 'Care',
    kind: 'In care',
    fact: 'care',
    on: (row) => row.entered_care_on,
    begins: true,
    until: (row) => row.left_care_on,
    oneAtATime: true,
    words: (row) =>
      joined([
        row.need_code === null ? 'Main need not known' : labelOf('need', row.need_code),
        row.second_period === true && 'came into care again within 12 months',
        row.left_care_on !== null && `left: ${labelOf('leftCareReason', row.left_care_reason)}`,
      ]),
  }),
  placement: reading({
    lane: 'Placements',
    kind: 'Placement',
    fact: 'care',
    on: (row) => row.placed_on,
    until: (row) => row.left_care_on,
    oneAtATime: true,
    words: (row) =>
      joined([
        labelOf('placementType', row.placement_type),
        row.placement_provider !== null && labelOf('placementProvider', row.placement_provider),
        row.placement_location !== null && labelOf('placementLocation', row.placement_location),
      ]),
  }),
  legalStatus: reading({
    lane: 'Legal status',
    kind: 'Legal status',
    fact: 'care',
    on: (row) => row.legal_status_from,
    until: (row) => row.left_care_on,
    oneAtATime: true,
    words: (row) => labelOf('legalStatus', row.legal_status),
  }),
} as const
