import type { Done, ViewerTx } from '../../../access/index.ts'
import type { ChallengeId, Moved } from '../../../trackers/challenge/index.ts'
import {
  answerChallenge,
  closeChallenge,
  raiseChallenge,
  readChallengeId,
  takeToStage,
} from '../../../trackers/challenge/index.ts'
import type { ChallengeStep, ExampleChallenge } from '../../content/entries/challenges.ts'
import { challenges } from '../../content/entries/challenges.ts'
import type { Desk, Refusal } from './desk.ts'
import { seen } from './desk.ts'

const placeOf = (id: ChallengeId): string => `/challenges/${id}`
const idAt = (place: string | undefined): ChallengeId | undefined =>
  place === undefined ? undefined : readChallengeId(place.replace('/challenges/', ''))

/** @returns the challenge's number; nothing where it could not be raised. */
async function raise(desk: Desk, told: ExampleChallenge): Promise<ChallengeId | undefined> {
  const chosen = desk.chosen(told.about)
  if (!chosen) return undefined
  const { category, concern, wishes, toldBy, stage } = told
  const first = { stage, toPostId: desk.post(told.to), words: '' }
  const led = await desk.sit({ ...told, what: `challenge: ${told.name}` }, async (tx) => {
    const childId = await seen(tx, chosen)
    if (childId === undefined) return { ok: false }
    const id = await raiseChallenge(tx, { childId, category, concern, wishes, toldBy, first })
    return { ok: true, goTo: placeOf(id) }
  })
  return idAt(led)
}

function take(tx: ViewerTx, id: ChallengeId, told: ChallengeStep, desk: Desk): Promise<Moved> {
  if (told.kind === 'answer') return answerChallenge(tx, id, told.words)
  if (told.kind === 'close') return closeChallenge(tx, id, { outcome: told.outcome, changed: told.changed })
  return takeToStage(tx, id, { stage: told.stage, toPostId: desk.post(told.to), words: told.words })
}

async function go(desk: Desk, id: ChallengeId, told: ChallengeStep, what: string): Promise<void> {
  await desk.sit({ ...told, what }, async (tx): Promise<Done | Refusal> => {
    const moved = await take(tx, id, told, desk)
    return moved.ok ? { ok: true, goTo: placeOf(id) } : moved
  })
}

/** Challenges that were raised, answered, taken on and closed, each step by the one whose it is. */
export async function makeChallenges(desk: Desk): Promise<void> {
  for (const told of challenges) {
    const id = await raise(desk, told)
    if (id === undefined) continue
    for (const [index, each] of told.then.entries())
      await go(desk, id, each, `challenge: ${told.name}, step ${index + 1}`)
  }
}
