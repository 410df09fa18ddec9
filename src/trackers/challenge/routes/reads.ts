import { auditedRead, posts } from '../../../access/index.ts'
import type { ViewerTx } from '../../../access/index.ts'
import type { ChallengeId } from '../ids.ts'
import { mayDo } from '../model/may.ts'
import { challengeOfId, challenges } from '../store/challenges.ts'

const because = 'challenges and their answers'

export const logRead = async (tx: ViewerTx) => ({
  all: await auditedRead(tx, { screen: '/challenges', because }, challenges),
  posts: new Map((await posts(tx)).map(({ id, title }) => [id, title])),
  mayRaise: tx.viewer.grants.has('change challenges | any'),
})

/** @throws NotFound when there is no such challenge about a child whom the viewer may see. */
export const challengeRead = (id: ChallengeId) => async (tx: ViewerTx) => {
  const logged = await challengeOfId(tx, id)
  await auditedRead(tx, { screen: '/challenges/:id', because }, () => Promise.resolve([logged]))
  return { logged, posts: await posts(tx), may: mayDo(logged, tx.viewer) }
}
