import { sql } from 'kysely'
import type { PersonId, ViewerTx } from '../../../access/index.ts'
import type { Listed } from '../model/listed.ts'
import { BoardPage, PublicPage } from '../model/page.ts'
import { releasedDb } from '../tables.ts'

/** What the viewer may read of what was released, latest first: public pages, and the viewer's own copies of boards. */
export async function releasedTo(tx: ViewerTx): Promise<readonly Listed[]> {
  const { rows } = await sql<Listed>`
    select distinct on (release_id) release_id as "releaseId", page->>'level' as level, page->>'title' as title,
      page->>'audience' as audience, page->>'releasedOn' as "releasedOn"
    from (select release_id, page from released.public_page union all select release_id, page from released.board_copy) page
    order by release_id desc`.execute(tx.db)
  return rows
}

/** A page as it was released to the public; undefined where there is none, or the viewer may not read it. */
export async function publicPageOf(tx: ViewerTx, releaseId: number): Promise<PublicPage | undefined> {
  const { rows } = await sql<{ page: unknown }>`
    select page from released.public_page where release_id = ${releaseId}`.execute(tx.db)
  return rows[0] && PublicPage.parse(rows[0].page)
}

/** The viewer's own copy; of those who may read every copy, any. */
export async function boardCopyOf(tx: ViewerTx, releaseId: number): Promise<BoardPage | undefined> {
  const { rows } = await sql<{ page: unknown }>`
    select page from released.board_copy where release_id = ${releaseId} limit 1`.execute(tx.db)
  return rows[0] && BoardPage.parse(rows[0].page)
}

export async function keepPublicPage(tx: ViewerTx, releaseId: number, page: PublicPage): Promise<void> {
  await releasedDb(tx)
    .insertInto('released.public_page')
    .values({ release_id: releaseId, page: JSON.stringify(page) })
    .execute()
}

/** A copy for each named member. */
export async function keepBoardCopies(
  tx: ViewerTx,
  releaseId: number,
  page: BoardPage,
  members: readonly PersonId[],
): Promise<void> {
  const text = JSON.stringify(page)
  await releasedDb(tx)
    .insertInto('released.board_copy')
    .values(members.map((person) => ({ release_id: releaseId, person_id: person, page: text })))
    .execute()
}
