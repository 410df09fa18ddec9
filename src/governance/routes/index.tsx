import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { packRoutes } from '../agenda/pack-routes.tsx'
import { agendaRoutes } from '../agenda/routes.tsx'
import { calendarRoutes } from '../calendar/routes.tsx'
import { absenceRoutes } from '../absence/routes.tsx'
import { childDecisionRoutes } from '../about-child/routes.tsx'
import { aloneRoutes } from '../alone/routes.tsx'
import { callInRoutes } from '../call-in/routes.tsx'
import { escalationRoutes } from '../escalation/routes.tsx'
import { forwardRoutes } from '../forward/routes.tsx'
import { logRoutes } from '../log/routes.tsx'
import { minutesRoutes } from '../minutes/routes.tsx'
import type { GovernanceNeeds } from '../needs.ts'
import { recommendationRoutes } from '../recommendations/routes.tsx'
import { scrutinyRoutes } from '../scrutiny/routes.tsx'
import { Governance } from '../views/governance.tsx'
import { bodyRoutes } from './bodies.tsx'
import { decisionCorrectionRoutes } from './decision-corrections.tsx'
import { lineCorrectionRoutes } from './line-corrections.tsx'
import { meetingCorrectionRoutes } from './meeting-corrections.tsx'
import { doneRoutes } from './done.tsx'
import { decisionRoutes } from './decisions.tsx'
import { lineRoutes } from './lines.tsx'
import { meetingRoutes } from './meetings.tsx'
import { governanceRead } from './reads.ts'

/** Every page and form about bodies, their lines and their decisions. */
export function governanceRoutes(app: FastifyInstance, needed: GovernanceNeeds): void {
  app.get('/governance', needs('read governance'), async (request, reply) =>
    page(reply, 200, <Governance {...await request.asViewer(governanceRead)} />),
  )
  calendarRoutes(app)
  bodyRoutes(app)
  lineRoutes(app)
  meetingRoutes(app)
  aloneRoutes(app)
  decisionRoutes(app)
  meetingCorrectionRoutes(app, needed)
  lineCorrectionRoutes(app)
  decisionCorrectionRoutes(app)
  logRoutes(app)
  agendaRoutes(app, needed)
  packRoutes(app)
  minutesRoutes(app)
  recommendationRoutes(app, needed)
  forwardRoutes(app)
  callInRoutes(app)
  escalationRoutes(app)
  childDecisionRoutes(app)
  scrutinyRoutes(app, needed)
  absenceRoutes(app)
  doneRoutes(app)
}
