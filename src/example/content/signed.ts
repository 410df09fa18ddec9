import { isoDate } from '../../kernel/index.ts'

/** A manager's word beside what is computed. */
export const override = {
  reference: '1.1',
  by: 'Deputy Director, Children’s Services',
  says: 'consistent',
  reason:
    'Both teams that were audited show it. The third is audited in December; until then I stand by this.',
  fromOn: isoDate('2020-11-16'),
  untilOn: isoDate('2020-12-31'),
} as const

/** A change of an approved plan that waits for the Director. */
export const changeAsked = {
  reference: '3.2',
  by: 'Head of Commissioning',
  to: 'Visit every provider at least once a year, those with a concern twice, and report in writing against the contract.',
  on: isoDate('2020-11-19'),
  reason: 'Two providers gave cause for concern in October: one visit a year would not have shown it.',
} as const
