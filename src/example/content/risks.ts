import type { IsoDate } from '../../kernel/index.ts'
import { isoDate } from '../../kernel/index.ts'
import type { RiskSaid } from '../../plan/index.ts'
import type { PostTitle } from './people.ts'

export interface ExampleRisk extends Omit<RiskSaid, 'ownerPostId' | 'areaIds' | 'actionIds'> {
  /** In whose name it was written. */
  readonly by: PostTitle
  readonly owner: PostTitle
  readonly openedOn: IsoDate
  /** By the numbers of areas and the references of actions. */
  readonly areas: readonly number[]
  readonly actions: readonly string[]
}

/** What may keep the plan from being carried out, each linked to areas and actions by their references. */
export const risks: readonly ExampleRisk[] = [
  {
    by: 'Deputy Director, Children’s Services',
    owner: 'Deputy Director, Children’s Services',
    cause: 'Two frontline management posts are held by interims whose contracts end in winter.',
    event: 'A team is without a manager for weeks.',
    effect: 'Supervision stops, and decisions about children wait.',
    before: { likelihood: 5, impact: 4 },
    now: { likelihood: 3, impact: 4 },
    target: { likelihood: 2, impact: 3 },
    controls: 'Contracts are extended to the end of March; a second round of recruitment has begun.',
    reviewOn: isoDate('2020-12-11'),
    openedOn: isoDate('2020-06-16'),
    areas: [1],
    actions: ['1.2'],
  },
  {
    by: 'Head of Commissioning',
    owner: 'Head of Commissioning',
    cause: 'There are too few homes near Fernshire for children with complex needs.',
    event: 'A child has to live far away, or waits for a home.',
    effect: 'The child loses school and family, and the budget is overspent.',
    before: { likelihood: 4, impact: 5 },
    now: { likelihood: 4, impact: 4 },
    target: { likelihood: 2, impact: 4 },
    controls: 'Terms are being agreed with neighbouring councils; the Director signs every distant home.',
    reviewOn: isoDate('2020-11-06'),
    openedOn: isoDate('2020-07-01'),
    areas: [3],
    actions: ['3.4'],
  },
  {
    by: 'Performance Analyst',
    owner: 'Performance Analyst',
    cause: 'Carers’ reviews are kept in a list of their own until the case system holds them.',
    event: 'The monthly figure is wrong and nobody sees it.',
    effect: 'A review falls overdue unnoticed.',
    before: { likelihood: 3, impact: 3 },
    now: { likelihood: 2, impact: 2 },
    target: { likelihood: 1, impact: 2 },
    controls: 'The list is held against the panel’s minutes every month.',
    reviewOn: isoDate('2021-01-15'),
    openedOn: isoDate('2020-09-01'),
    areas: [7],
    actions: [],
  },
]
