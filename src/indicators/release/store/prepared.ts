import type { PersonWhoMay, PublicationRequest, RecordNeeds, ViewerTx } from '../../../access/index.ts'
import { noteOf, peopleWhoMay, previewPublication } from '../../../access/index.ts'
import type { Measure } from '../../model/measure.ts'
import type { BoardPage, PublicPage } from '../model/page.ts'
import type { AboutPublic } from '../model/public-page.ts'
import { publicPage } from '../model/public-page.ts'
import { publicRequest } from '../model/public-request.ts'
import type { ScorecardFrame } from '../../store/scorecard.ts'
import { forBoard } from './board-rows.ts'
import type { ReleaseDone } from './release.ts'
import { boardPage, releaseToBoard, releaseToPublic } from './release.ts'
import { publishableOf, toPublish } from './to-publish.ts'

/** What may be ticked: measures for the public, people for a board. */
export interface Offered {
  readonly measures: readonly Measure[]
  readonly people: readonly PersonWhoMay[]
}

/**
 * What may be released at all, and to whom by name: measures that are publishable, and people who may read releases.
 */
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

/** What a release is made of. */
export interface Releasing {
  readonly record: RecordNeeds
  readonly measures: readonly Measure[]
}

/** Figures of the day for the public: the measures that were chosen, as far as they are known. */
export async function preparedForPublic(
  { record, measures }: Releasing,
  about: AboutPublic,
  chosen: ReadonlySet<string>,
): Promise<Prepared> {
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

/** The day's scorecard of the board, for its named members; `frame` is what the releasing viewer reads of it. */
export async function preparedForBoard(
  { record, measures }: Releasing,
  about: AboutPublic,
  frame: ScorecardFrame,
  members: readonly PersonWhoMay[],
): Promise<Prepared> {
  const card = await forBoard(record, measures, frame, about.asAt)
  const note = noteOf({ level: 'board', withheld: 0, all: 0 })
  return {
    notKnown: [],
    preview: () => Promise.resolve(boardPage(about, card, members, note)),
    release: (tx) => releaseToBoard(tx, about, card, members),
  }
}
