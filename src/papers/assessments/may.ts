import type { ViewerTx } from '../../access/index.ts'
import type { Assessment } from './model/index.ts'

/** What a viewer may do with assessments: by role, or as the owner of one. */
export interface MayAssess {
  readonly changeAny: boolean
  /** The posts whose own assessments the viewer may change. */
  readonly ownPosts: readonly number[]
  readonly change: (assessment: Pick<Assessment, 'owner'>) => boolean
  /** The posts by which the viewer may sign. */
  readonly signsAs: readonly number[]
  readonly promise: boolean
}

export function mayAssess({ viewer }: ViewerTx): MayAssess {
  const { grants } = viewer
  const changeAny = grants.has('change assessments | any')
  const own = grants.has('change assessments | own posts') ? viewer.posts : []
  return {
    changeAny,
    ownPosts: own,
    change: ({ owner }) => changeAny || (owner !== undefined && own.includes(owner.postId)),
    signsAs: grants.has('approve assessments | own posts') ? viewer.posts : [],
    promise: changeAny && grants.has('change governance | any'),
  }
}
