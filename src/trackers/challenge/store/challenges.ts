import type { Selectable } from 'kysely'
import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { teamsCalled, type TeamCalled } from '../../../children/index.ts'
import { rulebookOf } from '../../../clocks/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'
import type { Answer, Challenge, Move } from '../model/challenge.ts'
import type { Logged } from '../model/standing.ts'
import { loggedOn } from '../model/standing.ts'
import type { AnswerRow, ChallengeRow, MoveRow } from '../tables.ts'
import { challengeDb } from '../tables.ts'

function moveOf(row: Selectable<MoveRow>): Move {
  const said = { on: row.on_day, change: row.known_from, words: row.words }
  if (row.stage !== 'closed') return { ...said, stage: row.stage, toPostId: row.to_post_id ?? undefined }
  return { ...said, stage: 'closed', outcome: row.outcome ?? 'not resolved', changed: row.changed ?? '' }
}

const answerOf = (row: Selectable<AnswerRow> & { readonly first_known: number }): Answer => ({
  id: row.id,
  version: row.known_from,
  on: row.on_day,
  change: row.first_known,
  byPersonId: row.by_person_id,
  words: row.words,
})

/** What was raised by the as-at day, with the child's number and team. */
const raised = (tx: ViewerTx) =>
  challengeDb(tx)
    .selectFrom('challenge.challenge_known as challenge')
    .innerJoin('children.child as child', 'child.id', 'challenge.child_id')
    .leftJoin('children.summary_as_at as summary', 'summary.child_id', 'challenge.child_id')
    .where('challenge.raised_on', '<=', tx.at.asAt)
    .selectAll('challenge')
    .select(['child.council_id', 'summary.team_name'])
    .orderBy('challenge.raised_on')
    .orderBy('challenge.id')

const anyOf = (ids: readonly ChallengeId[]) => sql<ChallengeId>`any(${[...ids]}::int[])`

async function movesOf(tx: ViewerTx, ids: readonly ChallengeId[]) {
  const rows = await challengeDb(tx)
    .selectFrom('challenge.move_known')
    .selectAll()
    .where('on_day', '<=', tx.at.asAt)
    .where('challenge_id', '=', anyOf(ids))
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.challenge_id)
}

async function answersOf(tx: ViewerTx, ids: readonly ChallengeId[]) {
  const rows = await challengeDb(tx)
    .selectFrom('challenge.answer_known as answer')
    .selectAll('answer')
    // A correction is a later version of what was said then.
    .select(
      sql<number>`coalesce((select min(version.known_from) from challenge.answer_history version
        where version.id = answer.id), answer.known_from)`.as('first_known'),
    )
    .where('on_day', '<=', tx.at.asAt)
    .where('challenge_id', '=', anyOf(ids))
    .orderBy('on_day')
    .orderBy('id')
    .execute()
  return Map.groupBy(rows, (row) => row.challenge_id)
}

type Raised = Selectable<ChallengeRow> & { readonly council_id: string; readonly team_name: string | null }

async function logged(tx: ViewerTx, rows: readonly Raised[]): Promise<readonly Logged[]> {
  const ids = rows.map(({ id }) => id)
  const moves = await movesOf(tx, ids)
  const answers = await answersOf(tx, ids)
  const rulebook = await rulebookOf(tx)
  const called = await teamsCalled(tx)
  return rows.map((row) => {
    const said = {
      moves: (moves.get(row.id) ?? []).map(moveOf),
      answers: (answers.get(row.id) ?? []).map(answerOf),
    }
    return loggedOn({ ...challengeOf(row, called), ...said }, rulebook, tx.at.asAt)
  })
}

const challengeOf = (row: Raised, called: TeamCalled): Omit<Challenge, 'moves' | 'answers'> => ({
  id: row.id,
  version: row.known_from,
  childId: row.child_id,
  councilId: row.council_id,
  teamName: called(row.team_name) ?? undefined,
  raisedOn: row.raised_on,
  raisedByPersonId: row.raised_by_person_id,
  raisedAs: row.raised_as,
  category: row.category,
  concern: row.concern,
  wishes: row.wishes,
  toldBy: row.told_by,
})

/**
 * Every challenge raised by the as-at day about a child whom the viewer may see, with where it stands, oldest first.
 * To be read within `auditedRead`.
 */
export const challenges = async (tx: ViewerTx): Promise<readonly Logged[]> =>
  logged(tx, await raised(tx).execute())

/** The same about these children alone. */
export const challengesOf = async (tx: ViewerTx, children: readonly number[]): Promise<readonly Logged[]> =>
  logged(
    tx,
    await raised(tx)
      .where('challenge.child_id', '=', sql<number>`any(${[...children]}::int[])`)
      .execute(),
  )

/** @throws NotFound when there is no such challenge about a child whom the viewer may see. */
export async function challengeOfId(tx: ViewerTx, id: ChallengeId): Promise<Logged> {
  const [found] = await logged(tx, await raised(tx).where('challenge.id', '=', id).execute())
  if (!found) throw new NotFound()
  return found
}

/** Our number for a child by the council's own. Undefined where the viewer may see no such child. */
export async function childOfCouncilId(tx: ViewerTx, councilId: string): Promise<number | undefined> {
  const found = await challengeDb(tx)
    .selectFrom('children.child')
    .select('id')
    .where('council_id', '=', councilId)
    .executeTakeFirst()
  return found?.id
}
