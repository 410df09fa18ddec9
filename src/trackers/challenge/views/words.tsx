import { sentenceCase, ShapeTag } from '../../../design/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Logged, Standing } from '../model/standing.ts'

export type Titles = ReadonlyMap<number, string>

export const titleOf = (posts: Titles, id: number | undefined): string =>
  (id === undefined ? undefined : posts.get(id)) ?? 'nobody here'

/** Who is asked: with Cafcass nobody here is. */
export const askedWords = (posts: Titles, { stage, toPostId }: Standing): string =>
  stage === 'Cafcass' ? 'Nobody here: Cafcass was told' : sentenceCase(titleOf(posts, toPostId))

/** Of a post whose holder has moved, or of a child who has: no answer is to come from there. */
export const NotSeen = ({ unseen }: Pick<Logged, 'unseen'>) =>
  unseen ? (
    <strong class="los-late">Whoever holds this post may not see the child now: put it to another</strong>
  ) : null

const looks = {
  silent: ['triangle', 'bad', 'no answer in time'],
  waiting: ['ring', 'waiting', 'waits for an answer'],
  answered: ['half', 'watch', 'answered'],
  closed: ['tick', 'done', 'closed'],
} as const

/** Cafcass decides and answers to nobody here, so that nobody waits for an answer. */
const toldCafcass = ['half', 'watch', 'with Cafcass'] as const

export const StateTag = ({ state, stage }: Pick<Standing, 'state' | 'stage'>) => {
  const [shape, tone, words] = state === 'waiting' && stage === 'Cafcass' ? toldCafcass : looks[state]
  return (
    <ShapeTag shape={shape} tone={tone}>
      {words}
    </ShapeTag>
  )
}

export const stageWords = ({ stage, since }: Standing): string =>
  `${sentenceCase(stage)}, since ${longDate(since)}`

export const dueWords = ({ answerDue, closed }: Standing): string => {
  if (closed) return `Closed ${longDate(closed.on)}`
  return answerDue === undefined ? 'No day: Cafcass decides' : longDate(answerDue)
}

export const wholeWords = ({ wholeDue, closed }: Standing): string => {
  if (wholeDue !== undefined) return longDate(wholeDue)
  return closed ? 'It never became formal' : 'Not formal yet'
}

/** What the day of all stages has come to, where it is past. */
export const pastWords = ({ pastWhole, closed }: Standing): string | undefined => {
  if (!pastWhole) return undefined
  return closed ? 'closed after it' : 'past, and still open'
}
