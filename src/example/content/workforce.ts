import { isoDate } from '../../kernel/index.ts'
import type { NewFundingLine, NewVacancy } from '../../workforce/index.ts'
import type { PostTitle } from './people.ts'

/** The public report's amounts. How much comes from which source it does not say, so nobody knows. */
export const training: NewFundingLine = {
  purpose: 'training children’s services in our strengths-based practice model',
  note: 'The model is the council’s preferred one: it builds on a family’s strengths and keeps its eye on safety. It is being embedded, and children’s services need to be trained in it.',
  amount: 4_900_000,
  about: true,
  startsOn: isoDate('2020-07-01'),
  years: 2,
  includes: [{ what: 'training trainers of our own, to cost less from then on', amount: 1_800_000 }],
  sources: [
    { name: 'the core training budget', amount: undefined },
    { name: 'social care reserves (the remainder)', amount: undefined },
  ],
}

export interface ExampleVacancy extends Omit<NewVacancy, 'postId'> {
  readonly post: PostTitle
}

const cover = {
  fullTimeEquivalent: 1,
  fromOn: isoDate('2020-03-30'),
  coveredBy: 'agency staff',
  cost: 'The vacancies offset the cost of agency staff in full.',
} as const

/** One service manager and two team managers: the public report's. The last one is made up. */
export const vacancies: readonly ExampleVacancy[] = [
  {
    ...cover,
    post: 'Service Manager, Children’s Social Care',
    untilOn: isoDate('2020-07-31'),
    joins: { words: 'July 2020', by: isoDate('2020-07-31') },
  },
  {
    ...cover,
    post: 'Team Manager, Referral and Assessment',
    untilOn: isoDate('2020-06-26'),
    joins: { words: '25 May 2020', by: isoDate('2020-05-25') },
  },
  { ...cover, post: 'Team Manager, Protection and Permanence', untilOn: undefined, joins: undefined },
  {
    post: 'Commissioning Manager, Children',
    fullTimeEquivalent: 1,
    fromOn: isoDate('2020-10-01'),
    untilOn: undefined,
    coveredBy: 'nobody',
    cost: undefined,
    joins: undefined,
  },
]
