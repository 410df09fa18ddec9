import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { asTyped, needs, problemsOf } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import { paperIdIn } from '../../routes/asked.ts'
import { stillHolding } from '../bases.ts'
import { missingFiles } from '../print-files.ts'
import { release, type Released } from '../store/release.ts'
import { filesOf } from '../store/versions.ts'
import type { TypedRelease } from '../views/props.ts'
import { VersionPage } from '../views/version-page.tsx'
import { versionHref } from '../views/versions-page.tsx'
import { fileRoutes } from './files.ts'
import { listRoutes } from './list.tsx'
import type { VersionNeeds } from './needs.ts'
import { versionAsked, versionShown } from './shown.ts'
import { ReleaseForm, TypedRelease as TypedReleaseFields } from './typed.ts'

const refreshAfter = 2

const Asked = z.object({ show: z.string().catch('all') })

type NotReleased = Extract<Released, { ok: false }>

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  all: VersionNeeds,
  refused?: { readonly typed: TypedRelease; readonly problems: readonly Problem[] },
): Promise<FastifyReply> {
  const { id, paper } = await all.papers.kept(request)
  const { title } = paper
  const shown = await request.asViewer((tx) => versionShown(tx, id, request))
  const underWay = all.printer.isUnderWay(shown.version.id)
  const refreshing = underWay && !request.url.includes('refresh=off') && refused === undefined
  if (refreshing) reply.header('refresh', String(refreshAfter))
  const printing = { underWay, refreshing, notMade: all.printer.notMade(shown.version.id) }
  const holds = await stillHolding(all, shown.version, shown.figures)
  const { show: which } = Asked.parse(request.query)
  const view = <VersionPage paper={{ id, title }} {...{ shown, printing, holds }} show={which} {...refused} />
  return page(reply, refused ? 422 : 200, view)
}

function oneRoutes(app: FastifyInstance, all: VersionNeeds): void {
  app.get('/papers/:id/versions/:n', needs('read papers'), (request, reply) => show(request, reply, all))

  app.post('/papers/:id/versions/:n/files', needs('change papers'), async (request, reply) => {
    const id = paperIdIn(request)
    const { version, made } = await request.asViewer(async (tx) => {
      const asked = await versionAsked(tx, id, request)
      return { ...asked, made: await filesOf(tx, asked.version.id) }
    })
    if (missingFiles(version, made).length > 0)
      all.printer.beside(() => all.printer.make((work) => request.asViewer(work), version))
    return reply.redirect(versionHref(id, version.number), 303)
  })

  app.post('/papers/:id/versions/:n/releases', needs('approve papers'), async (request, reply) => {
    const id = paperIdIn(request)
    const typed = asTyped(TypedReleaseFields, request.body)
    const form = ReleaseForm.safeParse(typed)
    if (!form.success) return show(request, reply, all, { typed, problems: problemsOf(form.error) })
    const done = await request.once<NotReleased>(async (tx) => {
      const { version } = await versionAsked(tx, id, request)
      const released = await release(tx, version, form.data)
      return released.ok ? { ok: true, goTo: versionHref(id, version.number) } : released
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    return show(request, reply, all, { typed, problems: [{ field: 'to', message: done.problem }] })
  })
}

/** Versions of a paper: frozen, made into files, released, and given out again as they were. */
export function versionRoutes(app: FastifyInstance, all: VersionNeeds): void {
  listRoutes(app, all)
  oneRoutes(app, all)
  fileRoutes(app)
}
