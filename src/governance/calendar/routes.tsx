import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { mayChange } from '../routes/reads.ts'
import { conflictsIn } from './conflicts.ts'
import { askedIn } from './months.ts'
import { calendarFacts } from './read.ts'
import { CalendarPage } from './views/calendar-page.tsx'

/** The calendar of every body's meetings and deadlines, and what in it does not fit. */
export function calendarRoutes(app: FastifyInstance): void {
  app.get('/governance/calendar', needs('read governance'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      facts: await calendarFacts(tx),
      mayChange: mayChange(tx),
    }))
    const asked = askedIn(request.query, read.facts.day)
    return page(reply, 200, <CalendarPage {...read} asked={asked} conflicts={conflictsIn(read.facts)} />)
  })
}
