import type { FastifyInstance, FastifyRequest } from 'fastify'
import { needs, type ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { importById } from '../import/imports.ts'
import { problemsAsCsv } from '../model/downloads.ts'
import { problemKinds, problemsIn } from '../store/problems.ts'
import { problemsAsWorkbook } from '../store/problems-workbook.ts'
import { ProblemsPage, type ProblemsPageProps } from '../views/problems-page.tsx'
import { importIdIn, questionIn } from './asked.ts'

const toAPage = 100
const change = needs('change intake')

/** What is wrong in a file, on pages and as files for those who can mend it. They hold what stood in the file. */
export function problemRoutes(app: FastifyInstance): void {
  app.get('/intake/:id/problems', change, async (request, reply) => {
    const shown = await request.asViewer((tx) => onePage(tx, request))
    return page(reply, 200, <ProblemsPage {...shown} />)
  })

  app.get('/intake/:id/problems.csv', change, async (request, reply) =>
    reply
      .headers(download(request, 'csv', 'text/csv; charset=utf-8'))
      .send(problemsAsCsv(await allProblems(request))),
  )

  app.get('/intake/:id/problems.xlsx', change, async (request, reply) =>
    reply
      .headers(download(request, 'xlsx', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'))
      .send(await problemsAsWorkbook(await allProblems(request))),
  )
}

const download = (request: FastifyRequest, extension: string, type: string) => ({
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'content-disposition': `attachment; filename="problems-of-extract-${importIdIn(request)}.${extension}"`,
})

async function heldOrNotFound(tx: ViewerTx, request: FastifyRequest) {
  const held = await importById(tx, importIdIn(request))
  if (!held) throw new NotFound()
  return held
}

const allProblems = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const { id } = await heldOrNotFound(tx, request)
    return problemsIn(tx, id, { code: undefined, offset: 0, limit: undefined })
  })

async function onePage(tx: ViewerTx, request: FastifyRequest): Promise<ProblemsPageProps> {
  const held = await heldOrNotFound(tx, request)
  const { code, page: asked = '1' } = questionIn(request)
  const kinds = await problemKinds(tx, held.id)
  const counted = kinds.filter((kind) => code === undefined || kind.code === code)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / toAPage))
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Math.min(Number(asked), pages) : 1
  const part = { code, offset: (number - 1) * toAPage, limit: toAPage }
  return { held, kinds, code, problems: await problemsIn(tx, held.id, part), total, number, pages }
}
