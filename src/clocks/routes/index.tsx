import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { openTo } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { bankHolidays } from '../../kernel/index.ts'
import { clockTopics } from '../rules/index.ts'
import { BankHolidaysPage } from '../views/bank-holidays-page.tsx'
import type { ClocksNeeds } from '../needs.ts'
import { RulesPage } from '../views/rules-page.tsx'
import type { Wanted } from '../wanted.ts'
import { bases, topicsShown } from '../wanted.ts'
import { limitRoutes } from './limit.tsx'
import { ruleAnswer } from './rule.tsx'
import { councilRules } from './council-rules.ts'

const open = openTo(
  'everyone',
  'the law and how its days are counted say nothing of anyone; what the council decided is shown to those signed in',
)

/** Anything that is not one of ours leaves nothing out. */
const Query = z.object({
  basis: z.enum(['statute', 'guidance', 'local']).optional().catch(undefined),
  topic: z
    .string()
    .refine((slug) => clockTopics.some((topic) => topic.slug === slug))
    .optional()
    .catch(undefined),
  words: z.string().trim().max(100).optional().catch(undefined),
})

export function clocksRoutes(app: FastifyInstance, needed: ClocksNeeds): void {
  app.get('/clocks', open, async (request, reply) => {
    const wanted: Wanted = Query.parse(request.query)
    const { rulebook } = await councilRules(request)
    const topics = topicsShown(rulebook, request.frame.asAt, wanted)
    return page(reply, 200, <RulesPage topics={topics} wanted={wanted} bases={bases} />)
  })
  app.get('/clocks/bank-holidays', open, async (_request, reply) =>
    page(reply, 200, <BankHolidaysPage holidays={bankHolidays} />),
  )
  app.get('/clocks/:id', open, ruleAnswer(needed))
  limitRoutes(app, needed)
}
