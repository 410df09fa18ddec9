import type { ViewerTx } from '../../access/index.ts'
import type { Around } from '../../plan/index.ts'
import { carriers } from '../recommendations/carried.ts'
import { recommendations } from '../recommendations/store.ts'
import { meetings } from '../store/meetings.ts'
import type { Promised } from './promises.ts'
import { promisesIn } from './promises.ts'

/**
 * @param around what stands around the plan: an action of it may carry what was promised.
 * What was promised in public, on the day looked at: the same for the page and for papers.
 */
export const promises = async (tx: ViewerTx, around: Around): Promise<readonly Promised[]> =>
  promisesIn({
    carriers: await carriers(tx, around),
    recommendations: await recommendations(tx),
    meetings: await meetings(tx),
    day: tx.at.asAt,
  })
