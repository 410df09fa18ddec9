import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../../access/index.ts'
import { asTyped, needs, problemsOf } from '../../../access/index.ts'
import type { Problem } from '../../../design/index.ts'
import { page } from '../../../design/index.ts'
import type { PaperId } from '../../model/index.ts'
import type { AsOne } from '../../../plan/index.ts'
import { cannotFreeze, freezing } from '../freezing.ts'
import type { Frozen } from '../store/freeze.ts'
import { releasesOf, versionsOfPaper } from '../store/versions.ts'
import { versionHref, VersionsPage } from '../views/versions-page.tsx'
import type { VersionNeeds } from './needs.ts'
import { FreezeForm, TypedFreeze } from './typed.ts'

const listRead = (id: PaperId) => async (tx: ViewerTx) => {
  const versions = []
  for (const version of await versionsOfPaper(tx, id))
    versions.push({ ...version, releases: await releasesOf(tx, version.id) })
  return { versions, mayChange: tx.viewer.grants.has('change papers | any') }
}

interface Refused {
  readonly typed: { readonly reason: string }
  readonly problems: readonly Problem[]
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { papers }: VersionNeeds,
  refused?: Refused,
): Promise<FastifyReply> {
  const kept = await papers.kept(request)
  const read = await request.asViewer(listRead(kept.id))
  const paper = { id: kept.id, title: kept.paper.title }
  const view = <VersionsPage {...{ paper, ...read, ...refused }} cannot={cannotFreeze(kept)} />
  return page(reply, refused ? 422 : 200, view)
}

interface Unfrozen {
  readonly ok: false
  readonly why: Extract<Frozen, { ok: false }>['why']
}

const unfrozen: Readonly<Record<Unfrozen['why'], string>> = {
  unchanged: 'The paper reads as it did when the last version was frozen: there is nothing to freeze',
  'no reason': 'Somebody froze a version meanwhile: say why there is another',
}

/** Every version of a paper, and the form that freezes another. */
export function listRoutes(app: FastifyInstance, all: VersionNeeds): void {
  const papersFrozen = freezing(all)
  app.get('/papers/:id/versions', needs('read papers'), (request, reply) => show(request, reply, all))

  app.post('/papers/:id/versions', needs('change papers'), async (request, reply) => {
    const { id } = await all.papers.kept(request)
    const again = (await request.asViewer((tx) => versionsOfPaper(tx, id))).length > 0
    const typed = asTyped(TypedFreeze, request.body)
    const form = FreezeForm(again).safeParse(typed)
    const asOne: AsOne = (work) => request.asViewer(work)
    const ready = await papersFrozen.ready(asOne, id)
    if (!form.success || !ready)
      return show(request, reply, all, { typed, problems: form.success ? [] : problemsOf(form.error) })
    const reason = form.data.reason === '' ? undefined : form.data.reason
    const done = await request.once<Unfrozen>(async (tx) => {
      const frozen = await ready.freeze(tx, { reason, meetingId: undefined })
      if (!frozen.ok) return { ok: false, why: frozen.why }
      return { ok: true, goTo: versionHref(id, frozen.version.number) }
    })
    if (!done.ok)
      return show(request, reply, all, {
        typed,
        problems: [{ field: 'reason', message: unfrozen[done.why] }],
      })
    papersFrozen.printLast(asOne, id)
    return reply.redirect(done.goTo, 303)
  })
}
