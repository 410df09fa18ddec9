import { sql } from 'kysely'
import type { ViewerTx } from '../../record/viewer.ts'
import type { FigureKey } from '../model/figure.ts'
import { firstDay, lastDay } from '../model/figure.ts'
import type { Publication, PublicationOutcome } from '../model/publication.ts'
import { publicationOf } from '../model/publication.ts'
import type { PublicationRequest } from '../model/request.ts'
import { publicationDb } from '../tables.ts'
import { keepBasis, registerNow } from './basis.ts'

export interface ReleaseRequest extends PublicationRequest {
  /** What it is, in the words of whoever reads the register: 'Improvement Board, November: scorecard'. */
  readonly title: string
  /** Board: the meeting and its named members. Public: where it can be read. */
  readonly audience: string
}

export type Published =
  | { readonly ok: true; readonly publication: Publication; readonly releaseId: number | undefined }
  | { readonly ok: false; readonly problems: readonly string[] }

/** What would be printed if it were released now; keeps nothing. For whoever may release. */
export const previewPublication = async (
  tx: ViewerTx,
  request: PublicationRequest,
): Promise<PublicationOutcome> =>
  publicationOf(request, request.level === 'public' ? await registerNow(tx) : [])

const missing = ({ level, title, audience }: ReleaseRequest): readonly string[] =>
  level === 'inside'
    ? []
    : [
        ...(title.trim() === '' ? ['Say what is released: give it a title'] : []),
        ...(audience.trim() === ''
          ? [
              level === 'board'
                ? 'Say for whom: name the meeting and its members'
                : 'Say where it can be read by the public',
            ]
          : []),
      ]

/**
 * Releases figures to a board or the public: decides what may be printed, and puts it into the register for good. One release
 * waits for the one before it to be committed, so that no two at once can together tell what each keeps back. Only what this
 * returns may leave, and only once the transaction is committed. At the level *inside* nothing is kept.
 * @throws TypeError when nobody is signed in: a release has somebody who made it.
 */
export async function publish(tx: ViewerTx, request: ReleaseRequest): Promise<Published> {
  const problems = missing(request)
  if (problems.length > 0) return { ok: false, problems }
  if (request.level !== 'inside')
    await sql`select pg_advisory_xact_lock(hashtext('publication.release'))`.execute(tx.db)
  const outcome = await previewPublication(tx, request)
  if (!outcome.ok) return outcome
  const { publication, release } = outcome
  if (request.level === 'inside') return { ok: true, publication, releaseId: undefined }
  const releaseId = await keepRelease(tx, request, request.level)
  await keepPrinted(tx, releaseId, publication)
  await keepBasis(tx, releaseId, release)
  return { ok: true, publication, releaseId }
}

async function keepRelease(
  { viewer, today, ...tx }: ViewerTx,
  { title, audience }: ReleaseRequest,
  level: 'board' | 'public',
): Promise<number> {
  if (viewer.kind !== 'person') throw new TypeError('Only a person releases figures')
  const { id } = await publicationDb({ viewer, today, ...tx })
    .insertInto('publication.release')
    .values({
      level,
      on_day: today,
      title: title.trim(),
      audience: audience.trim(),
      released_by_person_id: viewer.personId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

const cellText = ({ cell }: FigureKey): string =>
  Object.entries(cell)
    .map(([dimension, category]) => `${dimension}: ${category}`)
    .join(', ')

async function keepPrinted(tx: ViewerTx, releaseId: number, { cells }: Publication): Promise<void> {
  const lines = cells.flatMap(({ key, pieces }) =>
    pieces.map((piece) => ({
      measure: key.measure,
      cell: cellText(key),
      area: key.area.join(' › '),
      from_day: firstDay(key.period),
      to_day: lastDay(key.period),
      piece: piece.piece,
      printed: piece.state === 'shown' ? piece.text : piece.mark,
    })),
  )
  if (lines.length === 0) return
  await publicationDb(tx)
    .insertInto('publication.printed')
    .values(lines.map((line, place) => ({ ...line, release_id: releaseId, place })))
    .execute()
}
