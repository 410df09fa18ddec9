import type { PersonRole } from '../../../access/index.ts'
import { stages as allStages, type Stage } from './challenge.ts'
import { notOnward, type Onward } from './onward.ts'

/** A post whose holder answers challenges, and what the holder is. */
export interface AnsweringPost {
  readonly id: number
  readonly title: string
  readonly roles: readonly string[]
}

const managers: readonly PersonRole[] = ['team manager', 'fostering manager', 'placements manager']

/**
 * Who is asked at each stage: whoever holds one of these roles. A challenge is talked over with those who manage the work,
 * the head of service where nobody else does; who stands at the end of the way is not asked at its beginning.
 */
const askedAt: Readonly<Record<Exclude<Stage, 'Cafcass'>, readonly PersonRole[]>> = {
  informal: [...managers, 'head of service'],
  'team manager': managers,
  'head of service': ['head of service'],
  director: ['director'],
}

/** In a sentence, as who is asked. */
const whoIsAsked: Readonly<Record<Exclude<Stage, 'Cafcass'>, string>> = {
  informal: 'a team’s manager or a head of service',
  'team manager': 'a team’s manager',
  'head of service': 'a head of service',
  director: 'the director',
}

const isAskedAt = (stage: Exclude<Stage, 'Cafcass'>, { roles }: AnsweringPost): boolean =>
  askedAt[stage].some((role) => roles.includes(role))

/** Whether anybody of a post is asked at some stage at all. */
export const isAskedAnywhere = (post: AnsweringPost): boolean =>
  isAskedAt('informal', post) || isAskedAt('director', post)

/** Why a post is not asked at a stage, as what to do about it; undefined where it is, or where it is not known. */
function notAskedThere(stage: Stage, post: AnsweringPost | undefined): string | undefined {
  if (post === undefined) return undefined
  if (stage === 'Cafcass')
    return 'Leave the post empty: where Cafcass is told, nobody here is asked to answer'
  if (isAskedAt(stage, post)) return undefined
  return `“${post.title}” is not asked at the stage “${stage}”. Choose ${whoIsAsked[stage]}, or another stage`
}

/** What can be chosen in a form, of the child whom it is about. */
export interface Offered {
  readonly posts: readonly AnsweringPost[]
  readonly stages: readonly Stage[]
  /** Posts that answer for any child: whoever holds one that is not among `posts` cannot see this child. */
  readonly everybody: readonly AnsweringPost[]
  /** Whether Cafcass would be told of this child by this person, were the child in care. */
  readonly wouldTellCafcass: boolean
  /** Where it stands; undefined while it is being raised. */
  readonly onward?: Onward | undefined
  /** Whether the child's record is kept to few people, not to a team. */
  readonly keptToFew: boolean
}

type Wrong = Readonly<Record<'field' | 'message', string>>

const notInCare =
  'Cafcass is told of a child in care, and this child is not in care by the latest list: choose another stage'
const ofOthers =
  'Choose another post: whoever holds this one answers for other teams, and cannot see the child'
/** Says nothing of who is named for the record. */
const keptApart =
  'Choose one of the posts offered: the child’s record is kept to few people, and this post cannot be asked about it'

/** What is wrong with a stage and whoever is asked at it, taken together. */
export function wrongTogether(
  typed: { readonly stage: string; readonly toPostId: string },
  { posts, stages, everybody, wouldTellCafcass, onward, keptToFew }: Offered,
): readonly Wrong[] {
  const stage = allStages.find((each) => each === typed.stage)
  const toPostId = typed.toPostId === '' ? undefined : Number(typed.toPostId)
  const back = stage && onward && notOnward(stage, toPostId, onward)
  if (back) return [back]
  if (stage === 'Cafcass' && !stages.includes(stage))
    return wouldTellCafcass ? [{ field: 'stage', message: notInCare }] : []
  const post = everybody.find(({ id }) => String(id) === typed.toPostId)
  if (stage === undefined || post === undefined) return []
  const message =
    notAskedThere(stage, post) ??
    (posts.some(({ id }) => id === post.id) ? undefined : keptToFew ? keptApart : ofOthers)
  return message === undefined ? [] : [{ field: 'toPostId', message }]
}

/** The problems of a form, with what is wrong together said in the place of what it makes of a field alone. */
export const withTogether = (problems: readonly Wrong[], together: readonly Wrong[]): readonly Wrong[] => [
  ...problems.map((each) => together.find(({ field }) => field === each.field) ?? each),
  ...together.filter(({ field }) => !problems.some((each) => each.field === field)),
]

/** Under which heading a post is offered: the stages at which it is asked. */
export function stagesOfPost(post: AnsweringPost): string {
  const stages = (['informal', 'team manager', 'head of service', 'director'] as const).filter((stage) =>
    isAskedAt(stage, post),
  )
  return `At the stage: ${stages.join(', ')}`
}
