import type { FastifyInstance } from 'fastify'
import { needs } from '../access/index.ts'
import { page } from '../design/index.ts'
import { fundingLines, vacancies } from './store.ts'
import { Funding } from './views/funding.tsx'

export function workforceRoutes(app: FastifyInstance): void {
  app.get('/funding', needs('read funding'), async (request, reply) => {
    const read = await request.asViewer(async (tx) => ({
      lines: await fundingLines(tx),
      vacancies: await vacancies(tx),
    }))
    return page(reply, 200, <Funding {...read} />)
  })
}
