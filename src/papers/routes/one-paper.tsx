import type { FastifyInstance } from 'fastify'
import { needs } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { check } from '../checker/index.ts'
import { formats } from '../document/formats.ts'
import { deadlinesOf } from '../model/index.ts'
import type { Paper } from '../model/index.ts'
import { knownOr } from '../model/index.ts'
import { documentOf } from '../templates/index.ts'
import { PaperAsRead, PaperPage } from '../views/paper-page.tsx'
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

  app.get('/papers/:id/word', needs('read papers'), async (request, reply) => {
    const { paper } = await papers.kept(request)
    const { render, mediaType, extension } = formats.docx
    const bytes = await render(documentOf(paper))
    return reply
      .headers({
        'content-type': mediaType,
        'content-disposition': `attachment; filename="${fileName(paper, extension)}"`,
        'x-content-type-options': 'nosniff',
      })
      .send(Buffer.from(bytes))
  })
}
