import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { NotFound } from '../../../kernel/index.ts'
import type { ChallengeId } from '../ids.ts'
import { readChallengeId } from '../ids.ts'

const Params = z.object({ id: z.string() })

/** @throws NotFound when the address can name no challenge. */
export function challengeIdOf({ params }: FastifyRequest): ChallengeId {
  const id = readChallengeId(Params.parse(params).id)
  if (id === undefined) throw new NotFound()
  return id
}
