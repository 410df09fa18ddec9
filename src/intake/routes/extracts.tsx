import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, uploadedFile } from '../../access/index.ts'
import { page, typedDate, type Problem, type TypedDate } from '../../design/index.ts'
import { extracts } from '../store/extracts.ts'
import { may } from '../store/import-shown.ts'
import { receiveExtract } from '../store/receive.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ExtractsPage } from '../views/extracts-page.tsx'
import { fieldsIn, personIn } from './asked.ts'
import { uploadIn } from './upload-form.ts'

/** What is held, and the form for the next file. */
export function extractRoutes(app: FastifyInstance, tasks: Tasks): void {
  app.get('/intake', needs('read intake'), async (request, reply) => extractsPage(request, reply, 200))

  app.post('/intake', needs('change intake'), async (request, reply) => {
    const file = request.isMultipart() ? await uploadedFile(request, 'extract') : undefined
    const typed = typedDate(fieldsIn(request.body), 'asAt')
    const upload = uploadIn(file, typed, request.frame.today)
    if (!upload.ok) return extractsPage(request, reply, 422, { typed, problems: upload.problems })
    const { goTo } = await request.once<never>(async (tx) => {
      const received = await receiveExtract(tx, {
        ...upload.file,
        asAt: upload.asAt,
        askedBy: personIn(tx),
      })
      return { ok: true, goTo: `/intake/${received.id}${received.again ? '?sent=again' : ''}` }
    })
    tasks.wake()
    return reply.redirect(goTo, 303)
  })
}

interface Again {
  readonly typed: TypedDate
  readonly problems: readonly Problem[]
}

async function extractsPage(request: FastifyRequest, reply: FastifyReply, status: number, again?: Again) {
  const shown = await request.asViewer(async (tx) => ({
    extracts: await extracts(tx),
    mayChange: may(tx, 'change intake'),
    mayReadRectifications: may(tx, 'read rectifications'),
    mayReadIdentities: may(tx, 'read identities'),
    mayReadRetention: may(tx, 'read retention'),
  }))
  return page(reply, status, <ExtractsPage {...shown} {...again} />)
}
