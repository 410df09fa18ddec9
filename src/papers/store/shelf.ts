import type { RecordContext, ViewerTx } from '../../access/index.ts'
import type { AroundNeeds } from '../../plan/index.ts'
import type { PaperShelf } from '../shelf.ts'
import { papers } from './drafts.ts'
import { aroundPaper, paperById } from './paper.ts'

/** How a command learns what stands around the plan: `app/` says it. */
export type AroundForCommands = (context: RecordContext) => Promise<AroundNeeds>

/** The papers of the council's record. */
export const recordShelf = (needsOf: AroundForCommands): PaperShelf<ViewerTx, RecordContext> => ({
  papers,
  paper: async (context, id) => {
    const around = await aroundPaper((work) => context.asViewer(work), id, await needsOf(context))
    return (await context.asViewer((tx) => paperById(tx, id, around)))?.paper
  },
})
