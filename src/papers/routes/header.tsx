import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, postedAgain, problemsOf, versionIn } from '../../access/index.ts'
import { ChangedMeanwhile, Page, page } from '../../design/index.ts'
import type { Revised } from '../store/index.ts'
import { revisePaperHead } from '../store/index.ts'
import { HeaderForm } from '../views/header-form.tsx'
import type { PaperReader } from './asked.ts'
import { comparedHead } from './compared-head.ts'
import { HeadForm, headAsTyped, typedHead } from './header-form.ts'

/** What is stored now, beside what was typed on an older version of it. */
async function changedMeanwhile(
  request: FastifyRequest,
  reply: FastifyReply,
  papers: PaperReader,
): Promise<FastifyReply> {
  const kept = await papers.kept(request)
  const title = 'The title and header were changed meanwhile'
  return page(
    reply,
    409,
    <Page title={title} back={{ href: `/papers/${kept.id}` }} wide>
      <ChangedMeanwhile
        thing="the title and header"
        fields={comparedHead(typedHead(request.body), headAsTyped(kept))}
        action={`/papers/${kept.id}/header`}
        posted={postedAgain(request.body)}
        version={kept.version}
        storedHref={`/papers/${kept.id}/header`}
      />
    </Page>,
  )
}

/** The title, the meeting and the block that opens the report. */
export function headerRoutes(app: FastifyInstance, papers: PaperReader): void {
  app.get('/papers/:id/header', needs('change papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const { id, version } = kept
    const { title } = kept.paper
    return page(reply, 200, <HeaderForm id={id} title={title} version={version} typed={headAsTyped(kept)} />)
  })

  app.post('/papers/:id/header', needs('change papers'), async (request, reply) => {
    const { id, paper } = await papers.kept(request)
    const version = versionIn(request.body)
    const typed = typedHead(request.body)
    const form = HeadForm.safeParse(typed)
    if (!form.success) {
      const shown = { id, title: paper.title, version, typed, problems: problemsOf(form.error) }
      return page(reply, 422, <HeaderForm {...shown} />)
    }
    const outcome = await request.once<Extract<Revised, { ok: false }>>(async (tx) => {
      const revised = await revisePaperHead(tx, { id, version }, form.data)
      return revised.ok ? { ok: true, goTo: `/papers/${id}` } : revised
    })
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : changedMeanwhile(request, reply, papers)
  })
}
