import type { FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { stateSeen } from '../../access/index.ts'
import { Kept } from '../../kernel/index.ts'
import type { Around } from '../model/around.ts'
import { libraryNamed } from '../store/measures.ts'
import type { PlanNeeds } from './needs.ts'

export type AroundNeeds = Pick<PlanNeeds, 'boardDays' | 'readings'>

/** Does some reading as one viewer, in a transaction of its own. */
export type AsOne = <T>(work: (tx: ViewerTx) => Promise<T>) => Promise<T>

/** What stands around the plan on the day looked at, for whoever makes a request. */
export const aroundThe = (request: FastifyRequest, needs: AroundNeeds): Promise<Around> =>
  aroundAs((work) => request.asViewer(work), needs)

/** So many states of the record are kept for each who asks: today's, and a few that somebody looks back to. */
const statesKept = 8
const kept = new WeakMap<AroundNeeds, Kept<Around>>()

/** Does this reading with what stands around the plan, for whoever makes a request. */
export const withAround = <T>(
  request: FastifyRequest,
  needs: AroundNeeds,
  work: (tx: ViewerTx, around: Around) => Promise<T>,
): Promise<T> => readWith((inside) => request.asViewer(inside), needs, work)

/** What stands around the plan, for any viewer. */
export const aroundAs = (asOne: AsOne, needs: AroundNeeds): Promise<Around> =>
  readWith(asOne, needs, (_, around) => Promise.resolve(around))

/**
 * Readings are asked for between two of the viewer's transactions, never inside one: they take a connection of their own.
 * They are asked for once for each state of the record, not once for each reader: every other reader needs one transaction.
 */
async function readWith<T>(
  asOne: AsOne,
  needs: AroundNeeds,
  work: (tx: ViewerTx, around: Around) => Promise<T>,
): Promise<T> {
  const here = kept.get(needs) ?? new Kept<Around>(statesKept)
  kept.set(needs, here)
  const first = await asOne(async (tx) => {
    const state = await stateSeen(tx)
    const around = here.at(state)
    if (around) return { done: await work(tx, around) }
    return { state, boardDays: await needs.boardDays(tx), ...(await lookingAt(tx)) }
  })
  if ('done' in first) return first.done
  const { state, boardDays, named, ...looking } = first
  const library = named.length === 0 ? new Map() : await needs.readings(named, looking)
  const around = { state, boardDays, library }
  here.keep(state, around)
  return asOne((tx) => work(tx, around))
}

const lookingAt = async (tx: ViewerTx) => ({ named: await libraryNamed(tx), at: tx.at, today: tx.today })
