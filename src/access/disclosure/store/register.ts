import type { IsoDate } from '../../../kernel/index.ts'
import type { ViewerTx } from '../../record/viewer.ts'
import type { Piece } from '../model/figure.ts'
import { publicationDb } from '../tables.ts'

export interface ListedRelease {
  readonly id: number
  readonly level: 'board' | 'public'
  readonly onDay: IsoDate
  readonly title: string
  readonly audience: string
  /** Who released it; a person whose name the viewer may not read is somebody. */
  readonly by: string
}

export interface PrintedLine {
  readonly measure: string
  readonly cell: string
  readonly area: string
  readonly from: IsoDate
  readonly to: IsoDate
  readonly piece: Piece
  readonly printed: string
}

const listed = (tx: ViewerTx) =>
  publicationDb(tx)
    .selectFrom('publication.release as release')
    .leftJoin('access.person as person', 'person.id', 'release.released_by_person_id')
    .select([
      'release.id',
      'release.level',
      'release.on_day as onDay',
      'release.title',
      'release.audience',
      'person.name as by',
    ])

const named = <Row extends { by: string | null }>(row: Row) => ({ ...row, by: row.by ?? 'Somebody' })

/** Every release, latest first. */
export const releases = async (tx: ViewerTx): Promise<readonly ListedRelease[]> =>
  (await listed(tx).orderBy('release.id', 'desc').execute()).map(named)

/** One release with what was printed in it; undefined where there is none. */
export async function whatWasReleased(
  tx: ViewerTx,
  id: number,
): Promise<{ readonly release: ListedRelease; readonly lines: readonly PrintedLine[] } | undefined> {
  const release = await listed(tx).where('release.id', '=', id).executeTakeFirst()
  if (!release) return undefined
  const lines = await publicationDb(tx)
    .selectFrom('publication.printed')
    .select(['measure', 'cell', 'area', 'from_day as from', 'to_day as to', 'piece', 'printed'])
    .where('release_id', '=', id)
    .orderBy('place')
    .execute()
  return { release: named(release), lines }
}
