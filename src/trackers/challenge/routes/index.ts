import type { FastifyInstance } from 'fastify'
import { logRoutes } from './log.tsx'
import { correctionRoutes } from './corrections.tsx'
import { stepRoutes } from './steps.tsx'

/** The log of challenges, and every form of it. */
export function challengeRoutes(app: FastifyInstance): void {
  logRoutes(app)
  stepRoutes(app)
  correctionRoutes(app)
}
