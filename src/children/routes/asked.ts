import { z } from 'zod'
import type { FastifyRequest } from 'fastify'
import { NotFound } from '../../kernel/index.ts'
import type { ChildFilter } from '../model/filter.ts'
import { childStatuses, everyChild, sortings } from '../model/filter.ts'

const Asked = z.object({
  q: z.string().trim().max(100).catch(everyChild.search),
  status: z.enum(childStatuses).optional().catch(undefined),
  team: z.string().max(200).optional().catch(undefined),
  sort: z.enum(sortings).catch(everyChild.sort),
  order: z.literal('down').optional().catch(undefined),
  page: z.coerce.number().int().min(1).max(10_000).catch(everyChild.page),
})

/** What the address asks for; what makes no sense in it is as if it were left out. */
export function filterIn(request: FastifyRequest): ChildFilter {
  const { q, status, team, sort, order, page } = Asked.parse(request.query)
  return { search: q, status, team, sort, descending: order === 'down', page }
}

const Id = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/** The child that the address names, by our number. @throws NotFound when it cannot be one. */
export const childIn = (request: FastifyRequest): number => numberIn(request)

/** The number that the address ends in. @throws NotFound when it cannot be one. */
export function numberIn(request: FastifyRequest): number {
  const read = Id.safeParse(request.params)
  if (!read.success) throw new NotFound()
  return read.data.id
}
