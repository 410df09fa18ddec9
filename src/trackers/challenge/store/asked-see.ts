import type { ViewerTx } from '../../../access/index.ts'
import { peopleWhoMay } from '../../../access/index.ts'
import { keptToFewOf, peopleWhoSee } from '../../../children/index.ts'
import { isElsewhen } from '../model/elsewhen.ts'
import type { Logged } from '../model/standing.ts'
import { waitsFor } from '../model/standing.ts'
import { holders, teamsAbove, type Holder } from './managers.ts'

/**
 * The same, with those marked that wait for a post of which nobody may answer and see the child now: the holder has moved,
 * the child is another team's, or the record is kept to few. By who is asked today: on another day nothing is marked.
 */
export async function withWhoSees(tx: ViewerTx, all: readonly Logged[]): Promise<readonly Logged[]> {
  const waiting = all.filter((logged) => waitsFor(logged) !== undefined)
  if (waiting.length === 0 || isElsewhen(tx.at, tx.today)) return all
  const seen = await seenBy(tx, waiting)
  return all.map((logged) => ({ ...logged, unseen: waitsFor(logged) !== undefined && !seen.has(logged) }))
}

async function seenBy(tx: ViewerTx, waiting: readonly Logged[]): Promise<ReadonlySet<Logged>> {
  const may = new Set<number>((await peopleWhoMay(tx, 'change challenge answers')).map(({ id }) => id))
  const ofPost = Map.groupBy(
    (await holders(tx)).filter(({ personId }) => may.has(personId)),
    ({ postId }) => postId,
  )
  const teams = await teamsAbove(tx)
  const kept = await keptToFewOf(
    tx,
    waiting.map(({ childId }) => childId),
  )
  const seen = new Set<Logged>()
  for (const logged of waiting) {
    const { childId } = logged
    const isTheirs = ({ teamId }: Holder) => teamId === null || teams.get(childId)?.has(teamId) === true
    const people = (ofPost.get(waitsFor(logged) ?? 0) ?? []).filter(isTheirs).map(({ personId }) => personId)
    const see = kept.has(childId) && people.length > 0 ? await peopleWhoSee(tx, people, childId) : undefined
    if (people.some((person) => see?.has(person) ?? true)) seen.add(logged)
  }
  return seen
}
