import type { FastifyRequest } from 'fastify'
import type { Around } from '../model/around.ts'
import { libraryNamed } from '../store/measures.ts'
import type { PlanNeeds } from './needs.ts'

/**
 * What stands around the plan on the day looked at. Readings are asked for between two of the viewer's transactions,
 * never inside one: they take a connection of their own.
 */
export async function aroundThe(
  request: FastifyRequest,
  { boardDays, readings }: Pick<PlanNeeds, 'boardDays' | 'readings'>,
): Promise<Around> {
  const { named, ...looking } = await request.asViewer(async (tx) => ({
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
