import type { FastifyInstance, FastifyRequest } from 'fastify'
import { needs, type ViewerTx } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { longDate, NotFound } from '../../kernel/index.ts'
import { fileKinds, takeAway } from '../../spreadsheets/index.ts'
import { importById } from '../import/imports.ts'
import { notShown, problemColumns } from '../model/downloads.ts'
import { problemKinds, problemsIn, withheldProblems } from '../store/problems.ts'
import { ProblemsPage, type ProblemsPageProps } from '../views/problems-page.tsx'
import { importIdIn, questionIn } from './asked.ts'

const toAPage = 100
const change = needs('change intake')
const screen = '/intake/:id/problems'

/**
 * What is wrong in a file, on pages and as files for those who can mend it. They hold what stood in the file, and say of
 * whom.
 */
export function problemRoutes(app: FastifyInstance): void {
  app.get(screen, change, async (request, reply) => {
    const shown = await request.asViewer((tx) => onePage(tx, request))
    return page(reply, 200, <ProblemsPage {...shown} />)
  })

  for (const kind of fileKinds) {
    const file = `${screen}.${kind}` as const
    app.get(file, change, async (request, reply) => {
      const { held, rows, withheld } = await request.asViewer((tx) => allProblems(tx, request, file))
      const title = `Problems of extract ${held.id}`
      const about = `Annex A as at ${longDate(held.asAt)}. ${notShown(withheld)}`.trim()
      const name = `problems-of-extract-${held.id}`
      return takeAway(
        request,
        reply,
        { name, screen: file, kind },
        { title, about, columns: problemColumns, rows },
      )
    })
  }
}

async function heldOrNotFound(tx: ViewerTx, request: FastifyRequest) {
  const held = await importById(tx, importIdIn(request))
  if (!held) throw new NotFound()
  return held
}

async function allProblems(tx: ViewerTx, request: FastifyRequest, file: string) {
  const held = await heldOrNotFound(tx, request)
  const all = { screen: file, code: undefined, offset: 0, limit: undefined }
  const rows = await problemsIn(tx, held.id, all)
  return { held, rows, withheld: await withheldProblems(tx, held.id) }
}

async function onePage(tx: ViewerTx, request: FastifyRequest): Promise<ProblemsPageProps> {
  const held = await heldOrNotFound(tx, request)
  const { code, page: asked = '1' } = questionIn(request)
  const kinds = await problemKinds(tx, held.id)
  const counted = kinds.filter((kind) => code === undefined || kind.code === code)
  const total = counted.reduce((sum, { count }) => sum + count, 0)
  const pages = Math.max(1, Math.ceil(total / toAPage))
  const number = /^[1-9]\d{0,5}$/.test(asked) ? Math.min(Number(asked), pages) : 1
  const part = { screen, code, offset: (number - 1) * toAPage, limit: toAPage }
  const problems = await problemsIn(tx, held.id, part)
  return { held, kinds, code, problems, total, number, pages, withheld: await withheldProblems(tx, held.id) }
}
