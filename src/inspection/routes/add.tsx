import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { UploadedFile, ViewerTx } from '../../access/index.ts'
import { needs, sha256Of, uploadedFile } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { Draft } from '../model/draft.ts'
import { emptyDraft } from '../model/draft.ts'
import { draftFromReading } from '../model/draft-from-reading.ts'
import { reading, unread } from '../model/reading.ts'
import type { InspectionNeeds } from '../needs.ts'
import { readOfstedReport } from '../reader/index.ts'
import { beginByHand } from '../store/drafts.ts'
import type { Held } from '../store/reports.ts'
import { beginFromReport, heldFile } from '../store/reports.ts'
import { AddPage } from '../views/add-page.tsx'

const change = needs('change inspections')

const tooLarge =
  'The file is larger than 30 MB, which no Ofsted report is. Check that it is the report itself.'

/** Where a file that is here already leads. */
const placeOf = (held: Held): string =>
  held.held === 'on record'
    ? `/inspections/${held.inspectionId}?uploaded=again`
    : `/inspections/readings/${held.draftId}`

export function addRoutes(app: FastifyInstance, { readReport = readOfstedReport }: InspectionNeeds): void {
  app.get('/inspections/add', change, async (_request, reply) => page(reply, 200, <AddPage />))

  app.post('/inspections/add', change, async (request, reply) => {
    const file = await uploadedFile(request, 'report.pdf')
    if (!file) return refuse(reply, 'Choose the PDF of the report')
    if (file.cutShort) return refuse(reply, tooLarge)
    const held = await request.asViewer((tx) => heldFile(tx, sha256Of(file)))
    if (held) return reply.redirect(placeOf(held), 303)
    // Outside any transaction: it takes seconds, and a hostile file takes all the time it is given.
    const read = await readReport(file.bytes, { fileName: file.fileName })
    if (!read.ok) return refuse(reply, read.sentence)
    return reply.redirect(await begin(request, file, read.reading), 303)
  })

  app.post('/inspections/by-hand', change, async (request, reply) => {
    const file = request.isMultipart() ? await uploadedFile(request, 'report.pdf') : undefined
    if (file?.cutShort) return refuse(reply, tooLarge, 'kept')
    if (file && !startsAsPdf(file.bytes)) return refuse(reply, notPdf, 'kept')
    const typed = emptyDraft(request.frame.council)
    const { goTo } = await request.once<never>(async (tx) => {
      const held = file
        ? await beginFromReport(tx, { ...file, reading: unread }, typed)
        : await begunByHand(tx, typed)
      return { ok: true, goTo: placeOf(held) }
    })
    return reply.redirect(goTo, 303)
  })
}

const begunByHand = async (tx: ViewerTx, typed: Draft): Promise<Held> => ({
  held: 'being checked',
  draftId: await beginByHand(tx, typed),
})

const notPdf = 'This is not a PDF. Choose a PDF, or type the inspection in without a file'

/** A PDF says so within its first bytes. It is not opened: what is kept unread is only ever shown as it is. */
const startsAsPdf = (bytes: Buffer): boolean => bytes.subarray(0, 1024).includes('%PDF-')

const refuse = (reply: FastifyReply, message: string, field: 'report' | 'kept' = 'report') =>
  page(reply, 422, <AddPage problems={[{ field, message }]} />)

async function begin(request: FastifyRequest, file: UploadedFile, given: unknown): Promise<string> {
  const read = reading.parse(given)
  const { goTo } = await request.once<never>(async (tx) => {
    const held = await beginFromReport(tx, { ...file, reading: read }, draftFromReading(read))
    return { ok: true, goTo: placeOf(held) }
  })
  return goTo
}
