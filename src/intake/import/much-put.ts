import type { ListChanges } from './what-changed.ts'

/** So many rows of a list, or children, and it is worth a moment to have PostgreSQL count anew. */
export const muchPut = 500

/** Whether so much of a list is new that what PostgreSQL counted before says little of it. */
export function isMuchPut({ same, added, changed, corrected }: ListChanges): boolean {
  const put = added.length + changed.length + corrected.length
  return put >= muchPut && put > same / 4
}
