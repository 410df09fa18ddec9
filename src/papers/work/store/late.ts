import type { ViewerTx } from '../../../access/index.ts'
import { becauseOf, posts } from '../../../access/index.ts'
import { writerOf } from '../../../plan/index.ts'
import type { LateRoute, PaperId } from '../../model/index.ts'
import { workDb } from '../tables.ts'

async function consentTo(tx: ViewerTx, id: number, circumstances: string): Promise<LateRoute['consent']> {
  const last = await workDb(tx)
    .selectFrom('papers.chair_consent_known')
    .selectAll()
    .where('late_route_id', '=', id)
    .where('on_day', '<=', tx.at.asAt)
    .orderBy('id', 'desc')
    .executeTakeFirst()
  if (!last) return undefined
  const post = (await posts(tx)).find(({ id: of }) => of === last.post_id)
  return {
    post: post?.title ?? 'A post that is no more',
    on: last.on_day,
    words: last.words,
    // The chair agreed to these words and no others.
    stands: last.circumstances === circumstances,
  }
}

/** The route of a late paper as it stood on the as-at day. */
export async function lateRouteOf(tx: ViewerTx, id: PaperId): Promise<LateRoute | undefined> {
  const row = await workDb(tx)
    .selectFrom('papers.late_route_known')
    .selectAll()
    .where('paper_id', '=', id)
    .where('written_on', '<=', tx.at.asAt)
    .executeTakeFirst()
  if (!row) return undefined
  return {
    id: row.id,
    version: row.known_from,
    circumstances: row.circumstances,
    writtenOn: row.written_on,
    writtenBy: row.written_by,
    consent: await consentTo(tx, row.id, row.circumstances),
  }
}

/** Says why a late paper cannot wait. @returns whether the version that was read still stood; 0 where there was none. */
export async function sayWhyLate(
  tx: ViewerTx,
  from: { readonly paperId: PaperId; readonly version: number },
  circumstances: string,
): Promise<boolean> {
  const said = { circumstances, written_on: tx.today, written_by: await writerOf(tx) }
  if (from.version === 0) {
    const { numInsertedOrUpdatedRows } = await workDb(tx)
      .insertInto('papers.late_route')
      .values({ paper_id: from.paperId, ...said })
      .onConflict((conflict) => conflict.column('paper_id').doNothing())
      .executeTakeFirstOrThrow()
    return (numInsertedOrUpdatedRows ?? 0n) > 0n
  }
  await becauseOf(tx, 'Circumstances said anew')
  const { numUpdatedRows } = await workDb(tx)
    .updateTable('papers.late_route')
    .set(said)
    .where('paper_id', '=', from.paperId)
    .where('known_from', '=', from.version)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** The chair agrees, as the chair’s own post. */
export async function consentToLate(
  tx: ViewerTx,
  { id, circumstances }: Pick<LateRoute, 'id' | 'circumstances'>,
  postId: number,
  words: string,
): Promise<void> {
  await workDb(tx)
    .insertInto('papers.chair_consent')
    .values({
      late_route_id: id,
      post_id: postId,
      on_day: tx.today,
      words,
      circumstances,
      given_by: await writerOf(tx),
    })
    .execute()
}
