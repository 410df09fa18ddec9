import type { FastifyInstance, FastifyReply } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { check } from '../checker/index.ts'
import { formats } from '../document/formats.ts'
import { FormMissing } from '../document/missing.ts'
import { deadlinesOf } from '../model/index.ts'
import type { Paper } from '../model/index.ts'
import { DraftFiles, PressFailed, type Press, printedForms, type PrintedForm } from '../press/index.ts'
import { decidedOn, opensDecisions } from '../frozen/decided.ts'
import { versionsOfPaper } from '../frozen/store/versions.ts'
import type { Edition } from '../exempt/model.ts'
import { fileName } from '../views/file-name.ts'
import { formAddresses } from '../views/forms-page.tsx'
import { NoSuchForm, PaperAsRead, PaperPage } from '../views/paper-page.tsx'
import type { PaperReader } from './asked.ts'
import { seesWhole } from '../work/sees-whole.ts'
import { mayChange, seesWork } from './asked.ts'
import { documentAsked, draftFormsRoutes } from './draft-forms.tsx'

/** A paper in work, as it will be read, and as a file. Nothing is drawn while the record is held open. */
export function onePaperRoutes(app: FastifyInstance, papers: PaperReader, press: Press): void {
  app.get('/papers/:id', needs('read papers'), async (request, reply) => {
    const kept = await papers.kept(request)
    const may = await request.asViewer((tx) =>
      Promise.resolve({ mayChange: mayChange(tx), seesWork: seesWork(tx) && seesWhole(kept) }),
    )
    const deadlines = deadlinesOf(kept.paper, request.at.asAt)
    const decided = await request.asViewer(async (tx) => {
      const versions = await versionsOfPaper(tx, kept.id)
      return {
        versions,
        decided: await decidedOn(tx, kept.id, versions),
        opensDecisions: opensDecisions(tx),
      }
    })
    const view = <PaperPage {...{ kept, deadlines }} {...decided} findings={check(kept.paper)} {...may} />
    return page(reply, 200, view)
  })

  app.get('/papers/:id/web', needs('read papers'), async (request, reply) =>
    page(reply, 200, <PaperAsRead kept={await papers.kept(request)} />),
  )

  const drafts = new DraftFiles(press, (error) => {
    app.log.error({ err: error }, 'a file of a draft was not made')
  })
  draftFormsRoutes(app, papers, drafts)
  fileRoutes(app, papers, press, drafts)
}

/** The paper as a file, printed in a process apart: what goes wrong there harms nobody here. */
function fileRoutes(app: FastifyInstance, papers: PaperReader, press: Press, drafts: DraftFiles): void {
  for (const form of printedForms)
    app.get(`/papers/:id/${formAddresses[form]}`, needs('read papers'), async (request, reply) => {
      const kept = await papers.kept(request)
      const { edition, document } = documentAsked(request, kept)
      const printed = drafts.ready(document, form) ?? (await press.print(document, form).catch(whyNot))
      if (printed instanceof Uint8Array) return sent(reply, kept.paper, form, edition, printed)
      const status = printed instanceof FormMissing ? 503 : 500
      return page(reply, status, <NoSuchForm kept={kept} form={formats[form].name} why={printed.message} />)
    })
}

/** What readers are told; whatever else was thrown is a fault of the product and is thrown again. */
function whyNot(problem: unknown): FormMissing | PressFailed {
  if (problem instanceof FormMissing || problem instanceof PressFailed) return problem
  throw problem
}

const sent = (
  reply: FastifyReply,
  paper: Paper,
  form: PrintedForm,
  edition: Edition,
  bytes: Uint8Array,
): FastifyReply =>
  reply
    .headers({
      'content-type': formats[form].mediaType,
      'content-disposition': `attachment; filename="${fileName(paper, formats[form].extension, edition)}"`,
      'x-content-type-options': 'nosniff',
    })
    .send(Buffer.from(bytes))
