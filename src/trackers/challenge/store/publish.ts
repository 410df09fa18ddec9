import type { ViewerTx } from '../../../access/index.ts'
import type { Duty, Exception, TimelineEntry } from '../../../duties/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Challenge, Move } from '../model/challenge.ts'
import type { Logged } from '../model/standing.ts'
import { challenges } from './challenges.ts'

const hrefOf = ({ id }: Challenge): string => `/challenges/${id}`

const moveInWords = (challenge: Challenge, move: Move, index: number): string => {
  if (move.stage === 'closed') return `Challenge closed, ${move.outcome}: ${move.changed}`
  return index === 0
    ? `Challenge raised by the ${challenge.raisedAs} about ${challenge.category}: ${challenge.concern}`
    : `Challenge taken to ${move.stage === 'Cafcass' ? '' : 'stage '}${move.stage}. ${move.words}`.trim()
}

/** Challenges about one child, for the child's line. To be read within `auditedRead`. */
export async function challengeTimeline(tx: ViewerTx, childId: number): Promise<readonly TimelineEntry[]> {
  const about = (await challenges(tx)).filter((logged) => logged.childId === childId)
  return about.flatMap(({ challenge }) => {
    const common = { kind: 'Challenge', source: { words: 'Challenge log', href: hrefOf(challenge) } }
    return [
      ...challenge.moves.map((move, index) => ({
        ...common,
        on: move.on,
        words: moveInWords(challenge, move, index),
      })),
      ...challenge.answers.map(({ on, words }) => ({ ...common, on, words: `Challenge answered: ${words}` })),
    ]
  })
}

const isOpen = ({ stands }: Logged): boolean => stands.state === 'waiting' || stands.state === 'silent'

/** Answers that posts owe. To be read within `auditedRead`. */
export async function challengeDuties(tx: ViewerTx): Promise<readonly Duty[]> {
  return (await challenges(tx)).filter(isOpen).map(({ challenge, childId, stands }) => ({
    childId,
    ownerPostId: stands.toPostId,
    words: `Answer the challenge about ${challenge.category}`,
    dueOn: stands.answerDue,
    href: hrefOf(challenge),
  }))
}

/** Challenges that nobody answered in time: for the one who raised it, and for the next manager. */
export async function challengeExceptions(tx: ViewerTx): Promise<readonly Exception[]> {
  return (await challenges(tx))
    .filter(({ stands }) => stands.state === 'silent')
    .map(({ childId, challenge, stands }) => ({
      childId,
      kind: 'guidance',
      words: 'challenge unanswered',
      because: `Challenge about ${challenge.category} at stage ${stands.stage}; an answer was due ${stands.answerDue === undefined ? 'on a day not known' : longDate(stands.answerDue)}.`,
      next: 'Answer it, or take it to the next stage',
      since: stands.answerDue,
    }))
}

/** A challenge about a child, as it stands: what is said of it beside the child's number. */
export interface ChallengeAbout {
  readonly childId: number
  readonly words: string
  readonly open: boolean
  readonly href: string
}

/** Every challenge about children whom the viewer may see, the latest first. To be read within `auditedRead`. */
export async function challengesAbout(tx: ViewerTx): Promise<readonly ChallengeAbout[]> {
  return (await challenges(tx)).toReversed().map(({ challenge, childId, stands }) => ({
    childId,
    words: `${challenge.category}, raised on ${longDate(challenge.raisedOn)}: ${standingInWords[stands.state]}`,
    open: stands.state !== 'closed',
    href: hrefOf(challenge),
  }))
}

const standingInWords: Readonly<Record<Logged['stands']['state'], string>> = {
  waiting: 'waits for an answer',
  silent: 'not answered in time',
  answered: 'answered, not closed',
  closed: 'closed',
}
