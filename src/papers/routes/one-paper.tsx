import type { FastifyInstance, FastifyReply } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { check } from '../checker/index.ts'
import { formats } from '../document/formats.ts'
import { FormMissing } from '../document/missing.ts'
import { deadlinesOf } from '../model/index.ts'
import type { Paper } from '../model/index.ts'
import { knownOr } from '../model/index.ts'
import { Press, PressFailed, printedForms, type PrintedForm } from '../press/index.ts'
import { documentOf } from '../templates/index.ts'
import { NoSuchForm, PaperAsRead, PaperPage } from '../views/paper-page.tsx'
import type { PaperReader } from './asked.ts'
import { mayChange } from './asked.ts'

const plainWords = (words: string): string =>
  words
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’']|\p{Mark}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** 'cabinet-2020-06-16-childrens-services-improvement-plan.docx': it sorts by meeting, and any system can keep it. */
export const fileName = ({ title, meeting }: Paper, extension: string): string =>
  `${[meeting.body, knownOr(meeting.on, 'undated'), title].map(plainWords).join('-').slice(0, 120)}.${extension}`

/** A paper in work, as it will be read, and as a file. Nothing is drawn while the record is held open. */
export function onePaperRoutes(app: FastifyInstance, papers: PaperReader): void {
  app.get('/papers/:id', needs('read papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const may = await request.asViewer((tx) => Promise.resolve(mayChange(tx)))
    const deadlines = deadlinesOf(kept.paper, request.at.asAt)
    const view = <PaperPage kept={kept} findings={check(kept.paper)} deadlines={deadlines} mayChange={may} />
    return page(reply, 200, view)
  })

  app.get('/papers/:id/web', needs('read papers'), async (request, reply) =>
    page(reply, 200, <PaperAsRead kept={await papers.kept(request)} />),
  )

  fileRoutes(app, papers)
}

/** Where each form is found; the addresses are older than some of the forms. */
const addresses: Readonly<Record<PrintedForm, string>> = {
  docx: 'word',
  pdf: 'pdf',
  'large-print': 'large-print',
  braille: 'braille',
  text: 'text',
}

/** The paper as a file, printed in a process apart: what goes wrong there harms nobody here. */
function fileRoutes(app: FastifyInstance, papers: PaperReader): void {
  const press = new Press()
  app.addHook('onClose', () => {
    press.close()
  })
  for (const form of printedForms)
    app.get(`/papers/:id/${addresses[form]}`, needs('read papers'), async (request, reply) => {
      const kept = await papers.kept(request)
      const printed = await press.print(documentOf(kept.paper), form).catch(whyNot)
      if (printed instanceof Uint8Array) return sent(reply, kept.paper, form, printed)
      const status = printed instanceof FormMissing ? 503 : 500
      return page(reply, status, <NoSuchForm kept={kept} form={formats[form].name} why={printed.message} />)
    })
}

/** What readers are told; whatever else was thrown is a fault of the product and is thrown again. */
function whyNot(problem: unknown): FormMissing | PressFailed {
  if (problem instanceof FormMissing || problem instanceof PressFailed) return problem
  throw problem
}

const sent = (reply: FastifyReply, paper: Paper, form: PrintedForm, bytes: Uint8Array): FastifyReply =>
  reply
    .headers({
      'content-type': formats[form].mediaType,
      'content-disposition': `attachment; filename="${fileName(paper, formats[form].extension)}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes))
