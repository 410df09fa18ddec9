import { longDate } from '../../../kernel/index.ts'
import type { FileColumn } from '../../../spreadsheets/index.ts'
import type { PickedLine } from '../call.ts'

export const pickColumns: readonly FileColumn<PickedLine>[] = [
  { head: 'Child', cell: ({ line }) => line.councilId, width: 12 },
  { head: 'Age', cell: ({ line }) => line.age, width: 10 },
  { head: 'Status', cell: ({ line }) => line.status, width: 15 },
  {
    head: 'Why an inspector would pick the child',
    width: 60,
    cell: ({ why }) => why.map(({ rule, because }) => `${rule.title}: ${because}`).join(' '),
  },
  { head: 'Last visit', cell: ({ lastSeen }) => lastSeen, width: 35 },
  { head: 'Challenge', cell: ({ challenges }) => challenges.map(({ words }) => words).join('; '), width: 40 },
  {
    head: 'Open actions',
    width: 40,
    cell: ({ duties }) =>
      duties
        .map(({ words, dueOn }) => (dueOn === undefined ? words : `${words}, due ${longDate(dueOn)}`))
        .join('; '),
  },
  { head: 'Worker', cell: ({ line }) => line.worker ?? '' },
  { head: 'Team', cell: ({ line }) => line.team ?? '' },
]
