import type { FastifyRequest } from 'fastify'
import type { PersonWhoMay, PublicationRequest, ViewerTx } from '../../../access/index.ts'
import { noteOf, peopleWhoMay, previewPublication } from '../../../access/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { MeasuresNeeds } from '../../routes/needs.ts'
import type { BoardPage, PublicPage } from '../model/page.ts'
import type { AboutPublic } from '../model/public-page.ts'
import { publicPage } from '../model/public-page.ts'
import { publicRequest } from '../model/public-request.ts'
import { boardFrame, forBoard } from '../store/board-rows.ts'
import type { ReleaseDone } from '../store/release.ts'
import { boardPage, releaseToBoard, releaseToPublic } from '../store/release.ts'
import { publishableOf, toPublish } from '../store/to-publish.ts'
import type { TypedRelease } from '../views/release-form.tsx'

/** What may be ticked: measures for the public, people for a board. */
export interface Offered {
  readonly measures: readonly Measure[]
  readonly people: readonly PersonWhoMay[]
}

export const offered = async (tx: ViewerTx, measures: readonly Measure[]): Promise<Offered> => ({
  measures: publishableOf(measures).map(({ measure }) => measure),
  people: await peopleWhoMay(tx, 'read released figures'),
})

/** A release that is ready to be looked at, and then made. */
export interface Prepared {
  readonly preview: (tx: ViewerTx) => Promise<PublicPage | BoardPage | undefined>
  readonly release: (tx: ViewerTx) => Promise<ReleaseDone>
  readonly notKnown: readonly string[]
}

const aboutOf = ({ frame }: FastifyRequest, { title, audience }: TypedRelease): AboutPublic => ({
  title: title.trim(),
  audience: audience.trim(),
  asAt: frame.today,
  releasedOn: frame.today,
  by: frame.viewer ? `${frame.viewer.name}, ${frame.viewer.post}` : 'Somebody',
})

/** Figures of today for the public, as chosen. */
export async function preparedForPublic(
  request: FastifyRequest,
  { record, measures }: MeasuresNeeds,
  typed: TypedRelease,
): Promise<Prepared> {
  const about = aboutOf(request, typed)
  const chosen = new Set(typed.chosen)
  const found = await toPublish(record, measures, chosen, about.asAt)
  const asked: PublicationRequest = publicRequest(found)
  const known = new Set(found.map(({ measure }) => measure.id))
  return {
    notKnown: measures.filter(({ id }) => chosen.has(id) && !known.has(id)).map(({ title }) => title),
    preview: async (tx) => {
      const outcome = await previewPublication(tx, asked)
      return outcome.ok ? publicPage(about, outcome.publication, measures) : undefined
    },
    release: (tx) => releaseToPublic(tx, about, asked, measures),
  }
}

/** Today's scorecard of the board, for the members who were chosen. */
export async function preparedForBoard(
  request: FastifyRequest,
  { record, measures }: MeasuresNeeds,
  typed: TypedRelease,
  { people }: Offered,
): Promise<Prepared> {
  const about = aboutOf(request, typed)
  const members = people.filter(({ id }) => typed.chosen.includes(String(id)))
  const frame = await request.asViewer((tx) => boardFrame(tx, measures))
  const card = await forBoard(record, measures, frame, about.asAt)
  const note = noteOf({ level: 'board', withheld: 0, all: 0 })
  return {
    notKnown: [],
    preview: () => Promise.resolve(boardPage(about, card, members, note)),
    release: (tx) => releaseToBoard(tx, about, card, members),
  }
}
