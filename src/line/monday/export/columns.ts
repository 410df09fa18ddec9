import type { Line } from '../model/line.ts'
import { needOf } from '../model/order.ts'
import type { FileColumn } from './files.ts'

/** What a file holds of each child: no name, no address, nothing of adoptive families. */
export const fileColumns: readonly FileColumn<Line>[] = [
  { head: 'Child', cell: ({ councilId }) => councilId },
  { head: 'Age', cell: ({ age }) => age },
  { head: 'Status', cell: ({ status }) => status },
  { head: 'Need', cell: ({ reasons: [worst] }) => (worst ? needOf(worst.need).title : '') },
  { head: 'Why', cell: ({ reasons: [worst] }) => worst?.what ?? '', width: 40 },
  { head: 'Because', cell: ({ reasons: [worst] }) => worst?.because ?? '', width: 45 },
  { head: 'Due', cell: ({ reasons: [worst] }) => worst?.dueOn ?? '' },
  { head: 'Next', cell: ({ reasons: [worst] }) => worst?.next ?? '', width: 35 },
  {
    head: 'Also',
    width: 50,
    cell: ({ reasons }) =>
      reasons
        .slice(1)
        .map(({ what, because }) => `${what}: ${because}`)
        .join('; '),
  },
  { head: 'Not known', cell: ({ notKnown }) => notKnown.map(({ title }) => title).join('; ') },
  { head: 'Worker', cell: ({ worker }) => worker ?? '' },
  { head: 'Team', cell: ({ team }) => team ?? '' },
]
