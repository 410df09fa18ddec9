import type { Piece } from '../../model/piece.ts'
import {
  all,
  always,
  asAt,
  atLeast,
  atMost,
  beginsWith,
  choose,
  daysFrom,
  isOneOf,
  known,
  missing,
  text,
  workingDaysFrom,
} from '../../model/piece.ts'
import { columnsOf } from '../../model/sources.ts'
import type { AlikeRule } from '../model/alike.ts'
import { ageBandOn, ageOn, orElse, said, section20Within, isBooked } from './pieces.ts'

const referral = columnsOf('referral')
const referredOn = referral.day('referred_on')
const assessment = columnsOf('assessment')
const enquiry = columnsOf('enquiry')
const need = columnsOf('need')
const protection = columnsOf('protection')
const care = columnsOf('care')

const at16or17 = (day: Piece<'day'>): Piece<'truth'> => all(atLeast(ageOn(day), 16), atMost(ageOn(day), 17))
const furtherAction = said(referral.truth('no_further_action'), {
  yes: 'no further action',
  no: 'taken further',
  unknown: 'not recorded',
})

const placementType = care.text('placement_type')
const home = choose(
  beginsWith(placementType, 'U', 'A'),
  text('foster or adoptive family'),
  choose(
    beginsWith(placementType, 'K', 'R', 'H', 'S'),
    text('children’s home, hostel or school'),
    choose(beginsWith(placementType, 'P'), text('parents or own lodging'), text('somewhere else')),
  ),
)
const where = choose(
  isOneOf(care.text('placement_location'), 'out'),
  text('outside the authority'),
  choose(
    isOneOf(care.text('placement_location'), 'in'),
    text('in the authority'),
    text('place not recorded'),
  ),
)
const inCare = missing(care.day('left_care_on'))

/** Whom the product holds beside whom. Adding a rule is adding an entry. */
export const alikeRules: readonly AlikeRule[] = [
  {
    id: 'homeless-16-17',
    title: '16 and 17-year-olds sent by housing',
    question: 'Are 16 and 17-year-olds whom housing sends to us answered alike?',
    definition:
      'Referrals of list 3 from housing about a young person of 16 or 17. The lists do not say who is homeless: housing as the source is as near as they come. Came into care means under section 20 within 90 days.',
    source: 'referrals',
    population: all(isOneOf(referral.text('source'), '4'), at16or17(referredOn)),
    alike: [{ of: text('16 or 17, sent by housing') }],
    differs: 'answer',
    outcome: {
      of: choose(section20Within(referredOn, 90), text('came into care under section 20'), furtherAction),
    },
  },
  {
    id: 'route-16-17',
    title: '16 and 17-year-olds, by need',
    question: 'Are 16 and 17-year-olds with the same need helped by the same route?',
    definition: 'Cases of list 6 begun at 16 or 17, by the primary need, and where the case stands.',
    source: 'cases',
    population: at16or17(need.day('started_on')),
    alike: [{ of: orElse(need.text('need_code'), 'need not recorded'), codes: 'need' }],
    differs: 'answer',
    outcome: { of: orElse(need.text('case_status'), 'not recorded'), codes: 'caseStatus' },
  },
  {
    id: 'referral-response',
    title: 'Referrals, by who sent them and age',
    question: 'Are referrals from the same source about children of the same age taken further alike?',
    definition: 'Referrals of list 3 by source and age: no further action, or taken further.',
    source: 'referrals',
    population: always,
    alike: [
      { of: orElse(referral.text('source'), 'source not recorded'), codes: 'source' },
      { of: ageBandOn(referredOn) },
    ],
    differs: 'answer',
    outcome: { of: furtherAction },
  },
  {
    id: 'assessment-wait',
    title: 'Days an assessment took, by age and result',
    question: 'Do children of the same age, with the same result, wait as long for their assessment?',
    definition: 'Authorised assessments of list 4, in working days from start to authorisation.',
    source: 'assessments',
    population: all(known(assessment.day('started_on')), known(assessment.day('authorised_on'))),
    alike: [
      { of: ageBandOn(assessment.day('started_on')) },
      {
        of: said(assessment.truth('support_needed'), {
          yes: 'support needed',
          no: 'no support needed',
          unknown: 'result not recorded',
        }),
      },
    ],
    differs: 'wait',
    days: workingDaysFrom(assessment.day('started_on'), assessment.day('authorised_on')),
    unit: 'working days',
  },
  {
    id: 'enquiry-conference',
    title: 'Section 47 enquiries, by age and whether it is the first',
    question: 'Do section 47 enquiries about children of the same age lead to a conference alike?',
    definition:
      'Enquiries of list 5 by age and by whether there was another in 12 months: conference held, booked, found unnecessary, or neither recorded.',
    source: 'enquiries',
    population: always,
    alike: [
      { of: ageBandOn(enquiry.day('strategy_on')) },
      {
        of: choose(
          atLeast(enquiry.whole('enquiries_in_12_months'), 2),
          text('another enquiry in 12 months'),
          text('the first in 12 months'),
        ),
      },
    ],
    differs: 'answer',
    outcome: {
      of: choose(
        isBooked(enquiry.day('conference_on')),
        text('conference booked'),
        choose(
          known(enquiry.day('conference_on')),
          text('conference held'),
          said(enquiry.truth('conference_unnecessary'), {
            yes: 'conference not needed',
            no: 'no conference recorded',
            unknown: 'not recorded',
          }),
        ),
      ),
    },
  },
  {
    id: 'plan-length',
    title: 'Days on a plan, by category and age',
    question: 'Are children of the same age and category on a child protection plan for as long?',
    definition: 'Open plans of list 7, in days from the start to the day looked at.',
    source: 'protection plans',
    population: all(missing(protection.day('ended_on')), known(protection.day('started_on'))),
    alike: [
      { of: orElse(protection.text('latest_category'), 'category not recorded'), codes: 'abuse' },
      { of: ageBandOn(asAt) },
    ],
    differs: 'wait',
    days: daysFrom(protection.day('started_on'), asAt),
    unit: 'days',
  },
  {
    id: 'section-20-home',
    title: 'Children in care under section 20, by age',
    question: 'Do children of the same age in care under section 20 live in the same kind of place?',
    definition:
      'Children of list 8 in care under section 20, by age: kind of home, in or outside the authority.',
    source: 'care',
    population: all(inCare, isOneOf(care.text('legal_status'), 'V2')),
    alike: [{ of: ageBandOn(asAt) }],
    differs: 'answer',
    outcome: { of: joinedWith(home, where) },
  },
  {
    id: 'care-route',
    title: 'Plans for a permanent home, by legal status and age',
    question: 'Are children of the same age and legal status planned for alike?',
    definition:
      'Children of list 8 in care, by legal status and age: the plan for a permanent home that is recorded.',
    source: 'care',
    population: inCare,
    alike: [
      { of: orElse(care.text('legal_status'), 'legal status not recorded'), codes: 'legalStatus' },
      { of: ageBandOn(asAt) },
    ],
    differs: 'answer',
    outcome: { of: orElse(care.text('permanence_plan'), 'not recorded'), codes: 'permanencePlan' },
  },
]

function joinedWith(one: Piece<'text'>, other: Piece<'text'>): Piece<'text'> {
  return { kind: 'text', sql: `(${one.sql}) || ', ' || (${other.sql})` }
}
