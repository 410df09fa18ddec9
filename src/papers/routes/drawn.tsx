import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { needs, shownAgain } from '../../access/index.ts'
import { Page, page } from '../../design/index.ts'
import { meetings } from '../../governance/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { check } from '../checker/index.ts'
import type { DrawnUp } from '../drawn/draw-up.ts'
import { drawUp } from '../drawn/draw-up.ts'
import { daysBefore, toWrite } from '../drawn/start.ts'
import { templateOf } from '../drawn/which.ts'
import type { PaperTemplate } from '../model/index.ts'
import { StartPage } from '../views/start-page.tsx'
import { isClosedTo } from '../exempt/edition.ts'
import type { PaperReader } from './asked.ts'
import { mayChange } from './asked.ts'

const Asked = z.object({ template: shownAgain, meeting: shownAgain })

type Refused = Extract<DrawnUp, { ok: false }>

const NoPlanYet = () => (
  <Page title="There is no plan yet" back={{ href: '/papers' }}>
    <p class="govuk-body">
      A paper is drawn up from the plan: it comes from an inspection on record.{' '}
      <a class="govuk-link" href="/inspections">
        See the inspections
      </a>
    </p>
  </Page>
)

/** One click from a meeting, or from no meeting, to a complete draft; and the page on which it opens. */
export function drawnRoutes(
  app: FastifyInstance,
  papers: PaperReader,
  templates: readonly PaperTemplate[],
): void {
  app.post('/papers/draw-up', needs('change papers'), async (request, reply) => {
    const { template: named, meeting: typed } = Asked.parse(request.body)
    const template = templateOf(templates, named)
    if (!template) throw new NotFound()
    const outcome = await request.once<Refused>(async (tx) => {
      const meeting = (await meetings(tx)).find(({ id }) => String(id) === typed)
      if (typed !== '' && !meeting) throw new NotFound()
      const drawn = await drawUp(tx, template, meeting?.id)
      return drawn.ok ? { ok: true, goTo: `/papers/${drawn.id}/start` } : drawn
    })
    if (outcome.ok) return reply.redirect(outcome.goTo, 303)
    if (outcome.why === 'no such meeting') throw new NotFound()
    return page(reply, 409, <NoPlanYet />)
  })

  app.get('/papers/:id/start', needs('read papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    if (isClosedTo(kept)) return reply.redirect(`/papers/${kept.id}`, 303)
    const read = await request.asViewer(async (tx) => ({
      days: await daysBefore(tx, kept),
      mayChange: mayChange(tx),
    }))
    return page(
      reply,
      200,
      <StartPage kept={kept} findings={check(kept.paper)} toWrite={toWrite(kept)} {...read} />,
    )
  })
}
