import { auditedRead, posts } from '../../../access/index.ts'
import type { ViewerTx } from '../../../access/index.ts'
import { listsBehind, siblingsNamed, toldBy } from '../../../children/index.ts'
import type { EntryId } from '../ids.ts'
import { everyPeriodOfCare, trackedChild } from '../store/children.ts'
import { entryOfId, entryVersions } from '../store/entries.ts'
import { mayRecord, needsToRecord } from '../store/may-record.ts'
import { postTitles } from '../store/publish.ts'

export const because = 'permanence tracking'

/** Whether the viewer records about some children: which ones is asked child by child. */
export const mayRecordSome = ({ viewer }: ViewerTx): boolean =>
  viewer.grants.has('change permanence | any') || viewer.grants.has('change permanence | own teams')

/** Durations name nobody; the children behind them are read all the same, and noted. */
export const durationsRead = (tx: ViewerTx) =>
  auditedRead(tx, { screen: '/permanence/durations', because }, everyPeriodOfCare)

async function oneChild(tx: ViewerTx, screen: string, childId: number) {
  const child = await trackedChild(tx, childId)
  await auditedRead(tx, { screen, because }, () => Promise.resolve([child]))
  return child
}

/** @throws NotFound when there is no such child whom the viewer may see. */
export const childRead = (childId: number) => async (tx: ViewerTx) => ({
  child: await oneChild(tx, '/permanence/:childId', childId),
  siblings: await siblingsNamed(tx, childId, '/permanence/:childId'),
  posts: await postTitles(tx),
  told: await toldBy(tx, listsBehind.permanence),
  mayRecord: await mayRecord(tx, childId),
  mayChallenge: tx.viewer.grants.has('change challenges | any'),
})

/** @throws NotFound as `childRead`; Forbidden when the viewer may not record about this child. */
export const formRead = (childId: number) => async (tx: ViewerTx) => {
  const child = await oneChild(tx, '/permanence/:childId/record', childId)
  await needsToRecord(tx, childId)
  return { child, posts: await posts(tx), today: tx.today }
}

/** @throws NotFound when the child has no such entry. */
export const entryRead = (childId: number, id: EntryId) => async (tx: ViewerTx) => ({
  ...(await formRead(childId)(tx)),
  entry: await entryOfId(tx, childId, id),
  versions: await entryVersions(tx, id),
})
