import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { needs } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import type { MeasuresNeeds } from '../../routes/needs.ts'
import { publicCsv } from '../model/public-file.ts'
import type { AboutPublic } from '../model/public-page.ts'
import { boardFrame } from '../store/board-rows.ts'
import { offered, preparedForBoard, preparedForPublic, type Offered } from '../store/prepared.ts'
import { boardCopyOf, publicPageOf, releasedTo } from '../store/released.ts'
import { BoardCopyPage } from '../views/board-copy.tsx'
import { PublicFiguresPage } from '../views/public-page.tsx'
import type { TypedRelease } from '../views/release-form.tsx'
import { ReleaseForm } from '../views/release-form.tsx'
import { ReleasePreview } from '../views/release-preview.tsx'
import { ReleasedList } from '../views/released-list.tsx'
import { standalonePage } from '../views/standalone.tsx'
import { problemsWith, typedIn } from './typed.ts'

type Level = 'board' | 'public'
const levels: readonly Level[] = ['board', 'public']

const Named = z.object({ id: z.coerce.number().int().positive().max(2_147_483_647) })

/** @throws NotFound for what is no number of a release. */
function releaseIn(request: FastifyRequest): number {
  const named = Named.safeParse(request.params)
  if (!named.success) throw new NotFound()
  return named.data.id
}

/** What was released, for those who may read it; and releasing, for whoever answers for what leaves. */
export function releaseRoutes(app: FastifyInstance, given: MeasuresNeeds): void {
  readingRoutes(app)
  for (const level of levels) releasingRoutes(app, given, level)
}

const read = needs('read released figures')

function readingRoutes(app: FastifyInstance): void {
  app.get('/released', read, async (request, reply) => {
    const { listed, mayRelease } = await request.asViewer(async (tx) => ({
      listed: await releasedTo(tx),
      mayRelease: tx.viewer.grants.has('change publication | any'),
    }))
    return page(reply, 200, <ReleasedList listed={listed} mayRelease={mayRelease} />)
  })

  app.get('/released/public/:id', read, async (request, reply) => {
    const shown = await publicPageIn(request)
    return page(reply, 200, <PublicFiguresPage page={shown} releaseId={releaseIn(request)} />)
  })

  app.get('/released/public/:id.csv', read, async (request, reply) =>
    reply
      .headers(download(request, 'csv', 'text/csv; charset=utf-8'))
      .send(publicCsv(await publicPageIn(request))),
  )

  app.get('/released/public/:id.html', read, async (request, reply) =>
    reply
      .headers(download(request, 'html', 'text/html; charset=utf-8'))
      .send(standalonePage(await publicPageIn(request), request.frame.council)),
  )

  app.get('/released/board/:id', read, async (request, reply) => {
    const copy = await request.asViewer((tx) => boardCopyOf(tx, releaseIn(request)))
    if (!copy) throw new NotFound()
    return page(reply, 200, <BoardCopyPage page={copy} />)
  })
}

async function publicPageIn(request: FastifyRequest) {
  const found = await request.asViewer((tx) => publicPageOf(tx, releaseIn(request)))
  if (!found) throw new NotFound()
  return found
}

const download = (request: FastifyRequest, extension: string, type: string) => ({
  'content-type': type,
  'x-content-type-options': 'nosniff',
  'content-disposition': `attachment; filename="released-figures-${releaseIn(request)}.${extension}"`,
})

const change = needs('change publication')

interface Again {
  readonly typed: TypedRelease
  readonly problems: readonly Problem[]
}

const formOf =
  ({ measures }: MeasuresNeeds, level: Level) =>
  async (request: FastifyRequest, reply: FastifyReply, again?: Again): Promise<FastifyReply> => {
    const boxes = await request.asViewer((tx) => offered(tx, measures))
    const chosen = level === 'public' ? boxes.measures.map(({ id }) => id) : []
    const shown = again ?? { typed: { title: '', audience: '', chosen } }
    return page(reply, again ? 422 : 200, <ReleaseForm level={level} {...boxes} {...shown} />)
  }

/** What was asked for, ready to be made; or what the form says again. */
async function prepared(request: FastifyRequest, given: MeasuresNeeds, level: Level) {
  const typed = typedIn(request.body)
  const boxes = await request.asViewer((tx) => offered(tx, given.measures))
  const ids =
    level === 'public' ? boxes.measures.map(({ id }) => id) : boxes.people.map(({ id }) => String(id))
  const problems = problemsWith(level, typed, new Set(ids))
  if (problems.length > 0) return { ok: false, again: { typed, problems } } as const
  const ready = await readyFor(request, given, { level, typed, boxes })
  return { ok: true, typed, ready } as const
}

interface Asked {
  readonly level: Level
  readonly typed: TypedRelease
  readonly boxes: Offered
}

async function readyFor(request: FastifyRequest, given: MeasuresNeeds, { level, typed, boxes }: Asked) {
  const about = aboutOf(request, typed)
  if (level === 'public') return preparedForPublic(given, about, new Set(typed.chosen))
  const frame = await request.asViewer((tx) => boardFrame(tx, given.measures))
  const members = boxes.people.filter(({ id }) => typed.chosen.includes(String(id)))
  return preparedForBoard(given, about, frame, members)
}

const aboutOf = ({ frame }: FastifyRequest, { title, audience }: TypedRelease): AboutPublic => ({
  title: title.trim(),
  audience: audience.trim(),
  asAt: frame.today,
  releasedOn: frame.today,
  by: frame.viewer ? `${frame.viewer.name}, ${frame.viewer.post}` : 'Somebody',
})

function releasingRoutes(app: FastifyInstance, given: MeasuresNeeds, level: Level): void {
  const form = formOf(given, level)
  app.get(`/released/new/${level}`, change, (request, reply) => form(request, reply))

  app.post(`/released/new/${level}/preview`, change, async (request, reply) => {
    const asked = await prepared(request, given, level)
    if (!asked.ok) return form(request, reply, asked.again)
    const { typed, ready } = asked
    const shown = await request.asViewer(ready.preview)
    if (!shown) return form(request, reply, { typed, problems: [cannot] })
    return page(reply, 200, <ReleasePreview page={shown} typed={typed} notKnown={ready.notKnown} />)
  })

  app.post(`/released/new/${level}`, change, async (request, reply) => {
    const asked = await prepared(request, given, level)
    if (!asked.ok) return form(request, reply, asked.again)
    const done = await request.once<{ readonly ok: false }>(async (tx) => {
      const made = await asked.ready.release(tx)
      return made.ok ? { ok: true, goTo: `/released/${level}/${made.releaseId}` } : { ok: false }
    })
    return done.ok
      ? reply.redirect(done.goTo, 303)
      : form(request, reply, { typed: asked.typed, problems: [cannot] })
  })
}

const cannot: Problem = {
  field: 'chosen',
  message: 'These figures do not fit together: leave some out, and tell whoever looks after the product',
}
