import type { Version, ViewerTx } from '../../../access/index.ts'
import { auditedRead, changesByIds, mayOnSome, posts } from '../../../access/index.ts'
import { isKeptToFew, listsBehind, openAbout, toldBy, whyListed } from '../../../children/index.ts'
import type { Why } from '../../../clocks/index.ts'
import { rulebookOf } from '../../../clocks/index.ts'
import type { ShownVersion } from '../../../design/index.ts'
import type { ChallengeId } from '../ids.ts'
import { isElsewhen, lookingBack } from '../model/elsewhen.ts'
import { mayDo, mightHaveDone, nothingFor } from '../model/may.ts'
import { mayCorrect, mayCorrectAnswer, saysOf } from '../model/correction.ts'
import type { Logged } from '../model/standing.ts'
import type { Offered } from '../model/asked.ts'
import { stagesFor, type RaisedAs } from '../model/challenge.ts'
import { onwardOf, stagesOnward } from '../model/onward.ts'
import { withWhoSees } from '../store/asked-see.ts'
import { challengeOfId, challenges } from '../store/challenges.ts'
import { answerVersions, challengeVersions } from '../store/corrections.ts'
import { hasLeft, postsThatAnswer, whoMustKnow } from '../store/managers.ts'

const titles = async (tx: ViewerTx) => new Map((await posts(tx)).map(({ id, title }) => [id, title]))

const listed = async (tx: ViewerTx) => {
  const because = await whyListed(tx, 'challenges and their answers')
  return auditedRead(tx, { screen: '/challenges', because }, challenges)
}

export const logRead = async (tx: ViewerTx) => ({
  all: await withWhoSees(tx, await listed(tx)),
  posts: await titles(tx),
  mayRaise: mayOnSome(tx.viewer.grants, 'change challenges') && !isElsewhen(tx.at, tx.today),
  told: await toldBy(tx, listsBehind.child),
})

/** @throws NotFound when there is no such challenge about a child whom the viewer may see. */
export const challengeRead = (id: ChallengeId) => async (tx: ViewerTx) => {
  const logged = await challengeOfId(tx, id)
  await openAbout(tx, logged.childId, '/challenges/:id')
  const left = await hasLeft(tx, logged.challenge.raisedByPersonId)
  return {
    logged,
    may: mayDo(logged, tx.viewer, left),
    /** What the viewer might have done when the challenge stood where this change of it had brought it. */
    mightThen: (change: number) => mightHaveDone(logged, tx.viewer, left, change),
  }
}

/** All that the page of one challenge shows. @throws NotFound as above. */
export const challengePageRead = (id: ChallengeId) => async (tx: ViewerTx) => {
  const { logged: found, ...read } = await challengeRead(id)(tx)
  const [logged = found] = await withWhoSees(tx, [found])
  const may = isElsewhen(tx.at, tx.today) ? nothingFor(lookingBack) : read.may
  const { challenge, stands } = logged
  const answered: (readonly ShownVersion[])[] = []
  for (const { id: answer } of challenge.answers)
    answered.push(shown(await answerVersions(tx, answer), (words) => ({ Answer: words })))
  return {
    logged,
    may,
    posts: await titles(tx),
    by: await whoDid(tx, logged),
    why: await whysOf(tx, logged),
    mustKnow: stands.state === 'silent' ? (await whoMustKnow(tx))(logged) : undefined,
    corrections: {
      challenge: mayCorrect(challenge, tx.viewer),
      answers: challenge.answers.flatMap((answer) =>
        mayCorrectAnswer(answer, tx.viewer) ? [answer.id] : [],
      ),
    },
    versions: [shown(await challengeVersions(tx, challenge.id), saysOf), ...answered].filter(
      (versions) => versions.length > 1,
    ),
  }
}

/** What can be chosen of a child, by somebody who challenges as one or the other. */
export async function offeredOf(
  tx: ViewerTx,
  as: RaisedAs,
  about: { readonly childId: number | undefined; readonly inCare: boolean },
  logged?: Logged,
): Promise<Offered> {
  const onward = logged && onwardOf(logged.stands, logged.challenge.moves)
  const stages = stagesFor(as, about.inCare)
  return {
    posts: await postsThatAnswer(tx, about.childId),
    everybody: await postsThatAnswer(tx),
    stages: onward ? stagesOnward(stages, onward) : stages,
    wouldTellCafcass: stagesFor(as, true).includes('Cafcass'),
    onward,
    keptToFew: about.childId !== undefined && (await isKeptToFew(tx, about.childId)),
  }
}

/** The post of whoever made each move and gave each answer, by the change. */
async function whoDid(tx: ViewerTx, { challenge }: Logged): Promise<ReadonlyMap<number, string>> {
  const said = [...challenge.moves, ...challenge.answers].map(({ change }) => change)
  return new Map((await changesByIds(tx, said)).map(({ id, by }) => [id, by]))
}

/** Why each of its days is what it is, by the rule's id. */
async function whysOf(tx: ViewerTx, { stands }: Logged): Promise<ReadonlyMap<string, Why>> {
  const book = await rulebookOf(tx)
  return new Map(
    stands.limits.flatMap(({ rule, startedOn }) => {
      const reckoned = book.reckon(rule, startedOn)
      return reckoned.ok ? [[rule, reckoned.why] as const] : []
    }),
  )
}

const shown = <Row>(
  versions: readonly Version<Row>[],
  says: (row: Row) => Readonly<Record<string, string>>,
): readonly ShownVersion[] =>
  versions.map(({ row, change: { on, by, reason } }) => ({ on, by, reason, says: says(row) }))
