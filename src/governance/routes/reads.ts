import { posts } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { followedOne } from '../call-in/followed.ts'
import { escalations } from '../escalation/store.ts'
import type { BodyId, DecisionId } from '../ids.ts'
import type { Body } from '../model.ts'
import { bodies, bodyOf } from '../store/bodies.ts'
import { decisionOfId, decisions } from '../store/decisions.ts'
import { meetings } from '../store/meetings.ts'
import { reportingLines } from '../store/reporting-lines.ts'
import { bodyVersions, decisionVersions } from '../store/versions.ts'
import { subjects } from '../store/subjects.ts'

/** Whether the pages show this viewer what changes governance; the routes and row security ask for themselves. */
export const mayChange = (tx: ViewerTx): boolean => tx.viewer.grants.has('change governance | any')

/** Whether the viewer keeps governance, or sits in an executive and decides for it alone. */
const mayDecideAlone = (tx: ViewerTx, all: readonly Body[]): boolean =>
  all.some(
    ({ kind, chair, members }) =>
      kind === 'executive' &&
      (mayChange(tx) ||
        [chair, ...members].some(
          (each) => each !== undefined && 'postId' in each && tx.viewer.posts.includes(each.postId),
        )),
  )

const bodiesRead = async (tx: ViewerTx) => {
  const all = await bodies(tx)
  return { bodies: all, mayDecideAlone: mayDecideAlone(tx, all) }
}

/** What the governance page shows. */
export const governanceRead = async (tx: ViewerTx) => ({
  ...(await bodiesRead(tx)),
  lines: await reportingLines(tx),
  meetings: await meetings(tx),
  decisions: await decisions(tx),
  plans: await subjects(tx),
  asAt: tx.at.asAt,
  mayChange: mayChange(tx),
})

/** What a body's page shows. @throws NotFound when there is no such body. */
export const bodyRead = (id: BodyId) => async (tx: ViewerTx) => ({
  body: await bodyOf(tx, id),
  versions: await bodyVersions(tx, id),
  bodies: await bodies(tx),
  lines: await reportingLines(tx),
  escalations: (await escalations(tx)).filter(({ from, to }) => from.id === id || to.id === id),
  meetings: (await meetings(tx)).filter(({ bodyId }) => bodyId === id),
  decisions: (await decisions(tx)).filter(({ body }) => body.id === id),
  plans: await subjects(tx),
  vacantPosts: new Set((await posts(tx)).filter(({ held }) => held === 'vacant').map((post) => post.id)),
  asAt: tx.at.asAt,
  mayChange: mayChange(tx),
})

/** @throws NotFound when there is no such decision by the as-at day. */
export const decisionRead = (id: DecisionId) => async (tx: ViewerTx) => {
  const decision = await decisionOfId(tx, id)
  return {
    decision,
    followed: await followedOne(tx, decision),
    plans: await subjects(tx),
    versions: await decisionVersions(tx, id),
    day: tx.at.asAt,
    mayChange: mayChange(tx),
  }
}

/** What can be chosen when a decision is recorded. */
export const decisionChoices = async (tx: ViewerTx) => ({
  bodies: await bodies(tx),
  plans: await subjects(tx),
  today: tx.today,
})
