import { isoDate } from '../../kernel/index.ts'
import type { Measure } from '../model/measure.ts'
import { all, asAt, daysFrom, known, missing } from '../model/piece.ts'
import { columnsOf } from '../model/sources.ts'
import { ofWhatIsKnown } from '../model/what-is-known.ts'

const care = columnsOf('care')
const protection = columnsOf('protection')

const drawn = {
  group: 'Pictures',
  value: 'median',
  better: 'neither',
  unit: 'days',
  inForce: { from: isoDate('2026-01-01') },
  basis: 'Practice definition on Ofsted’s Annex A child-level lists',
  examples: [],
} as const

/** How long those who are in care have been there: drawn beside the measures, from rows counted as theirs are. */
export const daysInCare: Measure = ofWhatIsKnown<Measure>({
  ...drawn,
  id: 'days-in-care',
  title: 'Days in care',
  question: 'How long have the children in care been there?',
  definition: 'Children of list 8 who are in care, in days from coming into care to the day looked at.',
  source: 'care',
  population: all(missing(care.day('left_care_on')), known(care.day('entered_care_on'))),
  amount: daysFrom(care.day('entered_care_on'), asAt),
})

export const daysOnPlan: Measure = ofWhatIsKnown<Measure>({
  ...drawn,
  id: 'days-on-plan',
  title: 'Days on a child protection plan',
  question: 'How long have the children on a plan been on it?',
  definition: 'Open plans of list 7, in days from the start of the plan to the day looked at.',
  source: 'protection plans',
  population: all(missing(protection.day('ended_on')), known(protection.day('started_on'))),
  amount: daysFrom(protection.day('started_on'), asAt),
})
