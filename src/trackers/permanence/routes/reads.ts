import { auditedRead, mayOnSome, posts } from '../../../access/index.ts'
import type { ViewerTx } from '../../../access/index.ts'
import {
  everInCare,
  listDays,
  listsBehind,
  foundAbout,
  openAbout,
  postsForWork,
  reaches,
  siblingsNamed,
  toldBy,
  whyListed,
} from '../../../children/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { isOfNow } from '../../../spreadsheets/index.ts'
import type { EntryId } from '../ids.ts'
import type { Listed } from '../model/tracker.ts'
import { childTracked, everyPeriodOfCare, trackedChild } from '../store/children.ts'
import { entryOfId, entryVersions, takenBackEntries, takenBackOf, viewsRecordedBy } from '../store/entries.ts'
import type { EntryKind } from '../model/entry.ts'
import type { MayRecord } from '../model/may-record.ts'
import { mayRecordNothing, postsToName } from '../model/may-record.ts'
import { mayRecord, needsToCorrect, needsToRecord, officersPosts } from '../store/may-record.ts'
import { postsThatDecide } from '../store/deciding.ts'
import { postTitles } from '../store/publish.ts'

export const because = 'permanence tracking'

/**
 * Whether the viewer records about some children now: which ones is asked child by child, and on another day nothing is
 * recorded.
 */
export const mayRecordSome = (tx: ViewerTx): boolean =>
  isOfNow(tx) && mayOnSome(tx.viewer.grants, 'change permanence')

/** Durations name nobody; the children behind them are read all the same, and noted. */
export async function durationsRead(tx: ViewerTx) {
  const about = { screen: '/permanence/durations', because: await whyListed(tx, because) }
  return auditedRead(tx, about, everyPeriodOfCare)
}

const listOfCare = 8

/** The day of the first extract that tells who is in care. */
export const careToldFrom = async (tx: ViewerTx) =>
  (await listDays(tx)).find(({ list }) => list === listOfCare)?.firstOn

async function noted(tx: ViewerTx, screen: string, child: Listed): Promise<Listed> {
  await openAbout(tx, child.childId, screen)
  return child
}

/**
 * A child of whom no list of care tells on the day looked at, and one does on another. @throws NotFound where there is
 * none.
 */
async function untoldChild(tx: ViewerTx, screen: string, childId: number) {
  const councilId = await foundAbout(tx, childId, screen, () => numberOfEverInCare(tx, childId))
  return untoldPage(tx, childId, councilId)
}

async function numberOfEverInCare(tx: ViewerTx, childId: number): Promise<string> {
  const councilId = await everInCare(tx, childId)
  if (councilId === undefined) throw new NotFound()
  return councilId
}

const untoldPage = async (tx: ViewerTx, childId: number, councilId: string) => ({
  told: await toldBy(tx, listsBehind.permanence),
  asAt: tx.at.asAt,
  childId,
  councilId,
})

const childScreen = '/permanence/:childId'

/** @throws NotFound when there is no such child whom the viewer may see. */
export const childRead = (childId: number) => async (tx: ViewerTx) => {
  const find = async () => (await childTracked(tx, childId)) ?? (await numberOfEverInCare(tx, childId))
  const found = await foundAbout(tx, childId, childScreen, find)
  return typeof found === 'string'
    ? ({ kind: 'not told', page: await untoldPage(tx, childId, found) } as const)
    : ({ kind: 'told', page: await childAsTold(tx, found) } as const)
}

const childAsTold = async (tx: ViewerTx, child: Listed) => ({
  child,
  siblings: await siblingsNamed(tx, child.childId, childScreen),
  posts: await postTitles(tx),
  recordedBy: await viewsRecordedBy(tx, child.entries),
  takenBack: await takenBackEntries(tx, child.childId),
  told: await toldBy(tx, listsBehind.permanence),
  mayRecord: isOfNow(tx) ? await mayRecord(tx, child.childId) : mayRecordNothing,
  mayChallenge: isOfNow(tx) && (await reaches(tx, 'change challenges', child.childId)),
})

const formScreen = '/permanence/:childId/record'

async function formFor(tx: ViewerTx, child: Listed, kind: EntryKind, named?: number) {
  await noted(tx, formScreen, child)
  const may = await needsToRecord(tx, child.childId, kind)
  return { child, ...(await namedBy(tx, { childId: child.childId, may, kind, named })), today: tx.today }
}

interface FormOf {
  readonly childId: number
  readonly may: MayRecord
  readonly kind: EntryKind
  /** Named already by the entry that is corrected. */
  readonly named?: number | undefined
}

/**
 * Every post, and those that can be named in a form of this kind: a plan is agreed by who may decide, who does something
 * sees the child.
 */
async function namedBy(tx: ViewerTx, { childId, may, kind, named }: FormOf) {
  const all = await posts(tx)
  if (kind === 'action') return { posts: all, toName: await postsForWork(tx, childId) }
  const officers = kind === 'officer view' && may.views === 'any' ? await officersPosts(tx) : []
  const deciding = kind === 'plan' ? (await postsThatDecide(tx)).onceToo : undefined
  const toName = postsToName(may, kind, all, officers).filter(
    ({ id }) => deciding === undefined || deciding.has(id) || id === named,
  )
  return { posts: all, toName: toName.map((post) => ({ ...post, sees: true })) }
}

/**
 * @throws NotFound when no list tells of the child's care on the day; Forbidden when the viewer may not record about this
 * child.
 */
export const formRead = (childId: number, kind: EntryKind) => async (tx: ViewerTx) =>
  formFor(tx, await trackedChild(tx, childId), kind)

/**
 * The same; of a day of which no list of care tells of the child, what is said instead.
 * @throws NotFound as `childRead`; Forbidden when the viewer may not record about this child.
 */
export const formOrUntold = (childId: number, kind: EntryKind, by?: number) => async (tx: ViewerTx) => {
  const child = await childTracked(tx, childId)
  if (child) return { kind: 'told', ...(await formFor(tx, child, kind, by)) } as const
  const untold = await untoldChild(tx, formScreen, childId)
  const may = await needsToRecord(tx, childId, kind)
  const named = await namedBy(tx, { childId, may, kind, named: by })
  return { kind: 'not told', untold: { ...untold, today: tx.today, ofNow: isOfNow(tx) }, ...named } as const
}

/** @throws NotFound when the child has no such entry; Forbidden when it is not the viewer's to correct. */
export const entryRead = (childId: number, id: EntryId) => async (tx: ViewerTx) => {
  const entry = await entryOfId(tx, childId, id)
  const form = await formOrUntold(childId, entry.kind, entry.postId)(tx)
  await needsToCorrect(tx, entry)
  const versions = await entryVersions(tx, id)
  return { form, entry, versions, taken: takenBackOf(entry, versions) }
}
