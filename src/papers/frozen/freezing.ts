import type { ViewerTx } from '../../access/index.ts'
import type { AsOne } from '../../plan/index.ts'
import type { PaperNeeds } from '../gather/around.ts'
import { hasPrivateEdition } from '../exempt/edition.ts'
import type { KeptPaper, PaperId } from '../model/index.ts'
import { readPaper } from '../store/read-paper.ts'
import type { MeasureNeeds } from './bases.ts'
import { basisReader } from './bases.ts'
import { measuresIn } from './figures.ts'
import { toFreeze } from './prepare.ts'
import type { Printing } from './printing.ts'
import type { Freezing, Frozen, ToFreeze } from './store/freeze.ts'
import { freeze } from './store/freeze.ts'
import { versionsOfPaper } from './store/versions.ts'

/** A paper made ready, with nothing written yet. */
export interface Ready {
  readonly paper: ToFreeze
  readonly freeze: (tx: ViewerTx, freezing: Freezing) => Promise<Frozen>
}

/**
 * Whoever may not read what is exempt cannot freeze a paper that has such parts: its private edition would be empty. The
 * same with figures.
 */
export function cannotFreeze({ edition, paper, exempt, lacksFigures }: KeptPaper): string | undefined {
  if (edition === 'public' && hasPrivateEdition(paper, exempt))
    return 'Parts of this paper are not for the public: it is frozen by somebody who may read them.'
  return lacksFigures
    ? 'It tells of measures that you may not read: it is frozen by somebody who may.'
    : undefined
}

/** How papers are frozen, from a paper's own page and from a meeting's. */
export const freezing = (needs: PaperNeeds & MeasureNeeds & Printing) => ({
  /** Undefined where there is no such paper, or this viewer cannot freeze it. */
  ready: async (asOne: AsOne, id: PaperId): Promise<Ready | undefined> => {
    const kept = await readPaper(asOne, id, needs)
    if (!kept || cannotFreeze(kept) !== undefined) return undefined
    const paper = toFreeze(kept, await basisReader(needs, measuresIn(kept.paper), kept.asAt))
    return { paper, freeze: (tx, how) => freeze(tx, paper, how) }
  },
  /** Makes the files of the newest version, beside the request that asked for it. */
  printLast: (asOne: AsOne, id: PaperId): void => {
    needs.printer.beside(async () => {
      const last = (await asOne((tx) => versionsOfPaper(tx, id))).at(-1)
      if (last) await needs.printer.make(asOne, last)
    })
  },
})
