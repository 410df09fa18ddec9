import { isoDate } from '../../kernel/index.ts'
import { assessmentsAndPlans } from './areas/assessments-and-plans.ts'
import { commissioning } from './areas/commissioning.ts'
import { fosterCarerReviews } from './areas/foster-carer-reviews.ts'
import { housing } from './areas/housing.ts'
import { managementOversight } from './areas/management-oversight.ts'
import { permanence } from './areas/permanence.ts'
import { preProceedings } from './areas/pre-proceedings.ts'

/** One area for each finding, in the order of the report. */
export const areas = [
  managementOversight,
  assessmentsAndPlans,
  commissioning,
  housing,
  preProceedings,
  permanence,
  fosterCarerReviews,
]

export const plan = {
  title: 'Children’s Services Improvement Plan',
  beginsOn: isoDate('2020-06-16'),
  endsOn: isoDate('2021-12-31'),
  // A high-level, strategic plan: the detail of better practice stands in these.
  informedBy: ['the children’s social care service plan', 'the team plans'],
}

export const versions = [
  {
    approvedOn: isoDate('2020-06-16'),
    by: 'Cabinet',
    note: 'Approved in response to the inspection.',
  },
  {
    approvedOn: isoDate('2020-10-22'),
    by: 'Improvement Board',
    note: 'Action 3.1 moved to 26 February 2021; action 7.3 added.',
  },
] as const

/** The written statement was due on 21 July 2020. */
export const submissions = [
  {
    kind: 'sent',
    toOrWhere: 'Ofsted (the Chief Inspector)',
    onDay: isoDate('2020-07-09'),
    how: 'By e-mail, receipt confirmed the same day',
    versionNumber: 1,
  },
  {
    kind: 'sent',
    toOrWhere: 'The Secretary of State for Education',
    onDay: isoDate('2020-07-09'),
    how: 'By e-mail',
    versionNumber: 1,
  },
  {
    kind: 'published',
    toOrWhere: 'https://www.fernshire.example/childrens-services-improvement-plan',
    onDay: isoDate('2020-07-09'),
    how: 'On the council’s website, with the inspection report',
    versionNumber: 1,
  },
] as const
