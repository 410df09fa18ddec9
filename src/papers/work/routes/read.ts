import type { FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../../access/index.ts'
import { posts } from '../../../access/index.ts'
import { Forbidden } from '../../../kernel/index.ts'
import type { KeptPaper } from '../../model/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { clearedText, consulteesFor, held } from '../model/index.ts'
import { seesWhole } from '../sees-whole.ts'
import { clearancesOf, commentsOn, meetingOfPaper } from '../store/index.ts'
import type { WorkPageProps } from '../views/props.ts'

/** The post that chairs the paper’s body, among those that the viewer holds and may agree by. */
export async function chairPostOf(tx: ViewerTx, kept: KeptPaper): Promise<number | undefined> {
  const { body } = await meetingOfPaper(tx, kept)
  const chair = body?.chair?.postId
  const agrees = tx.viewer.grants.has('approve paper work | own posts')
  return chair !== undefined && agrees && tx.viewer.posts.includes(chair) ? chair : undefined
}

/** Everything that the page of the work around a paper shows this viewer. */
export async function workRead(request: FastifyRequest, papers: PaperReader): Promise<WorkPageProps> {
  const kept = await papers.kept(request)
  if (!seesWhole(kept))
    throw new Forbidden('Part of this paper is not open to you: nobody clears what they may not read')
  return request.asViewer(async (tx) => {
    const { grants } = tx.viewer
    const asked = await clearancesOf(tx, kept.id)
    return {
      kept,
      clearances: asked.map((each) => held(each, clearedText(kept.paper, each.consultee.part))),
      notAsked: consulteesFor(kept.paper.template).filter(
        ({ id }) => !asked.some(({ consultee }) => consultee.id === id),
      ),
      comments: await commentsOn(tx, kept.id),
      day: tx.at.asAt,
      may: {
        change: grants.has('change papers | any'),
        seesAll: grants.has('read paper work | any'),
        comment:
          grants.has('change paper work | any') ||
          (grants.has('change paper work | own posts') && tx.viewer.posts.length > 0),
        posts: tx.viewer.posts,
        consent: (await chairPostOf(tx, kept)) !== undefined,
      },
    }
  })
}

/** The posts that the viewer holds, with their titles. */
export const ownPosts = async (tx: ViewerTx) =>
  (await posts(tx)).filter(({ id }) => tx.viewer.posts.includes(id))
