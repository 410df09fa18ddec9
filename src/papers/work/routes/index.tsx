import type { FastifyInstance } from 'fastify'
import { needs } from '../../../access/index.ts'
import { page } from '../../../design/index.ts'
import type { PaperReader } from '../../routes/asked.ts'
import { ClearanceRulePage } from '../views/rule-page.tsx'
import { WorkPage } from '../views/work-page.tsx'
import { answerRoutes } from './answer.tsx'
import { askRoutes } from './ask.ts'
import { commentRoutes } from './comments.ts'
import { lateRoutes } from './late.ts'
import { workRead } from './read.ts'

/** Clearances of a paper, comments on it, and its route where it is late. */
export function workRoutes(app: FastifyInstance, papers: PaperReader): void {
  app.get('/papers/:id/work', needs('read paper work'), async (request, reply) =>
    page(reply, 200, <WorkPage {...await workRead(request, papers)} />),
  )
  app.get('/papers/clearance-rule', needs('read papers'), async (_request, reply) =>
    page(reply, 200, <ClearanceRulePage />),
  )
  askRoutes(app, papers)
  answerRoutes(app, papers)
  commentRoutes(app, papers)
  lateRoutes(app, papers)
}
