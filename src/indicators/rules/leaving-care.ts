import type { Measure } from '../model/measure.ts'
import {
  all,
  always,
  asAt as today,
  beginsWith,
  daysFrom,
  either,
  isOneOf,
  known,
  missing,
  moreThan,
  not,
} from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { annexA, asAt } from './annex-a.ts'
import { moreThanMonthsAgo } from './in-care-pieces.ts'

const { day, text } = columnsOf('leavingCare')
const [touch, home] = [text('in_touch'), text('accommodation')]
const sinceContact = daysFrom(day('contacted_on'), today)
const share = { source: 'leaving care', value: 'share', unit: 'percent' } as const
const count = { source: 'leaving care', value: 'count', unit: 'children', better: 'lower' } as const

/** Young people leaving care: list 9 has one row for each. */
export const leavingCare: readonly Measure[] = [
  annexA({
    id: 'care-leavers-by-eligibility',
    title: 'Care leavers by eligibility',
    question: 'What are the young people who leave our care entitled to?',
    definition: 'Rows of list 9 by the category of eligibility they give.',
    source: 'leaving care',
    population: always,
    value: 'breakdown',
    category: text('eligibility'),
    labels: { codes: 'eligibility', as: 'written' },
    better: 'neither',
    unit: 'children',
    examples: [
      {
        asAt,
        rows: [{ eligibility: 'former relevant' }, { eligibility: 'relevant' }, {}],
        gives: { value: { '(none)': 1, 'a) Relevant child': 1, 'b) Former relevant child': 1 } },
        because: 'no category given is shown as such',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'care-leavers-in-touch',
    title: 'Care leavers we are in touch with',
    question: 'How many of our care leavers are we in touch with?',
    definition:
      'Young people with whom the council is in touch, out of all on list 9 but those who have died. Who refuses contact or needs no service stays in the whole.',
    population: not(isOneOf(touch, 'died')),
    met: isOneOf(touch, 'yes'),
    whyNot: 'not in touch, or not given',
    better: 'higher',
    examples: [
      {
        asAt,
        rows: [{ in_touch: 'yes' }, { in_touch: 'died' }, { in_touch: 'refused' }, {}],
        gives: { numerator: 1, denominator: 3, percent: 33.3 },
        because: 'a blank is a young person of whom we do not know',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'care-leavers-suitable-accommodation',
    title: 'Care leavers in suitable accommodation, where it is recorded',
    question: 'How many of our care leavers live somewhere suitable?',
    definition:
      'Young people whose accommodation is recorded as suitable, out of those whose suitability is recorded. The published figure keeps those in its whole with whom there is no touch.',
    population: known(text('suitability')),
    met: isOneOf(text('suitability'), 'suitable'),
    whyNot: 'recorded as unsuitable',
    better: 'higher',
    beside: 'care-leavers-suitable-accommodation-of-all',
    examples: [
      {
        asAt,
        rows: [{ suitability: 'suitable' }, { suitability: 'unsuitable' }, {}],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'what is not recorded is in neither number',
      },
    ],
  }),
  annexA({
    ...count,
    id: 'care-leavers-in-bed-and-breakfast',
    title: 'Care leavers in bed and breakfast',
    question: 'Which of our care leavers live in bed and breakfast?',
    definition: 'Young people whose accommodation is bed and breakfast (code W).',
    population: isOneOf(home, 'W'),
    namesChildren: true,
    examples: [
      {
        asAt,
        rows: [{ accommodation: 'W' }, { accommodation: 'V' }, {}],
        gives: { value: 1 },
        because: 'W alone',
      },
    ],
  }),
  annexA({
    ...count,
    id: 'care-leavers-insecure-accommodation',
    title: 'Care leavers without a secure home',
    question: 'Which of our care leavers have no home they can count on?',
    definition:
      'Young people with no fixed abode (S), in emergency accommodation (V) or in bed and breakfast (W). Custody is not in it.',
    population: isOneOf(home, 'S', 'V', 'W'),
    namesChildren: true,
    examples: [
      {
        asAt,
        rows: [
          { accommodation: 'S' },
          { accommodation: 'V' },
          { accommodation: 'W' },
          { accommodation: 'X' },
          {},
        ],
        gives: { value: 3 },
        because: 'X is custody',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'care-leavers-in-education-employment-training',
    title: 'Care leavers in education, employment or training',
    question: 'How many of our care leavers are learning or at work?',
    definition:
      'Young people whose activity is full time or part time (codes that begin with F or P), out of those whose activity is recorded; of every age on the list, where the published figure is for 19 to 21.',
    population: known(text('activity')),
    met: beginsWith(text('activity'), 'F', 'P'),
    whyNot: 'not in education, employment or training',
    better: 'higher',
    beside: 'care-leavers-eet-19-to-21',
    examples: [
      {
        asAt,
        rows: [{ activity: 'F2' }, { activity: 'P5' }, { activity: 'G5' }, {}],
        gives: { numerator: 2, denominator: 3, percent: 66.7 },
        because: 'what is not recorded is in neither number',
      },
    ],
  }),
  annexA({
    ...share,
    id: 'pathway-plans-overdue',
    title: 'Pathway plan reviews overdue',
    question: 'Which care leavers have no pathway plan reviewed in six months?',
    definition:
      'Young people whose pathway plan was never reviewed, or last more than six calendar months before the day looked at, out of all on list 9.',
    population: always,
    met: either(missing(day('pathway_reviewed_on')), moreThanMonthsAgo(day('pathway_reviewed_on'), 6)),
    whyNot: 'reviewed in the last six months',
    better: 'lower',
    namesChildren: true,
    clock: {
      rules: ['cl.pathway.review'],
      differs:
        'The clock is told for those to whom a pathway plan is owed; this measure for everyone on the list.',
    },
    examples: [
      {
        asAt,
        rows: [{ pathway_reviewed_on: '2026-04-30' }, { pathway_reviewed_on: '2026-04-29' }, {}],
        gives: { numerator: 2, denominator: 3, percent: 66.7 },
        because: 'six months to the day is in time; never is not',
      },
    ],
  }),
  annexA({
    ...count,
    id: 'care-leavers-no-contact-8-weeks',
    title: 'Care leavers in touch and not spoken to for eight weeks',
    question:
      'Which care leavers do we say we are in touch with, without having spoken to them for eight weeks?',
    definition:
      'Young people in touch by their row whose latest contact was more than 56 days before the day looked at, or is blank.',
    population: all(isOneOf(touch, 'yes'), either(missing(day('contacted_on')), moreThan(sinceContact, 56))),
    namesChildren: true,
    shows: { words: 'days since the contact', amount: sinceContact },
    clock: {
      rules: ['cl.pa.contact', 'cl.pa.contact_local'],
      differs:
        'The clock is told for every young person with a personal adviser, by the council’s own standard where it has one; this measure only for those said to be in touch.',
    },
    examples: [
      {
        asAt,
        rows: [
          { in_touch: 'yes', contacted_on: '2026-09-04' },
          { in_touch: 'yes', contacted_on: '2026-09-03' },
          { in_touch: 'yes' },
          { in_touch: 'no' },
        ],
        gives: { value: 2 },
        because: '56 days ago is in time; who is not in touch is counted elsewhere',
      },
    ],
  }),
]
