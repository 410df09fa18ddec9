import type { FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import type { Around } from '../model/around.ts'
import { libraryNamed } from '../store/measures.ts'
import type { PlanNeeds } from './needs.ts'

export type AroundNeeds = Pick<PlanNeeds, 'boardDays' | 'readings'>

/** Does some reading as one viewer, in a transaction of its own. */
export type AsOne = <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>

/** What stands around the plan on the day looked at, for whoever makes a request. */
export const aroundThe = (request: FastifyRequest, needs: AroundNeeds): Promise<Around> =>
  aroundAs((work) => request.asViewer(work), needs)

/**
 * The same for any viewer. Readings are asked for between two of the viewer's transactions, never inside one: they take
 * a connection of their own.
 */
export async function aroundAs(asOne: AsOne, { boardDays, readings }: AroundNeeds): Promise<Around> {
  const { named, ...looking } = await asOne(async (tx) => ({
    named: await libraryNamed(tx),
    boardDays: await boardDays(tx),
    at: tx.at,
    today: tx.today,
  }))
  return {
    boardDays: looking.boardDays,
    library: named.length === 0 ? new Map() : await readings(named, looking),
  }
}
