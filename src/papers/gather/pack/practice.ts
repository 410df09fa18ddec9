import type { ViewerTx } from '../../../access/index.ts'
import type { PlanWithAreas } from '../../../plan/index.ts'
import { actionsOf, evidenceInWords, speaksOn } from '../../../plan/index.ts'
import { challengeThemes } from '../../../trackers/challenge/index.ts'
import type { ChallengeFacts, EvidenceFacts } from '../../model/index.ts'
import { known, notKnown } from '../../model/index.ts'
import { orNotKnown } from '../not-known.ts'
import { pieceFacts } from './areas.ts'

/** Evidence that counts on the day, by kind; a kind of which there is none stands there with nought. */
export function evidenceGathered(whole: PlanWithAreas): EvidenceFacts {
  const pieces = actionsOf(whole).flatMap((action) =>
    action.evidence
      .filter((piece) => speaksOn(piece, whole.day))
      .map((piece) => ({ kind: piece.kind, facts: { ...pieceFacts(piece), reference: action.reference } })),
  )
  const kinds = Object.entries(evidenceInWords).map(([kind, words]) => {
    const own = pieces.filter((piece) => piece.kind === kind).map(({ facts }) => facts)
    return {
      kind: words,
      supports: own.filter(({ direction }) => direction === 'supports').length,
      contradicts: own.filter(({ direction }) => direction === 'contradicts').length,
      latest: orNotKnown(
        own
          .map(({ on }) => on)
          .toSorted()
          .at(-1),
      ),
    }
  })
  const facts = pieces.map((piece) => piece.facts)
  return { kinds, pieces: facts.toSorted((one, other) => other.on.localeCompare(one.on)) }
}

/** Themes of challenges, for whoever may read all of them: a part of the log would be another number. */
export async function challengesGathered(tx: ViewerTx): Promise<ChallengeFacts> {
  return {
    themes: tx.viewer.grants.has('read challenges | any') ? known(await challengeThemes(tx)) : notKnown,
  }
}
