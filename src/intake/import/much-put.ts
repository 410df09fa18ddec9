import type { ListComparison } from './model.ts'

/** So many rows of a list, or children, and it is worth a moment to have PostgreSQL count anew. */
export const muchPut = 500

/** Whether so much of a list is new that what PostgreSQL counted before says little of it. */
export const isMuch = ({ same, added, changed }: ListComparison): boolean =>
  added + changed >= muchPut && added + changed > same / 4
