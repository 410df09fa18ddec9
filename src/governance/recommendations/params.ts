import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../kernel/index.ts'
import type { RecommendationId } from '../ids.ts'
import { readRecommendationId } from '../ids.ts'

const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name no recommendation. */
export function recommendationIdOf(request: FastifyRequest): RecommendationId {
  const id = readRecommendationId(Params.parse(request.params).id)
  if (id === undefined) throw new NotFound()
  return id
}
