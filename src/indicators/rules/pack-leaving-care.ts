import type { Measure } from '../model/measure.ts'
import { all, asAt as today, isOneOf, monthsBefore, not, onOrBefore } from '../model/piece.ts'
import { bornOn, columnsOf } from '../model/sources.ts'
import { asAt } from './annex-a.ts'
import { lookedAfter, pack } from './pack.ts'

const leaver = columnsOf('leavingCare')
const from19to21 = all(
  onOrBefore(bornOn, monthsBefore(today, 12 * 19)),
  not(onOrBefore(bornOn, monthsBefore(today, 12 * 22))),
)
const share = { value: 'share', unit: 'percent' } as const

/** Young people leaving care, by what is published. */
export const packLeavingCare: readonly Measure[] = [
  pack({
    ...share,
    id: 'care-leavers-suitable-accommodation-of-all',
    title: 'Care leavers in suitable accommodation, of all',
    question: 'How many of our care leavers are known to live somewhere suitable?',
    definition:
      'Young people whose accommodation is recorded as suitable, out of all on list 9 but those who died, live abroad (G), were deported (H) or returned home for good. Who is not in touch stays in the whole: a young person we cannot find is not suitably housed.',
    basis: lookedAfter,
    source: 'leaving care',
    population: all(
      not(isOneOf(leaver.text('in_touch'), 'died', 'returned home')),
      not(isOneOf(leaver.text('accommodation'), 'G', 'H')),
    ),
    met: isOneOf(leaver.text('suitability'), 'suitable'),
    whyNot: 'unsuitable, or not known',
    better: 'higher',
    beside: 'care-leavers-suitable-accommodation',
    examples: [
      {
        asAt,
        rows: [
          { suitability: 'suitable' },
          { in_touch: 'no' },
          { in_touch: 'died' },
          { accommodation: 'H', suitability: 'suitable' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: 'who is not in touch counts against it',
      },
    ],
  }),
  pack({
    ...share,
    id: 'care-leavers-eet-19-to-21',
    title: 'Care leavers of 19 to 21 in education, employment or training',
    question: 'How many of our care leavers of 19 to 21 are learning or at work?',
    definition:
      'Young people of 19, 20 or 21 on the day looked at whose activity is full or part time (F or P), out of all of that age on list 9 but those who died. Where the published figure takes the young person’s birthday in the year, this takes the day looked at.',
    basis: lookedAfter,
    source: 'leaving care',
    population: all(from19to21, not(isOneOf(leaver.text('in_touch'), 'died'))),
    met: isOneOf(leaver.text('activity'), 'F1', 'F2', 'F3', 'F4', 'F5', 'P1', 'P2', 'P3', 'P4', 'P5'),
    whyNot: 'not in education, employment or training, or not known',
    better: 'higher',
    beside: 'care-leavers-in-education-employment-training',
    examples: [
      {
        asAt,
        rows: [
          { activity: 'F2', born_on: '2007-10-30' },
          { activity: 'F2', born_on: '2007-10-31' },
          { born_on: '2004-10-31' },
          { activity: 'F2', born_on: '2004-10-30' },
        ],
        gives: { numerator: 1, denominator: 2, percent: 50 },
        because: '19 today is in it, 22 today is not; what is not known is not at work',
      },
    ],
  }),
]
