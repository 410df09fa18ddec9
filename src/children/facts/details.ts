import type { FactTable } from './fact-table.ts'
import { day, text, truth, whole } from './fact-table.ts'

/** Who the child is, as far as extracts say: put together from every list the child stands on. */
export const details = {
  kind: 'details',
  table: 'children.details',
  owner: 'child_id',
  key: { one: 'for each child' },
  endsOn: [],
  columns: [
    /** The day of birth, or the expected one of an unborn child. */
    day('born_on'),
    truth('unborn'),
    /** In whole years as the extract gave it; only where there is no day of birth. */
    whole('age_given'),
    text('gender'),
    text('ethnicity'),
    truth('disabled'),
  ],
} as const satisfies FactTable
