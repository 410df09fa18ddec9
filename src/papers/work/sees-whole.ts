import { hasPrivateEdition } from '../exempt/edition.ts'
import type { KeptPaper } from '../model/index.ts'

/**
 * Whether this viewer reads the paper as its authors do: no exempt part and no figure is withheld. What somebody reads
 * otherwise cannot be held against what was cleared, and nobody clears what they may not read.
 */
export const seesWhole = ({
  paper,
  exempt,
  edition,
  lacksFigures,
}: Pick<KeptPaper, 'paper' | 'exempt' | 'edition' | 'lacksFigures'>): boolean =>
  (edition === 'private' || !hasPrivateEdition(paper, exempt)) && !lacksFigures
