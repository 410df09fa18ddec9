import { isoDate } from '../../kernel/index.ts'
import type { SourceSaid } from '../../plan/index.ts'

/** Where some actions come from, by their references: other plans, a peer review, a complaint. */
export const sources: readonly (SourceSaid & { readonly of: string })[] = [
  {
    of: '2.4',
    kind: 'service plan',
    title: 'Children’s social care service plan 2020-21',
    onDay: isoDate('2020-04-01'),
    reference: 'S6',
    link: null,
  },
  {
    of: '1.3',
    kind: 'service plan',
    title: 'Children’s social care service plan 2020-21',
    onDay: isoDate('2020-04-01'),
    reference: 'S2',
    link: null,
  },
  {
    of: '7.2',
    kind: 'team plan',
    title: 'Fostering and Leaving Care 2020-21',
    onDay: isoDate('2020-05-04'),
    reference: 'T3',
    link: null,
  },
  {
    of: '3.2',
    kind: 'peer review',
    title: 'Review of commissioning by a neighbouring council',
    onDay: isoDate('2020-02-14'),
    reference: null,
    link: null,
  },
  {
    of: '4.3',
    kind: 'complaint',
    title: 'A care leaver’s complaint about housing, upheld',
    onDay: isoDate('2020-06-30'),
    reference: null,
    link: null,
  },
]
