import type { FastifyInstance } from 'fastify'
import type { AroundNeeds } from '../../plan/index.ts'
import type { PackFacts } from '../assessments/index.ts'
import { assessmentRoutes } from '../assessments/index.ts'
import { adviceRoutes } from './advice/index.tsx'
import { paperReader } from './asked.ts'
import { headerRoutes } from './header.tsx'
import { onePaperRoutes } from './one-paper.tsx'
import { papersRoutes } from './papers.tsx'
import { partRoutes } from './parts.tsx'

/** Every page and form about papers. */
export function paperRoutes(app: FastifyInstance, planNeeds: AroundNeeds, pack: PackFacts): void {
  const papers = paperReader(planNeeds)
  papersRoutes(app)
  onePaperRoutes(app, papers)
  headerRoutes(app, papers)
  partRoutes(app, papers)
  adviceRoutes(app, papers)
  assessmentRoutes(app, pack)
}
