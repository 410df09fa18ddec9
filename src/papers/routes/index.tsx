import type { FastifyInstance } from 'fastify'
import type { PackFacts } from '../assessments/index.ts'
import { assessmentRoutes } from '../assessments/index.ts'
import type { PaperNeeds } from '../gather/around.ts'
import { exemptRoutes } from '../exempt/routes/index.tsx'
import type { MeasureNeeds } from '../frozen/bases.ts'
import type { Printing } from '../frozen/printing.ts'
import { versionRoutes } from '../frozen/routes/index.tsx'
import { workRoutes } from '../work/index.ts'
import { adviceRoutes } from './advice/index.tsx'
import { paperReader } from './asked.ts'
import type { PaperTemplate } from '../model/index.ts'
import { drawnRoutes } from './drawn.tsx'
import { headerRoutes } from './header.tsx'
import { onePaperRoutes } from './one-paper.tsx'
import { papersRoutes } from './papers.tsx'
import { partRoutes } from './parts.tsx'

/** What papers are read with, the numbers of the measures, and what prints. */
export type PaperRouteNeeds = PaperNeeds & MeasureNeeds & Printing

/** Every page and form about papers. */
export function paperRoutes(
  app: FastifyInstance,
  needs: PaperRouteNeeds,
  pack: PackFacts,
  templates: readonly PaperTemplate[],
): void {
  const papers = paperReader(needs)
  papersRoutes(app, templates)
  drawnRoutes(app, papers, templates)
  onePaperRoutes(app, papers, needs.press)
  versionRoutes(app, { ...needs, papers })
  exemptRoutes(app, papers)
  headerRoutes(app, papers)
  partRoutes(app, papers, needs.measures)
  adviceRoutes(app, papers)
  assessmentRoutes(app, pack, needs.style)
  workRoutes(app, papers)
}
