import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { InspectionNeeds } from '../needs.ts'
import { beginCorrection, wholeInspection } from '../store/correct-inspection.ts'
import { correctionsOf } from '../store/corrections.ts'
import { openDrafts } from '../store/drafts.ts'
import type { OpenDraft } from '../store/drafts.ts'
import { inspectionById, inspections, judgementsOf } from '../store/inspections.ts'
import { InspectionPage } from '../views/inspection-page.tsx'
import { InspectionsPage } from '../views/inspections-page.tsx'
import { inspectionIdIn, may } from './asked.ts'
import { sendReport } from './report-file.ts'

export function onRecordRoutes(app: FastifyInstance, above: InspectionNeeds): void {
  app.get('/inspections', needs('read inspections'), async (request, reply) =>
    page(reply, 200, <InspectionsPage {...await request.asViewer(listed)} />),
  )

  app.get('/inspections/:id', needs('read inspections'), async (request, reply) => {
    const shown = await request.asViewer((tx) => wholePage(tx, request, above))
    return page(
      reply,
      200,
      <InspectionPage {...shown} uploadedAgain={request.url.endsWith('?uploaded=again')} />,
    )
  })

  app.get('/inspections/:id/report.pdf', needs('read inspections'), async (request, reply) =>
    sendReport(request, reply, async (tx) => (await inspectionById(tx, inspectionIdIn(request)))?.fileSha256),
  )

  app.post('/inspections/:id/correct', needs('change inspections'), async (request, reply) => {
    const id = inspectionIdIn(request)
    const { goTo } = await request.once<never>(async (tx) => {
      const draft = await beginCorrection(tx, id)
      if (draft === undefined) throw new NotFound()
      return { ok: true, goTo: `/inspections/readings/${draft}` }
    })
    return reply.redirect(goTo, 303)
  })
}

async function listed(tx: ViewerTx) {
  const found = await inspections(tx)
  return {
    inspections: found,
    judgements: await judgementsOf(tx, ...found.map(({ id }) => id)),
    drafts: (await openDrafts(tx)).map((draft) => ({ id: draft.id, title: titleOf(draft) })),
    mayChange: may(tx, 'change inspections'),
  }
}

const titleOf = ({ typed, fileName, correction }: OpenDraft): string => {
  const how = correction ? 'a correction' : fileName ? `from ${fileName}` : 'typed in by hand'
  return `${typed.authority || 'An inspection'}, ${how}`
}

async function wholePage(tx: ViewerTx, request: FastifyRequest, { takenUpIn }: InspectionNeeds) {
  const whole = await wholeInspection(tx, inspectionIdIn(request))
  if (!whole) throw new NotFound()
  return {
    ...whole,
    asAt: tx.at.asAt,
    posts: await posts(tx),
    corrections: await correctionsOf(tx, whole.inspection.id),
    takenUp: await takenUpIn?.(
      tx,
      whole.findings.map(({ id }) => id),
    ),
    may: { change: may(tx, 'change inspections'), plan: tx.viewer.grants.has('change plan | any') },
  }
}
