import type { FastifyInstance, FastifyRequest } from 'fastify'
import { needs, uploadedFile } from '../../access/index.ts'
import { page, typedDate } from '../../design/index.ts'
import type { ReadersAtHand } from '../../workbook/index.ts'
import { extracts } from '../store/extracts.ts'
import { may } from '../store/import-shown.ts'
import { receiveExtract } from '../store/receive.ts'
import type { Tasks } from '../tasks/tasks.ts'
import { ExtractsPage } from '../views/extracts-page.tsx'
import { fieldsIn, personIn } from './asked.ts'
import { uploadIn } from './upload-form.ts'

/** What is held, and the form for the next file. */
export function extractRoutes(app: FastifyInstance, tasks: Tasks, readers: ReadersAtHand): void {
  app.get('/intake', needs('read intake'), async (request, reply) => {
    const shown = await shownTo(request)
    // Whoever sees the form may soon send a file.
    if (shown.mayChange) readers.expect()
    return page(reply, 200, <ExtractsPage {...shown} />)
  })

  app.post('/intake', needs('change intake'), async (request, reply) => {
    const file = request.isMultipart() ? await uploadedFile(request, 'extract') : undefined
    const typed = typedDate(fieldsIn(request.body), 'asAt')
    const upload = uploadIn(file, typed, request.frame.today)
    if (!upload.ok) {
      const again = { typed, problems: upload.problems }
      return page(reply, 422, <ExtractsPage {...await shownTo(request)} {...again} />)
    }
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

/** What of the page depends on who asks. */
const shownTo = (request: FastifyRequest) =>
  request.asViewer(async (tx) => ({
    extracts: await extracts(tx),
    mayChange: may(tx, 'change intake'),
    mayReadRectifications: may(tx, 'read rectifications'),
    mayReadIdentities: may(tx, 'read identities'),
    mayReadRetention: may(tx, 'read retention'),
  }))
