import type { FastifyInstance } from 'fastify'
import { entryRoutes } from './entries.tsx'
import { meetingRoutes } from './meeting.tsx'
import { takeBackRoutes } from './take-back.tsx'
import { trackerReader } from './tracker-read.ts'
import { trackerRoutes } from './tracker.tsx'
import { workbookRoutes } from './workbook.ts'

/** Every page and form of the permanence tracker. */
export function permanenceRoutes(app: FastifyInstance): void {
  const readTracker = trackerReader()
  trackerRoutes(app, readTracker)
  entryRoutes(app)
  takeBackRoutes(app)
  meetingRoutes(app, readTracker)
  workbookRoutes(app, readTracker)
}
