import type { Measure } from '../model/measure.ts'
import type { Piece } from '../model/piece.ts'
import {
  all,
  always,
  asAt as today,
  atMost,
  choose,
  known,
  latestReferral,
  missing,
  monthsBefore,
  onOrBefore,
  text as words,
  workingDaysFrom,
} from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { asAt } from './annex-a.ts'
import { census, pack, practice } from './pack.ts'

const [contact, referral] = [columnsOf('contact'), columnsOf('referral')]
const [help, assessment] = [columnsOf('earlyHelp'), columnsOf('assessment')]
const [started, authorised] = [assessment.day('started_on'), assessment.day('authorised_on')]
const taken = workingDaysFrom(started, authorised)
const sinceReferral = workingDaysFrom(latestReferral, authorised)
const referredOn = referral.day('referred_on')

const banded = (of: Piece<'whole'>): Piece<'text'> =>
  choose(
    atMost(of, 10),
    words('a) up to 10'),
    choose(
      atMost(of, 25),
      words('b) 11 to 25'),
      choose(
        atMost(of, 35),
        words('c) 26 to 35'),
        choose(atMost(of, 45), words('d) 36 to 45'), words('e) more than 45')),
      ),
    ),
  )

/** Front door and assessments. */
export const packFrontDoor: readonly Measure[] = [
  pack({
    id: 'contacts',
    title: 'Contacts',
    question: 'How often were we told that somebody worries about a child?',
    definition: 'Rows of list 1, which holds the contacts of the last six months. A child may have several.',
    basis: practice,
    source: 'contacts',
    months: { happens: columnsOf('contact').day('contact_on') },
    population: always,
    value: 'count',
    better: 'neither',
    unit: 'rows',
    examples: [
      {
        asAt,
        rows: [
          { child: 'A', contact_on: '2026-06-01' },
          { child: 'A', contact_on: '2026-06-02' },
        ],
        gives: { value: 2 },
        because: 'contacts are counted, not children',
      },
    ],
  }),
  pack({
    id: 'contacts-by-source',
    title: 'Contacts by who told us',
    question: 'Who tells us that they worry about a child?',
    definition: 'Contacts of the last six months by the source that list 1 gives.',
    basis: practice,
    source: 'contacts',
    population: always,
    value: 'breakdown',
    category: contact.text('source'),
    labels: { codes: 'source', as: 'label' },
    better: 'neither',
    unit: 'rows',
    examples: [
      {
        asAt,
        rows: [{ contact_on: '2026-06-01' }],
        gives: { value: { '(none)': 1 } },
        because: 'a source that is not given is shown as such',
      },
    ],
  }),
  pack({
    id: 'early-help-open',
    title: 'Early help assessments under way',
    question: 'How many families are having their early help needs looked at?',
    definition:
      'Rows of list 2 without a day of completion. Partners’ assessments are there as far as they tell the council.',
    basis: practice,
    source: 'early help',
    population: missing(help.day('completed_on')),
    value: 'count',
    better: 'neither',
    unit: 'rows',
    examples: [
      {
        asAt,
        rows: [{ started_on: '2026-06-01' }, { started_on: '2026-06-02', completed_on: '2026-07-01' }],
        gives: { value: 1 },
        because: 'completed is done',
      },
    ],
  }),
  pack({
    id: 're-referrals-by-date',
    title: 'Re-referrals within 12 months, by date',
    question: 'How many referrals come within a year of the referral before?',
    definition:
      'Referrals on list 3 with another referral of the same child in the 12 calendar months before, out of all. Earlier referrals are those that any extract has told of, so that a council with less than a year of extracts counts too few; straight from a workbook only those of six months are known. Two referrals on one day are one event, not one after the other.',
    basis: census,
    source: 'referrals',
    months: { happens: columnsOf('referral').day('referred_on') },
    population: always,
    value: 'share',
    met: onOrBefore(monthsBefore(referredOn, 12), latestReferral),
    whyNot: 'no other referral known in the 12 months before',
    better: 'lower',
    unit: 'percent',
    beside: 're-referrals-within-12-months',
    examples: [
      {
        asAt,
        rows: [
          { child: 'A', referred_on: '2026-05-04' },
          { child: 'A', referred_on: '2026-08-03' },
          { child: 'B', referred_on: '2026-08-03' },
          { child: 'B', referred_on: '2026-08-03' },
        ],
        gives: { numerator: 1, denominator: 4, percent: 25 },
        because: 'the second referral of A is one; B was referred twice on one day',
      },
    ],
  }),
  pack({
    id: 'assessments-within-45-working-days-of-referral',
    title: 'Assessments within 45 working days of the referral',
    question: 'How many assessments were finished within the statutory time, which begins with the referral?',
    definition:
      'Authorised assessments with at most 45 working days from the child’s latest referral up to the start of the assessment (day 0), out of those with a referral that an extract has told of. List 4 does not say which referral an assessment belongs to: the latest before it is taken.',
    basis: census,
    source: 'assessments',
    months: { happens: columnsOf('assessment').day('authorised_on') },
    population: all(known(authorised), known(latestReferral)),
    value: 'share',
    met: atMost(sinceReferral, 45),
    whyNot: 'more than 45 working days after the referral',
    better: 'higher',
    unit: 'percent',
    shows: { words: 'working days since the referral', amount: sinceReferral },
    beside: 'assessments-within-45-working-days',
    clock: {
      rules: ['assessment.cf'],
      differs:
        'The clock looks at every assessment, open ones too; this measure at those authorised in the last six months.',
    },
    examples: [
      {
        asAt,
        rows: [{ started_on: '2026-07-01', authorised_on: '2026-07-20' }],
        gives: { numerator: 0, denominator: 0, percent: null },
        because: 'of an assessment without a known referral nothing can be said',
      },
    ],
  }),
  pack({
    id: 'assessments-within-25-working-days',
    title: 'Assessments authorised within 25 working days',
    question: 'How many assessments were finished soon?',
    definition:
      'Authorised assessments with at most 25 working days from start (day 0) to authorisation, out of all authorised ones: a practice marker, in no law.',
    basis: practice,
    source: 'assessments',
    months: { happens: columnsOf('assessment').day('authorised_on') },
    population: known(authorised),
    value: 'share',
    met: atMost(taken, 25),
    whyNot: 'took more than 25 working days',
    better: 'higher',
    unit: 'percent',
    shows: { words: 'working days', amount: taken },
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', authorised_on: '2026-08-05' },
          { started_on: '2026-07-01', authorised_on: '2026-08-06' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: '5 August is day 25',
      },
    ],
  }),
  pack({
    id: 'assessment-durations',
    title: 'How long assessments take, in bands',
    question: 'Are assessments finished as soon as each child needs, or all on the last day?',
    definition:
      'Authorised assessments by their working days from start to authorisation. Many just under 45 and few before tell of a service that works to the limit.',
    basis: practice,
    source: 'assessments',
    population: known(authorised),
    value: 'breakdown',
    category: banded(taken),
    labels: 'as they stand',
    better: 'neither',
    unit: 'rows',
    examples: [
      {
        asAt,
        rows: [
          { started_on: '2026-07-01', authorised_on: '2026-07-15' },
          { started_on: '2026-07-01', authorised_on: '2026-10-15' },
        ],
        gives: { value: { 'a) up to 10': 1, 'e) more than 45': 1 } },
        because: '15 July is day 10',
      },
    ],
  }),
  pack({
    id: 'section-47-enquiries',
    title: 'Section 47 enquiries',
    question: 'How often did we look into whether a child is being harmed?',
    definition: 'Rows of list 5, which holds the enquiries of the last six months.',
    basis: practice,
    source: 'enquiries',
    months: { happens: columnsOf('enquiry').day('strategy_on') },
    population: onOrBefore(columnsOf('enquiry').day('strategy_on'), today),
    value: 'count',
    better: 'neither',
    unit: 'rows',
    examples: [
      { asAt, rows: [{ strategy_on: '2026-06-01' }], gives: { value: 1 }, because: 'an enquiry is a row' },
    ],
  }),
]
