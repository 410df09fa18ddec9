import type { FastifyInstance } from 'fastify'
import type { PackFacts } from '../assessments/index.ts'
import { assessmentRoutes } from '../assessments/index.ts'
import type { PaperNeeds } from '../gather/around.ts'
import { adviceRoutes } from './advice/index.tsx'
import { paperReader } from './asked.ts'
import type { PaperTemplate } from '../model/index.ts'
import { drawnRoutes } from './drawn.tsx'
import { headerRoutes } from './header.tsx'
import { onePaperRoutes } from './one-paper.tsx'
import { papersRoutes } from './papers.tsx'
import { partRoutes } from './parts.tsx'

/** Every page and form about papers. */
export function paperRoutes(
  app: FastifyInstance,
  planNeeds: PaperNeeds,
  pack: PackFacts,
  templates: readonly PaperTemplate[],
): void {
  const papers = paperReader(planNeeds)
  papersRoutes(app, templates)
  drawnRoutes(app, papers, templates)
  onePaperRoutes(app, papers)
  headerRoutes(app, papers)
  partRoutes(app, papers)
  adviceRoutes(app, papers)
  assessmentRoutes(app, pack)
}
