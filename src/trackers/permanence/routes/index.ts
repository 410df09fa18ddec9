import type { FastifyInstance } from 'fastify'
import { entryRoutes } from './entries.tsx'
import { meetingRoutes } from './meeting.tsx'
import { trackerRoutes } from './tracker.tsx'
import { workbookRoutes } from './workbook.ts'

/** Every page and form of the permanence tracker. */
export function permanenceRoutes(app: FastifyInstance): void {
  trackerRoutes(app)
  entryRoutes(app)
  meetingRoutes(app)
  workbookRoutes(app)
}
