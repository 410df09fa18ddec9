import type { Line } from '../model/line.ts'
import { needOf } from '../model/order.ts'
import type { FileColumn } from '../../../spreadsheets/index.ts'

/** What a file holds of each child: no name, no address, nothing of adoptive families. */
export const fileColumns: readonly FileColumn<Line>[] = [
  { head: 'Child', cell: ({ councilId }) => councilId, width: 12 },
  { head: 'Age', cell: ({ age }) => age, width: 10 },
  { head: 'Status', cell: ({ status }) => status, width: 15 },
  { head: 'Need', cell: ({ reasons: [worst] }) => (worst ? needOf(worst.need).title : ''), width: 16 },
  { head: 'Why', cell: ({ reasons: [worst] }) => worst?.what ?? '', width: 40 },
  { head: 'Because', cell: ({ reasons: [worst] }) => worst?.because ?? '', width: 45 },
  { head: 'Due', cell: ({ reasons: [worst] }) => worst?.dueOn ?? '', width: 12 },
  { head: 'Next', cell: ({ next }) => next?.words ?? '', width: 35 },
  {
    head: 'Also',
    width: 50,
    cell: ({ reasons }) =>
      reasons
        .slice(1)
        .map(({ what, because }) => `${what}: ${because}`)
        .join('; '),
  },
  { head: 'Not known', cell: ({ notKnown }) => notKnown.map(({ title }) => title).join('; '), width: 30 },
  { head: 'Worker', cell: ({ worker }) => worker ?? '' },
  { head: 'Team', cell: ({ team }) => team ?? '' },
]
