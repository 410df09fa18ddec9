import { sql } from 'kysely'
import type { ViewerTx } from '../../../access/index.ts'
import { becauseOf, posts } from '../../../access/index.ts'
import type { IsoDate } from '../../../kernel/index.ts'
import { writerOf } from '../../../plan/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { Answered, Asked, ClearanceAnswer, ClearedText } from '../model/index.ts'
import { consulteeNamed, fingerprintOf, KeptBasis } from '../model/index.ts'
import { workDb } from '../tables.ts'

const rowsOf = (tx: ViewerTx) =>
  workDb(tx)
    .selectFrom('papers.clearance_known')
    .selectAll()
    .where('asked_on', '<=', tx.at.asAt)
    .where((where) => where.or([where('withdrawn_on', 'is', null), where('withdrawn_on', '>', tx.at.asAt)]))
    .orderBy('id')

type Row = Awaited<ReturnType<ReturnType<typeof rowsOf>['execute']>>[number]

async function answersOf(
  tx: ViewerTx,
  ids: readonly number[],
): Promise<ReadonlyMap<number, readonly Answered[]>> {
  const rows = await workDb(tx)
    .selectFrom('papers.clearance_answer_known')
    .selectAll()
    .where('clearance_id', '=', sql<number>`any(${ids})`)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('id')
    .execute()
  const answers = rows.map((row) => ({
    of: row.clearance_id,
    answered: {
      answer: row.answer,
      words: row.words,
      on: row.on_day,
      by: row.answered_by,
      basis: KeptBasis.parse(row.basis),
    },
  }))
  return new Map(
    [...Map.groupBy(answers, ({ of }) => of)].map(([id, all]) => [id, all.map(({ answered }) => answered)]),
  )
}

async function askedIn(tx: ViewerTx, rows: readonly Row[]): Promise<readonly Asked[]> {
  if (rows.length === 0) return []
  const titles = new Map((await posts(tx)).map(({ id, title }) => [id, title]))
  const answers = await answersOf(
    tx,
    rows.map(({ id }) => id),
  )
  return rows.flatMap((row): readonly Asked[] => {
    const consultee = consulteeNamed(row.consultee)
    if (!consultee) return []
    return [
      {
        id: row.id,
        version: row.known_from,
        paperId: row.paper_id,
        consultee,
        post: { id: row.post_id, title: titles.get(row.post_id) ?? 'A post that is no more' },
        dueOn: row.due_on ?? undefined,
        askedOn: row.asked_on,
        askedBy: row.asked_by,
        answers: answers.get(row.id) ?? [],
      },
    ]
  })
}

/** Who is asked for a clearance of a paper, as far as the viewer may see it. */
export const clearancesOf = async (tx: ViewerTx, id: PaperId): Promise<readonly Asked[]> =>
  askedIn(tx, await rowsOf(tx).where('paper_id', '=', id).execute())

/** Every clearance that somebody is asked for, of any paper. */
export const allClearances = async (tx: ViewerTx): Promise<readonly Asked[]> =>
  askedIn(tx, await rowsOf(tx).execute())

export interface NewAsking {
  readonly paperId: PaperId
  readonly consultee: string
  readonly postId: number
  readonly dueOn: IsoDate | undefined
}

/**
 * Asks a post for its word. Asked of another post before, that is withdrawn, with what it said kept; of the same one, the
 * day is changed.
 */
export async function askForClearance(
  tx: ViewerTx,
  asking: NewAsking,
  askedOn: IsoDate = tx.today,
  inTheNameOf?: string,
): Promise<number> {
  const before = (await rowsOf(tx).where('paper_id', '=', asking.paperId).execute()).find(
    ({ consultee }) => consultee === asking.consultee,
  )
  if (before?.post_id === asking.postId) {
    await workDb(tx)
      .updateTable('papers.clearance')
      .set({ due_on: asking.dueOn ?? null })
      .where('id', '=', before.id)
      .execute()
    return before.id
  }
  if (before) await withdrawAsking(tx, before.id)
  const { id } = await workDb(tx)
    .insertInto('papers.clearance')
    .values({
      paper_id: asking.paperId,
      consultee: asking.consultee,
      post_id: asking.postId,
      due_on: asking.dueOn ?? null,
      asked_on: askedOn,
      asked_by: await writerOf(tx, inTheNameOf),
      withdrawn_on: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Nobody need answer any longer; what was answered stays on record. */
export async function withdrawAsking(tx: ViewerTx, id: number): Promise<void> {
  await becauseOf(tx, 'No longer asked')
  await workDb(tx)
    .updateTable('papers.clearance')
    .set({ withdrawn_on: tx.today })
    .where('id', '=', id)
    .execute()
}

export interface NewAnswer {
  readonly answer: ClearanceAnswer
  readonly words: string
  readonly basis: ClearedText
}

/** Answers as the post that was asked: row security and the pair of keys let no other one. */
export async function answerClearance(
  tx: ViewerTx,
  asked: { readonly id: number; readonly postId: number },
  { answer, words, basis }: NewAnswer,
  on: IsoDate = tx.today,
  inTheNameOf?: string,
): Promise<void> {
  await workDb(tx)
    .insertInto('papers.clearance_answer')
    .values({
      clearance_id: asked.id,
      post_id: asked.postId,
      answer,
      words,
      on_day: on,
      answered_by: await writerOf(tx, inTheNameOf),
      basis: JSON.stringify(basis),
      fingerprint: fingerprintOf(basis),
    })
    .execute()
}
