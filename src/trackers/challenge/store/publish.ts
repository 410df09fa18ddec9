import type { ViewerTx } from '../../../access/index.ts'
import type { Duty, TimelineEntry } from '../../../duties/index.ts'
import { longDate } from '../../../kernel/index.ts'
import type { Challenge, Move, Said } from '../model/challenge.ts'
import type { Logged } from '../model/standing.ts'
import { withWhoSees } from './asked-see.ts'
import { challenges, challengesOf } from './challenges.ts'
import type { WhoMustKnow } from './managers.ts'
import { whoMustKnow } from './managers.ts'

const hrefOf = ({ id }: Challenge): string => `/challenges/${id}`

const moveInWords = ({ challenge, stands }: Logged, move: Move, index: number): string => {
  if (move.stage === 'closed') return `Challenge closed, ${move.outcome}: ${move.changed}`
  const said =
    index === 0
      ? `Challenge raised by the ${challenge.raisedAs} about ${challenge.category}: ${challenge.concern}`
      : `Challenge taken to ${move.stage === 'Cafcass' ? '' : 'stage '}${move.stage}. ${move.words}`.trim()
  const missed = stands.missed.get(move.change)
  return missed === undefined
    ? said
    : `${said}${/[.!?]$/.test(said) ? '' : '.'} No answer came by ${longDate(missed)}.`
}

/**
 * Challenges about one child, for the child's line: of one day in the order they were said. To be read within
 * `auditedRead`.
 */
export async function challengeTimeline(tx: ViewerTx, childId: number): Promise<readonly TimelineEntry[]> {
  const about = await challengesOf(tx, [childId])
  const said = about.flatMap((logged) => {
    const { challenge } = logged
    const entry = ({ on, change }: Said, words: string) => ({
      change,
      entry: { on, words, kind: 'Challenge', source: { words: 'Challenge log', href: hrefOf(challenge) } },
    })
    return [
      ...challenge.moves.map((move, index) => entry(move, moveInWords(logged, move, index))),
      ...challenge.answers.map((answer) => entry(answer, `Challenge answered: ${answer.words}`)),
    ]
  })
  return said
    .toSorted((a, b) => a.entry.on.localeCompare(b.entry.on) || a.change - b.change)
    .map(({ entry }) => entry)
}

const isOpen = ({ stands }: Logged): boolean => stands.state !== 'closed'

/**
 * Answers that posts owe; where none came in time, what the one who raised it and the next manager must do; and where one
 * came, that whoever raised it closes it or takes it on. About these children. To be read within `auditedRead`.
 */
export async function challengeDuties(tx: ViewerTx, children: readonly number[]): Promise<readonly Duty[]> {
  const open = await withWhoSees(tx, (await challengesOf(tx, children)).filter(isOpen))
  if (open.length === 0) return []
  const mustKnow = await whoMustKnow(tx)
  return open.flatMap((logged) =>
    logged.stands.state === 'answered'
      ? [followUp(logged, mustKnow)]
      : [answerOwed(logged), ...dutiesOfUnseen(logged, mustKnow), ...dutiesOfSilence(logged, mustKnow)],
  )
}

/** What one of these posts must do about challenges. To be read within `auditedRead`. */
export async function challengeDutiesOf(tx: ViewerTx, owners: readonly number[]): Promise<readonly Duty[]> {
  const open = (await challenges(tx)).filter(isOpen)
  const duties = await challengeDuties(tx, [...new Set(open.map(({ childId }) => childId))])
  return duties.filter(({ ownerPostId }) => ownerPostId !== undefined && owners.includes(ownerPostId))
}

const answerOwed = ({ challenge, childId, stands }: Logged): Duty => ({
  childId,
  ownerPostId: stands.toPostId,
  words: `Answer the challenge about ${challenge.category}`,
  dueOn: stands.answerDue,
  href: hrefOf(challenge),
})

const since = ({ inPlace }: ReturnType<WhoMustKnow>): string =>
  inPlace === undefined
    ? ''
    : `; whoever raised it ${inPlace}${inPlace === 'has left' ? '' : ': see that this person does so'}`

/** An answer resolves nothing by itself. Formal stages end by their last day; before them no day is set. */
function followUp(logged: Logged, mustKnow: WhoMustKnow): Duty {
  const { challenge, childId, stands } = logged
  const must = mustKnow(logged)
  return {
    childId,
    ownerPostId: must.raiser,
    words: `Close, or take on, the answered challenge about ${challenge.category}${since(must)}`,
    dueOn: stands.wholeDue,
    href: hrefOf(challenge),
  }
}

/** Nobody is told to answer: whoever raised it puts it to a post of which somebody may see the child. */
function dutiesOfUnseen(logged: Logged, mustKnow: WhoMustKnow): readonly Duty[] {
  const { challenge, childId, stands, unseen } = logged
  if (!unseen) return []
  const must = mustKnow(logged)
  return [
    {
      childId,
      ownerPostId: must.raiser,
      words: `Put the challenge about ${challenge.category} to another post: whoever holds the one that is asked may not see the child now${since(must)}`,
      dueOn: stands.answerDue,
      href: hrefOf(challenge),
    },
  ]
}

function dutiesOfSilence(logged: Logged, mustKnow: WhoMustKnow): readonly Duty[] {
  const { challenge, childId, stands } = logged
  if (stands.state !== 'silent' || stands.answerDue === undefined) return []
  const must = mustKnow(logged)
  const about = `the challenge about ${challenge.category}: no answer came by ${longDate(stands.answerDue)}`
  const duty = (ownerPostId: number | undefined, words: string): Duty => ({
    childId,
    ownerPostId,
    words,
    // From the day on which the answer should have come: without one it would stand below all that has a day.
    dueOn: stands.answerDue,
    href: hrefOf(challenge),
  })
  return [
    duty(must.raiser, `Take on, or to another stage, ${about}${since(must)}`),
    ...must.managers.map((post) => duty(post, `See to an answer to ${about}`)),
  ]
}

/** Challenges that somebody raised and nobody has closed: who comes after follows them up. To be read within `auditedRead`. */
export async function challengesRaisedBy(tx: ViewerTx, personId: number): Promise<readonly Duty[]> {
  return (await challenges(tx))
    .filter(({ challenge, stands }) => challenge.raisedByPersonId === personId && stands.state !== 'closed')
    .map((logged) => ({
      ...answerOwed(logged),
      ownerPostId: undefined,
      words: `Follow up the challenge about ${logged.challenge.category}, raised on ${longDate(logged.challenge.raisedOn)}`,
    }))
}

/** How many challenges have no answer after their day; names nobody. */
export const challengesUnanswered = async (tx: ViewerTx): Promise<number> =>
  (await challenges(tx)).filter(({ stands }) => stands.state === 'silent').length

/** Challenges by what they are about: how many were raised, how many are open, and how many had no answer in time. */
export interface ChallengeTheme {
  readonly theme: string
  readonly raised: number
  readonly open: number
  readonly late: number
}

/** Counts alone, which name nobody; the theme raised most often first. */
export async function challengeThemes(tx: ViewerTx): Promise<readonly ChallengeTheme[]> {
  return [...Map.groupBy(await challenges(tx), ({ challenge }) => challenge.category)]
    .map(([theme, own]) => ({
      theme,
      raised: own.length,
      open: own.filter(({ stands }) => stands.state !== 'closed').length,
      late: own.filter(({ stands }) => stands.state === 'silent').length,
    }))
    .toSorted((one, other) => other.raised - one.raised || one.theme.localeCompare(other.theme))
}

/** A challenge about a child, as it stands: what is said of it beside the child's number. */
export interface ChallengeAbout {
  readonly childId: number
  readonly words: string
  readonly open: boolean
  readonly href: string
}

/** Every challenge about these children whom the viewer may see, the latest first. To be read within `auditedRead`. */
export async function challengesAbout(
  tx: ViewerTx,
  children: readonly number[],
): Promise<readonly ChallengeAbout[]> {
  return (await challengesOf(tx, children)).toReversed().map(({ challenge, childId, stands }) => ({
    childId,
    words: `${challenge.category}, raised on ${longDate(challenge.raisedOn)}: ${standsInWords(stands)}`,
    open: stands.state !== 'closed',
    href: hrefOf(challenge),
  }))
}

/** Nobody here answers what Cafcass was told. */
const standsInWords = ({ state, stage }: Logged['stands']): string =>
  state === 'waiting' && stage === 'Cafcass' ? 'Cafcass was told, not closed' : standingInWords[state]

const standingInWords: Readonly<Record<Logged['stands']['state'], string>> = {
  waiting: 'waits for an answer',
  silent: 'not answered in time',
  answered: 'answered, not closed',
  closed: 'closed',
}
