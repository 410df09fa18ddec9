import type { IsoDate } from '../../../kernel/index.ts'
import { isoDate as on } from '../../../kernel/index.ts'
import type { PostTitle } from '../people.ts'

/** What a measure is to reach. In the unit of its value; shares in percent. */
export interface ExampleTarget {
  readonly measure: string
  readonly target: number
  readonly tolerance: number
  readonly from: IsoDate
  /** Whose target it is; the analyst enters it the same day. */
  readonly post: PostTitle
  readonly reason: string
}

const board: PostTitle = 'Improvement Board Chair (independent)'
const director: PostTitle = 'Strategic Director for People (DCS)'

/** The board met on 30 July and 10 September; the director sets what the service itself aims at. */
const agreed = { from: on('2020-07-30'), post: board } as const
const later = { from: on('2020-09-10'), post: board } as const
const within = { from: on('2020-07-30'), post: director } as const

const managementOversight: readonly ExampleTarget[] = [
  {
    ...agreed,
    measure: 'child-in-need-not-seen-28-days',
    target: 10,
    tolerance: 5,
    reason: 'Area 1 of the plan. One child in ten leaves room for families who are away.',
  },
  {
    ...within,
    measure: 'open-assessments-over-45-working-days',
    target: 0,
    tolerance: 2,
    reason: 'Area 1. Each one needs its manager’s reason, so none is the aim and two can be explained.',
  },
]

const assessmentsAndPlans: readonly ExampleTarget[] = [
  {
    ...agreed,
    measure: 'assessments-within-45-working-days-of-referral',
    target: 90,
    tolerance: 5,
    reason: 'Area 2. Above England, since a small service can know of each one that will be late.',
  },
  {
    ...agreed,
    measure: 'assessments-child-seen',
    target: 95,
    tolerance: 5,
    reason: 'Area 2. Every child is seen unless there is a reason, such as a move before the visit.',
  },
]

const commissioning: readonly ExampleTarget[] = [
  {
    ...later,
    measure: 'in-care-out-of-area',
    target: 30,
    tolerance: 5,
    reason: 'Area 3. What the sufficiency strategy expects of 2021; a small county cannot reach the average.',
  },
  {
    ...later,
    measure: 'in-care-three-placements',
    target: 10,
    tolerance: 2,
    reason: 'Areas 3 and 7. As England: moves are what poor matching and unsupported carers lead to.',
  },
]

const housing: readonly ExampleTarget[] = [
  {
    ...agreed,
    measure: 'care-leavers-suitable-accommodation',
    target: 90,
    tolerance: 5,
    reason: 'Area 4. Agreed with housing; the number is small, so each young person is spoken of by name.',
  },
  {
    ...agreed,
    measure: 'care-leavers-in-bed-and-breakfast',
    target: 0,
    tolerance: 0,
    reason: 'Area 4. Statutory guidance finds bed and breakfast unsuitable: there is nothing to tolerate.',
  },
]

const preProceedings: readonly ExampleTarget[] = [
  {
    ...within,
    measure: 'protection-plans-two-years',
    target: 3,
    tolerance: 3,
    reason: 'Area 5. No list tells of letters before proceedings; long plans show where none was sent.',
  },
  {
    ...within,
    measure: 'conferences-within-15-working-days',
    target: 85,
    tolerance: 10,
    reason: 'Area 5. Above England. Few conferences a month, hence the wide tolerance.',
  },
]

const permanence: readonly ExampleTarget[] = [
  {
    ...agreed,
    measure: 'in-care-no-permanence-plan-4-months',
    target: 5,
    tolerance: 5,
    reason:
      'Area 6. A plan by the second review is expected of every child; some plans are late for good reasons.',
  },
  {
    ...agreed,
    measure: 'in-care-same-placement-two-years',
    target: 70,
    tolerance: 5,
    reason: 'Area 6. A little above England.',
  },
]

const carersReviews: readonly ExampleTarget[] = [
  {
    ...later,
    measure: 'in-care-visits-over-6-weeks',
    target: 5,
    tolerance: 5,
    reason:
      'Area 7. No list tells of carers’ reviews; whether children are visited where they live stands in for it.',
  },
]

/** The key measures of the plan's seven areas: those that have a target. */
export const targets: readonly ExampleTarget[] = [
  ...managementOversight,
  ...assessmentsAndPlans,
  ...commissioning,
  ...housing,
  ...preProceedings,
  ...permanence,
  ...carersReviews,
]

export interface ExampleBaseline {
  readonly measure: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly on: IsoDate
  readonly reason: string
}

/** The months before the inspection reported are what the plan is held against. */
export const baselines: readonly ExampleBaseline[] = [
  'assessments-within-45-working-days-of-referral',
  'assessments-child-seen',
  'in-care-out-of-area',
  'in-care-no-permanence-plan-4-months',
  'in-care-visits-over-6-weeks',
].map((measure) => ({
  measure,
  from: on('2018-12-01'),
  to: on('2020-02-01'),
  on: on('2020-07-30'),
  reason: 'The months before the inspection reported: what has changed since is to show.',
}))
