import type { ViewerTx } from '../../access/index.ts'
import type { PaperShelf } from '../shelf.ts'
import { papers } from './drafts.ts'
import { paperById } from './paper.ts'

/** The papers of the council's record. */
export const recordShelf: PaperShelf<ViewerTx> = {
  papers,
  paper: async (tx, id) => (await paperById(tx, id))?.paper,
}
