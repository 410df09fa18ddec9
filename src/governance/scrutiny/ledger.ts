import type { ViewerTx } from '../../access/index.ts'
import { loggedActions } from '../log/store.ts'
import { recommendations } from '../recommendations/store.ts'
import { meetings } from '../store/meetings.ts'
import type { Promised } from './promises.ts'
import { promisesIn } from './promises.ts'

/** What was promised in public, on the day looked at: the same for the page and for papers. */
export const promises = async (tx: ViewerTx): Promise<readonly Promised[]> =>
  promisesIn({
    actions: await loggedActions(tx),
    recommendations: await recommendations(tx),
    meetings: await meetings(tx),
    day: tx.at.asAt,
  })
