import type { FastifyInstance } from 'fastify'
import type { HouseStyle } from '../../document/index.ts'
import type { PackFacts } from '../pack/index.ts'
import { linkingRoutes } from './linking.ts'
import { openingRoutes } from './opening.ts'
import { assessmentPages } from './pages.tsx'
import { riskRoutes } from './risks.tsx'
import { signingRoutes } from './signing.tsx'
import { writingRoutes } from './writing.ts'

/** Every page and form about impact assessments. */
export function assessmentRoutes(app: FastifyInstance, facts: PackFacts, style?: HouseStyle): void {
  assessmentPages(app, style)
  openingRoutes(app, facts)
  writingRoutes(app)
  riskRoutes(app)
  signingRoutes(app)
  linkingRoutes(app)
}
