import { isoDate as on } from '../../../kernel/index.ts'
import type { PostTitle } from '../people.ts'
import { head } from './entry.ts'

/** The interim service manager went in July; whoever came after took on some of what was open, and spoke to nothing else. */
export const handover = {
  of: 'Service Manager, Children’s Social Care' satisfies PostTitle,
  drawnUp: {
    by: head,
    on: on('2020-07-27'),
    note: 'The pre-proceedings tracker is kept by hand and is a fortnight behind. Ask the solicitor first.',
  },
  accepted: { on: on('2020-08-04'), count: 3, note: 'Gone through together on the last day' },
} as const
