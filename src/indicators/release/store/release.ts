import type { PersonWhoMay, PublicationRequest, ViewerTx } from '../../../access/index.ts'
import { publish } from '../../../access/index.ts'
import { withheldNote } from '../../../access/index.ts'
import type { Measure } from '../../model/measure.ts'
import { boardFigures, boardRow } from '../model/board-rows.ts'
import type { BoardPage } from '../model/page.ts'
import type { AboutPublic } from '../model/public-page.ts'
import { publicPage } from '../model/public-page.ts'
import type { ForBoard } from './board-rows.ts'
import { keepBoardCopies, keepPublicPage } from './released.ts'

export type ReleaseDone =
  | { readonly ok: true; readonly releaseId: number }
  | { readonly ok: false; readonly problems: readonly string[] }

const nothingKept: ReleaseDone = { ok: false, problems: ['Nothing was released: try again.'] }

/** Releases figures to the public: into the register, and as a page of what may be printed. */
export async function releaseToPublic(
  tx: ViewerTx,
  about: AboutPublic,
  request: PublicationRequest,
  measures: readonly Measure[],
): Promise<ReleaseDone> {
  const done = await publish(tx, { ...request, title: about.title, audience: about.audience })
  if (!done.ok) return done
  if (done.releaseId === undefined) return nothingKept
  await keepPublicPage(tx, done.releaseId, publicPage(about, done.publication, measures))
  return { ok: true, releaseId: done.releaseId }
}

type Members = readonly PersonWhoMay[]

/** A board's page: the same words for each of its members. */
export const boardPage = (
  about: AboutPublic,
  { rows, fitness }: ForBoard,
  members: Members,
  note: string,
): BoardPage => ({
  ...about,
  level: 'board',
  note,
  members: members.map(({ name }) => name),
  rows: rows.map(boardRow),
  fitness: [...fitness],
})

const boardRequest = ({ rows }: ForBoard, { asAt }: AboutPublic): PublicationRequest => ({
  level: 'board',
  figures: boardFigures(rows, asAt),
  sums: [],
})

/** Releases a scorecard to the named members of a meeting: into the register, and a copy to each. */
export async function releaseToBoard(
  tx: ViewerTx,
  about: AboutPublic,
  forBoard: ForBoard,
  members: Members,
): Promise<ReleaseDone> {
  const audience = `${about.audience}. Named members: ${members.map(({ name }) => name).join(', ')}`
  const done = await publish(tx, { ...boardRequest(forBoard, about), title: about.title, audience })
  if (!done.ok) return done
  if (done.releaseId === undefined) return nothingKept
  const page = boardPage(about, forBoard, members, withheldNote(done.publication))
  await keepBoardCopies(
    tx,
    done.releaseId,
    page,
    members.map(({ id }) => id),
  )
  return { ok: true, releaseId: done.releaseId }
}
