import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts, versionIn } from '../../access/index.ts'
import { page, readTypedDate } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { Draft } from '../model/draft.ts'
import type { DraftStep } from '../model/draft-steps.ts'
import { readStep, takeStep } from '../model/draft-steps.ts'
import { strandRows } from '../model/strand-rows.ts'
import type { InspectionNeeds } from '../needs.ts'
import { draftById, saveDraft, throwDraftAway } from '../store/drafts.ts'
import { CheckPage } from '../views/check/page.tsx'
import { draftIdIn } from './asked.ts'
import { confirm } from './confirm.tsx'
import { conflict } from './conflict.tsx'
import { postedDraft } from './posted-draft.ts'
import { sendReport } from './report-file.ts'

const change = needs('change inspections')
const address = '/inspections/readings/:id'

export function checkRoutes(app: FastifyInstance, above: InspectionNeeds): void {
  app.get(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => draftAndPosts(tx, request))
    if (shown.draft.inspectionId) return reply.redirect(`/inspections/${shown.draft.inspectionId}`, 303)
    if (shown.draft.state !== 'being checked') throw new NotFound()
    return page(
      reply,
      200,
      <CheckPage
        {...shown}
        typed={shown.draft.typed}
        problems={[]}
        saved={request.url.endsWith('?saved=yes')}
      />,
    )
  })

  app.post(address, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => draftAndPosts(tx, request))
    const typed = withStrands(postedDraft(request.body))
    const step = stepIn(request.body)
    return step.step === 'confirm'
      ? confirm(request, reply, { ...shown, typed }, above)
      : save(request, reply, { ...shown, typed }, step)
  })

  app.post(`${address}/throw-away`, change, async (request, reply) => {
    const id = draftIdIn(request)
    const outcome = await request.once(async (tx) =>
      (await throwDraftAway(tx, id, versionIn(request.body)))
        ? { ok: true, goTo: '/inspections' }
        : { ok: false, why: 'changed meanwhile' },
    )
    return outcome.ok ? reply.redirect(outcome.goTo, 303) : reply.redirect(`/inspections/readings/${id}`, 303)
  })

  app.get(`${address}/report.pdf`, change, async (request, reply) =>
    sendReport(request, reply, async (tx) => (await draftById(tx, draftIdIn(request)))?.report?.fileSha256),
  )
}

async function draftAndPosts(tx: ViewerTx, request: FastifyRequest) {
  const draft = await draftById(tx, draftIdIn(request))
  if (!draft) throw new NotFound()
  return { draft, posts: await posts(tx) }
}

const Button = z.object({ do: z.string() })

/** What was pressed; a form sent without a button saves. */
function stepIn(body: unknown): DraftStep {
  const button = Button.safeParse(body)
  return (button.success ? readStep(button.data.do) : undefined) ?? { step: 'save' }
}

/** The strands follow the kind and the first day, whatever they were when the page was made. */
function withStrands(typed: Draft): Draft {
  const first = readTypedDate(typed.inspectedFrom)
  return { ...typed, judgements: strandRows(typed.kind, first.ok ? first.day : undefined, typed.judgements) }
}

type Shown = Awaited<ReturnType<typeof draftAndPosts>> & { readonly typed: Draft }

async function save(request: FastifyRequest, reply: FastifyReply, shown: Shown, step: DraftStep) {
  const { draft, typed } = shown
  const stepped = takeStep(typed, step, draft.report?.reading.paragraphs ?? [])
  if (!stepped.ok) {
    const problems = [{ field: stepped.field, message: stepped.message }]
    return page(reply, 422, <CheckPage {...shown} problems={problems} />)
  }
  const outcome = await request.once(async (tx) =>
    (await saveDraft(tx, draft.id, versionIn(request.body), stepped.draft))
      ? {
          ok: true,
          goTo: `/inspections/readings/${draft.id}${step.step === 'save' ? '?saved=yes' : ''}#${stepped.at}`,
        }
      : { ok: false, why: 'changed meanwhile' },
  )
  return outcome.ok ? reply.redirect(outcome.goTo, 303) : conflict(request, reply, typed)
}
