import type { ViewerTx } from '../../../access/index.ts'
import { writerOf } from '../../../plan/index.ts'
import type { PaperId, PartId } from '../../model/index.ts'
import type { Comment } from '../model/index.ts'
import { workDb } from '../tables.ts'

/** What was said to the parts of a paper, as far as the viewer may see it; what is open first. */
export async function commentsOn(tx: ViewerTx, id: PaperId): Promise<readonly Comment[]> {
  const rows = await workDb(tx)
    .selectFrom('papers.comment_known')
    .selectAll()
    .where('paper_id', '=', id)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('id')
    .execute()
  const comments = rows.map(
    ({ resolved_on: on, resolved_by: by, resolved_words: words, ...row }): Comment => ({
      id: row.id,
      version: row.known_from,
      part: row.part,
      words: row.words,
      on: row.on_day,
      by: row.written_by,
      fingerprint: row.fingerprint,
      postId: row.post_id ?? undefined,
      resolved:
        on === null || by === null || words === null || on > tx.at.asAt ? undefined : { on, by, words },
    }),
  )
  return [...comments.filter(({ resolved }) => !resolved), ...comments.filter(({ resolved }) => resolved)]
}

export interface NewComment {
  readonly paperId: PaperId
  readonly part: PartId
  readonly words: string
  /** Of the part as the commenter read it. */
  readonly fingerprint: string
  /** As which post; nobody's where whoever writes it changes papers without holding one. */
  readonly postId: number | undefined
}

/** Keeps a comment on the words that stand under a fingerprint; gives its number. */
export async function commentOn(tx: ViewerTx, comment: NewComment, inTheNameOf?: string): Promise<number> {
  const { id } = await workDb(tx)
    .insertInto('papers.comment')
    .values({
      paper_id: comment.paperId,
      part: comment.part,
      fingerprint: comment.fingerprint,
      post_id: comment.postId ?? null,
      words: comment.words,
      on_day: tx.today,
      written_by: await writerOf(tx, inTheNameOf),
      resolved_on: null,
      resolved_by: null,
      resolved_words: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** Says what became of a comment. @returns whether it was still open, at the version that was read. */
export async function resolveComment(
  tx: ViewerTx,
  from: { readonly id: number; readonly version: number },
  words: string,
): Promise<boolean> {
  const { numUpdatedRows } = await workDb(tx)
    .updateTable('papers.comment')
    .set({ resolved_on: tx.today, resolved_by: await writerOf(tx), resolved_words: words })
    .where('id', '=', from.id)
    .where('known_from', '=', from.version)
    .where('resolved_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}
