import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inBoxes, page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import { needs } from '../http/needs.ts'
import { versionIn } from '../http/posted.ts'
import { problemsOf } from '../http/problems-of.ts'
import { idIn } from '../people/routes/forms.ts'
import { NoLongerSo } from '../people/views/changed.tsx'
import { EndForm as EndFormPage } from '../people/views/end-form.tsx'
import { DeputyForm, EndForm, typedDeputy, typedEnd } from './forms.ts'
import type { Deputy } from './store.ts'
import { absentPosts, deputies, deputyNow, deputyPosts, endDeputy, nameDeputy } from './store.ts'
import { standingInFor } from './stand-ins.ts'
import { DeputiesPage } from './views/deputies-page.tsx'
import { DeputyFormPage } from './views/deputy-form.tsx'

const mayName = needs('change deputies')

const offer = (request: FastifyRequest) =>
  request.asViewer(async (tx) => ({
    offered: { absent: await absentPosts(tx), deputy: await deputyPosts(tx) },
    today: tx.today,
  }))

const overlapping = [
  {
    field: 'fromOn',
    message:
      'Choose other days, or end the other deputy first: somebody stands in for this post then already',
  },
]

function naming(app: FastifyInstance): void {
  app.get('/deputies/new', mayName, async (request, reply) => {
    const { offered, today } = await offer(request)
    const dates = { fromOn: inBoxes(today), untilOn: inBoxes(undefined) }
    return page(reply, 200, <DeputyFormPage offered={offered} typed={{ ...typedDeputy({}), ...dates }} />)
  })

  app.post('/deputies/new', mayName, async (request, reply) => {
    const { offered, today } = await offer(request)
    const again = { offered, typed: typedDeputy(request.body) }
    const form = DeputyForm(offered, today).safeParse(again.typed)
    if (!form.success)
      return page(reply, 422, <DeputyFormPage {...again} problems={problemsOf(form.error)} />)
    const named = await request.once((tx) => nameDeputy(tx, form.data))
    if (named.ok) return reply.redirect(named.goTo, 303)
    return page(reply, 422, <DeputyFormPage {...again} problems={overlapping} />)
  })
}

/** @throws NotFound when the viewer may name nobody for the team of that deputy. */
async function toEnd(request: FastifyRequest) {
  const found = await request.asViewer(async (tx) => ({
    deputy: await deputyNow(tx, idIn(request, 'id')),
    today: tx.today,
  }))
  if (!found.deputy) throw new NotFound()
  return { ...found, deputy: found.deputy }
}

const endPage = ({ id, absentPost, deputyPost }: Deputy, version: number) => ({
  title: 'End a deputy’s time',
  caption: `${deputyPost} for ${absentPost}`,
  says: 'From the day after, the deputy sees none of these children.',
  action: `/deputies/${id}/end`,
  version,
  breadcrumbs: [{ text: 'Deputies', href: '/deputies' }],
})

function ending(app: FastifyInstance): void {
  app.get('/deputies/:id/end', mayName, async (request, reply) => {
    const { deputy, today } = await toEnd(request)
    return page(reply, 200, <EndFormPage {...endPage(deputy, deputy.version)} typed={inBoxes(today)} />)
  })

  app.post('/deputies/:id/end', mayName, async (request, reply) => {
    const version = versionIn(request.body)
    const { deputy } = await toEnd(request)
    const typed = typedEnd(request.body)
    const form = EndForm(deputy).safeParse(typed)
    if (!form.success) {
      const again = { ...endPage(deputy, version), typed: typed.lastDay }
      return page(reply, 422, <EndFormPage {...again} problems={problemsOf(form.error)} />)
    }
    const ended = await request.once((tx) => endDeputy(tx, { ...deputy, version }, form.data.lastDay))
    if (ended.ok) return reply.redirect(ended.goTo, 303)
    return page(reply, 409, <NoLongerSo thing="The deputy’s time" href="/deputies" />)
  })
}

/** Who stands in for absent managers. */
export function deputyRoutes(app: FastifyInstance): void {
  app.get('/deputies', mayName, async (request, reply) => {
    const shown = await request.asViewer(async (tx) => ({
      deputies: await deputies(tx),
      standIns: await standingInFor(tx),
      asAt: tx.at.asAt,
      today: tx.today,
    }))
    return page(reply, 200, <DeputiesPage {...shown} />)
  })
  naming(app)
  ending(app)
}
