import type { FastifyInstance } from 'fastify'
import { needs, problemsOf } from '../../access/index.ts'
import type { ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { fundingLines, recordFundingLine } from '../store/funding-lines.ts'
import { closedVacancies, vacancies } from '../store/vacancies.ts'
import { Funding } from '../views/funding.tsx'
import { RecordFunding } from '../views/record-funding.tsx'
import { fundingCorrectionRoutes } from './corrections.tsx'
import { vacancyRoutes } from './vacancies.tsx'
import { FundingForm, typedFunding } from './funding-form.ts'

const fundingRead = async (tx: ViewerTx) => ({
  lines: await fundingLines(tx),
  vacancies: await vacancies(tx),
  closed: await closedVacancies(tx),
  mayChange: tx.viewer.grants.has('change funding | any'),
})

/** What the improvement costs and which posts stand empty. */
export function workforceRoutes(app: FastifyInstance): void {
  app.get('/funding', needs('read funding'), async (request, reply) =>
    page(reply, 200, <Funding {...await request.asViewer(fundingRead)} />),
  )

  app.get('/funding/new', needs('change funding'), async (_request, reply) =>
    page(reply, 200, <RecordFunding typed={{}} />),
  )

  app.post('/funding', needs('change funding'), async (request, reply) => {
    const typed = typedFunding(request.body)
    const form = FundingForm.safeParse(typed)
    if (!form.success)
      return page(reply, 422, <RecordFunding typed={typed} problems={problemsOf(form.error)} />)
    const done = await request.once<never>(async (tx) => {
      await recordFundingLine(tx, form.data)
      return { ok: true, goTo: '/funding' }
    })
    return reply.redirect(done.goTo, 303)
  })

  fundingCorrectionRoutes(app)
  vacancyRoutes(app)
}
