import type { ViewerTx } from '../../../access/index.ts'
import { beforeEntering, mayBeInCare, recountEntered } from '../../../children/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { Category, ClosedWith, RaisedAs, Stage } from '../model/challenge.ts'
import { stoodAt } from '../model/challenge.ts'
import type { MayDo } from '../model/may.ts'
import { mayDo } from '../model/may.ts'
import { notOnward, onwardOf } from '../model/onward.ts'
import type { Logged } from '../model/standing.ts'
import { challengeDb } from '../tables.ts'
import { challengeOfId } from './challenges.ts'
import { hasLeft } from './managers.ts'

export interface ToStage {
  readonly stage: Stage
  /** Whose answer is asked for; none where Cafcass is told. */
  readonly toPostId: number | undefined
  readonly words: string
}

export interface NewChallenge {
  readonly childId: number
  readonly category: Category
  readonly concern: string
  readonly wishes: string
  readonly toldBy: string
  readonly first: ToStage
}

/** Only people raise, answer and close. */
function personOf({ viewer }: ViewerTx): number {
  if (viewer.kind !== 'person') throw new TypeError('Only a person takes part in a challenge')
  return viewer.personId
}

/** What a challenge of this viewer is raised as: who is both chairs the conferences of children who are not in care. */
export function raisedAs({ viewer: { roles } }: ViewerTx, inCare: boolean): RaisedAs {
  const isChair = roles.includes('conference chair')
  return roles.includes('independent reviewing officer') && (inCare || !isChair)
    ? 'independent reviewing officer'
    : 'conference chair'
}

async function move(tx: ViewerTx, about: { id: ChallengeId; childId: number }, to: ToStage): Promise<void> {
  await challengeDb(tx)
    .insertInto('challenge.move')
    .values({
      challenge_id: about.id,
      child_id: about.childId,
      on_day: tx.today,
      stage: to.stage,
      to_post_id: to.stage === 'Cafcass' ? null : (to.toPostId ?? null),
      by_person_id: personOf(tx),
      words: to.words,
      outcome: null,
      changed: null,
    })
    .execute()
}

/** Raises a challenge today, at whichever stage. @returns its number. */
export async function raiseChallenge(tx: ViewerTx, raised: NewChallenge): Promise<ChallengeId> {
  await beforeEntering(tx)
  const { id } = await challengeDb(tx)
    .insertInto('challenge.challenge')
    .values({
      child_id: raised.childId,
      raised_on: tx.today,
      raised_by_person_id: personOf(tx),
      raised_as: raisedAs(tx, await mayBeInCare(tx, raised.childId)),
      category: raised.category,
      concern: raised.concern,
      wishes: raised.wishes,
      told_by: raised.toldBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await move(tx, { id, childId: raised.childId }, raised.first)
  await recountEntered(tx, [{ childId: raised.childId, since: tx.today }])
  return id
}

export type Moved = { readonly ok: true } | { readonly ok: false; readonly why: string }

/**
 * Does it if it may be done, which is asked again in the transaction that writes. Its limits stand among the child's
 * others, and move with it.
 */
async function ifItMay(
  tx: ViewerTx,
  id: ChallengeId,
  what: keyof MayDo,
  work: (childId: number) => Promise<unknown>,
  against: (logged: Logged) => string | undefined = () => undefined,
): Promise<Moved> {
  await beforeEntering(tx)
  const logged = await challengeOfId(tx, id)
  const may = mayDo(logged, tx.viewer, await hasLeft(tx, logged.challenge.raisedByPersonId))[what]
  if (!may.ok) return may
  const why = against(logged)
  if (why !== undefined) return { ok: false, why }
  await work(logged.childId)
  await recountEntered(tx, [{ childId: logged.childId, since: tx.today }])
  return { ok: true }
}

/**
 * Does it if nothing was said of the challenge since the form was opened, which is asked in the transaction that writes: an
 * answer that came meanwhile would be denied unread.
 * @param stood where it stood then; below 0 where the form does not say.
 */
export async function ifItStands(
  tx: ViewerTx,
  id: ChallengeId,
  stood: number,
  work: () => Promise<Moved>,
): Promise<Moved | { readonly ok: false; readonly why: 'said meanwhile' }> {
  await beforeEntering(tx)
  const { challenge } = await challengeOfId(tx, id)
  return stood < 0 || stood === stoodAt(challenge) ? work() : { ok: false, why: 'said meanwhile' }
}

/**
 * Takes a challenge on, never back and never to where it stands: by the one who raised it, or whoever stands in for that
 * person.
 */
export const takeToStage = (tx: ViewerTx, id: ChallengeId, to: ToStage): Promise<Moved> =>
  ifItMay(
    tx,
    id,
    'move',
    (childId) => move(tx, { id, childId }, to),
    ({ challenge, stands }) => notOnward(to.stage, to.toPostId, onwardOf(stands, challenge.moves))?.message,
  )

/** Answers a challenge; says nothing about whether it is resolved. */
export const answerChallenge = (tx: ViewerTx, id: ChallengeId, words: string): Promise<Moved> =>
  ifItMay(tx, id, 'answer', (childId) =>
    challengeDb(tx)
      .insertInto('challenge.answer')
      .values({ challenge_id: id, child_id: childId, on_day: tx.today, by_person_id: personOf(tx), words })
      .execute(),
  )

/** Closes a challenge, with its outcome and what changed for the child. */
export const closeChallenge = (
  tx: ViewerTx,
  id: ChallengeId,
  closing: { readonly outcome: ClosedWith; readonly changed: string },
): Promise<Moved> =>
  ifItMay(tx, id, 'close', (childId) =>
    challengeDb(tx)
      .insertInto('challenge.move')
      .values({
        challenge_id: id,
        child_id: childId,
        on_day: tx.today,
        stage: 'closed',
        to_post_id: null,
        by_person_id: personOf(tx),
        words: '',
        ...closing,
      })
      .execute(),
  )
