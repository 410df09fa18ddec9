import type { Post, Viewer } from '../../access/index.ts'
import type { Body } from '../model.ts'

type Answering = Pick<Body, 'chair' | 'rules'>

const speakers = ({ chair, rules }: Answering): readonly number[] =>
  [chair?.postId, rules.clerk?.postId].filter((post) => post !== undefined)

/** Whether somebody holds the chair or is the clerk on the day that `posts` tells of. */
const isSpokenFor = (body: Answering, posts: readonly Pick<Post, 'id' | 'held'>[]): boolean =>
  posts.some(({ id, held }) => held !== 'vacant' && speakers(body).includes(id))

/**
 * Whether this viewer answers for a body what was asked of it: its chair and its clerk do. Of a body that is minuted in the
 * council's own system, and of one that nobody chairs or clerks, whoever keeps governance records the answer. The database
 * asks the same (governance.answers_for).
 */
export function mayAnswerFor(
  viewer: Viewer,
  body: Answering,
  posts: readonly Pick<Post, 'id' | 'held'>[],
): boolean {
  const speaks = speakers(body).some((post) => viewer.posts.includes(post))
  if (speaks && viewer.grants.has('change meetings | own posts')) return true
  return (
    viewer.grants.has('change governance | any') && (body.rules.minutedElsewhere || !isSpokenFor(body, posts))
  )
}

/** Who answers, in words, for whoever looks at what is not answered yet. */
export function whoAnswers(body: Answering, posts: readonly Pick<Post, 'id' | 'held'>[]): string {
  if (body.rules.minutedElsewhere) return 'whoever records its outcomes'
  if (!isSpokenFor(body, posts)) return 'whoever keeps governance, since nobody holds its chair'
  const titles = [body.chair?.title, body.rules.clerk?.title].filter((title) => title !== undefined)
  return titles.join(' or ')
}
