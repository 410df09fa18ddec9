import type { DatedTable } from '../../access/index.ts'
import { day, text, truth } from './fact-table.ts'

/** What follows from all facts about one child on one day: never given by an extract, always worked out. */
export const summary = {
  table: 'children.summary',
  owner: 'child_id',
  columns: [
    text('status'),
    truth('in_care'),
    truth('on_plan'),
    truth('in_need'),
    truth('being_assessed'),
    truth('leaving_care'),
    text('team_name'),
    text('worker_name'),
    day('last_seen_on'),
  ],
} as const satisfies DatedTable
