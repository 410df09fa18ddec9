import type { FastifyInstance, FastifyRequest } from 'fastify'
import { inBoxes, page } from '../../../design/index.ts'
import { NotFound } from '../../../kernel/index.ts'
import { needs } from '../../http/needs.ts'
import { asTyped, problemsOf } from '../../http/problems-of.ts'
import type { Holding } from '../model.ts'
import { people } from '../store/people.ts'
import { endHolding, holdingNow, postNow, putInPost } from '../store/posts.ts'
import { NoLongerSo } from '../views/changed.tsx'
import { EndForm as EndFormPage } from '../views/end-form.tsx'
import { HoldingForm as HoldingFormPage } from '../views/holding-form.tsx'
import { EndForm, HoldingForm, idIn, idsOf, ShownEnd, ShownHolding, withDates } from './forms.ts'
import { versionIn } from '../../http/posted.ts'

/** What the form about a new holder offers: whoever has not left. */
const offer = (request: FastifyRequest) =>
  request.asViewer(async (tx) => {
    const post = await postNow(tx, idIn(request, 'id'))
    if (!post) throw new NotFound()
    return { post, people: (await people(tx)).filter(({ state }) => state !== 'left'), today: tx.today }
  })

const held = [
  {
    field: 'person',
    message: 'Choose somebody else or other dates: this person holds the post at that time already',
  },
]

function putting(app: FastifyInstance): void {
  app.get('/people/posts/:id/holders/new', needs('change people'), async (request, reply) => {
    const { today, ...offered } = await offer(request)
    const typed = { person: '', basis: '', fromOn: inBoxes(today), untilOn: inBoxes(undefined) }
    return page(reply, 200, <HoldingFormPage {...offered} typed={typed} />)
  })

  app.post('/people/posts/:id/holders/new', needs('change people'), async (request, reply) => {
    const offered = await offer(request)
    const fields = withDates(request.body, 'fromOn', 'untilOn')
    const again = { ...offered, typed: asTyped(ShownHolding, fields) }
    const form = HoldingForm(idsOf(offered.people)).safeParse(fields)
    if (!form.success)
      return page(reply, 422, <HoldingFormPage {...again} problems={problemsOf(form.error)} />)
    const { person: personId, ...holding } = form.data
    const put = await request.once((tx) => putInPost(tx, offered.post.id, { ...holding, personId }))
    return put.ok
      ? reply.redirect(put.goTo, 303)
      : page(reply, 422, <HoldingFormPage {...again} problems={held} />)
  })
}

/** The holding that the address names, of the post that it names. */
async function holdingToEnd(request: FastifyRequest) {
  const found = await request.asViewer(async (tx) => ({
    holding: await holdingNow(tx, idIn(request, 'held')),
    today: tx.today,
  }))
  if (found.holding?.post.id !== idIn(request, 'id')) throw new NotFound()
  return { ...found, holding: found.holding }
}

const endPage = ({ id, post, person }: Holding, version: number) => ({
  title: `End ${person.name}’s time in this post`,
  caption: post.title,
  says: 'The post is vacant from the day after, unless somebody else holds it. What it leads in the plan stays with it.',
  action: `/people/posts/${post.id}/holders/${id}/end`,
  version,
  breadcrumbs: [
    { text: 'Posts', href: '/people/posts' },
    { text: post.title, href: `/people/posts/${post.id}` },
  ],
})

function ending(app: FastifyInstance): void {
  app.get('/people/posts/:id/holders/:held/end', needs('change people'), async (request, reply) => {
    const { holding, today } = await holdingToEnd(request)
    return page(reply, 200, <EndFormPage {...endPage(holding, holding.version)} typed={inBoxes(today)} />)
  })

  app.post('/people/posts/:id/holders/:held/end', needs('change people'), async (request, reply) => {
    const version = versionIn(request.body)
    const { holding } = await holdingToEnd(request)
    const fields = withDates(request.body, 'lastDay')
    const form = EndForm.safeParse(fields)
    if (!form.success) {
      const again = { ...endPage(holding, version), typed: asTyped(ShownEnd, fields).lastDay }
      return page(reply, 422, <EndFormPage {...again} problems={problemsOf(form.error)} />)
    }
    const ended = await request.once((tx) => endHolding(tx, { ...holding, version }, form.data.lastDay))
    if (ended.ok) return reply.redirect(ended.goTo, 303)
    return page(
      reply,
      409,
      <NoLongerSo thing={holding.post.title} href={`/people/posts/${holding.post.id}`} />,
    )
  })
}

export function holdingRoutes(app: FastifyInstance): void {
  putting(app)
  ending(app)
}
