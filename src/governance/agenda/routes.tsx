import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs as permission, posts, problemsOf, versionIn } from '../../access/index.ts'
import type { Problem } from '../../design/index.ts'
import { page } from '../../design/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AsOne } from '../../plan/index.ts'
import type { GovernanceNeeds, PaperFrozen } from '../needs.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import { BecauseForm, directionIn, ItemForm, paperIn, reasonIn, typedBecause, typedItem } from './form.ts'
import type { MeetingFacts } from './opening.ts'
import { itemIn, keptFacts, meetingFacts, meetingIdIn } from './opening.ts'
import { proposedTo } from './propose-for.ts'
import type { ItemChanged } from './store.ts'
import { putBefore } from './papers-store.ts'
import { addItem, changeItem, moveItem, settleAgenda, takeUpProposals } from './store.ts'
import type { AgendaPageProps } from './views/agenda-page.tsx'
import { AgendaPage } from './views/agenda-page.tsx'
import { StaysAsAgreed } from './views/stays.tsx'

type Refused = Extract<ItemChanged, { ok: false }>
type Again = Pick<AgendaPageProps, 'typed' | 'problems'>

const agendaAt = ({ meeting }: MeetingFacts): string => `/governance/meetings/${meeting.id}/agenda`

const stays = (reply: FastifyReply, facts: MeetingFacts) => page(reply, 409, <StaysAsAgreed facts={facts} />)

/** Everything the page shows; what is proposed and stands on the agenda already is left out. */
async function shown(request: FastifyRequest, needs: GovernanceNeeds): Promise<AgendaPageProps> {
  const facts = await request.asViewer(meetingFacts(meetingIdIn(request)))
  const proposed = await proposedTo(request, facts, needs)
  return request.asViewer(async (tx) => ({
    facts,
    proposed: proposed.filter(({ source }) => facts.items.every((item) => item.source !== source)),
    drafted: await needs.papersFor(tx, facts.body.name, facts.meeting.heldOn),
    posts: await posts(tx),
  }))
}

const show =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply, status = 200, again: Again = {}) =>
    page(reply, status, <AgendaPage {...await shown(request, needs)} {...again} />)

/** Whatever was wrong with a form, on the page that it was sent from. */
const refuse =
  (needs: GovernanceNeeds) => (request: FastifyRequest, reply: FastifyReply, problems: readonly Problem[]) =>
    show(needs)(request, reply, 422, { typed: typedItem(request.body), problems })

const propose =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const facts = await keptFacts(request)
    if (facts.agreed) return stays(reply, facts)
    const proposed = await proposedTo(request, facts, needs)
    const done = await request.once<never>(async (tx) => {
      await takeUpProposals(tx, facts.meeting, proposed)
      return { ok: true, goTo: agendaAt(facts) }
    })
    return reply.redirect(done.goTo, 303)
  }

const add =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const facts = await keptFacts(request)
    if (facts.agreed) return stays(reply, facts)
    const form = ItemForm(await request.asViewer(posts)).safeParse(typedItem(request.body))
    if (!form.success) return refuse(needs)(request, reply, problemsOf(form.error))
    const { topic, note, post } = form.data
    const done = await request.once<never>(async (tx) => {
      await addItem(tx, facts.meeting, { title: topic, note, postId: post })
      return { ok: true, goTo: agendaAt(facts) }
    })
    return reply.redirect(done.goTo, 303)
  }

async function settle(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  if (facts.agreed) return stays(reply, facts)
  const done = await request.once<never>(async (tx) => {
    await settleAgenda(tx, facts.meeting)
    return { ok: true, goTo: agendaAt(facts) }
  })
  return reply.redirect(done.goTo, 303)
}

async function move(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  const item = itemIn(request, facts)
  if (facts.agreed) return stays(reply, facts)
  const by = directionIn(request.body)
  const done = await request.once<never>(async (tx) => {
    await moveItem(tx, facts.meeting.id, item.id, by)
    return { ok: true, goTo: agendaAt(facts) }
  })
  return reply.redirect(done.goTo, 303)
}

const change =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const facts = await keptFacts(request)
    const item = itemIn(request, facts)
    if (facts.agreed) return stays(reply, facts)
    const typed = typedItem(request.body)
    const form = ItemForm(await request.asViewer(posts)).safeParse(typed)
    if (!form.success) return refuse(needs)(request, reply, problemsOf(form.error))
    const { topic, note, post } = form.data
    const from = { id: item.id, version: versionIn(request.body) }
    const done = await request.once<Refused>(async (tx) => {
      const changed = await changeItem(tx, from, { title: topic, note, post_id: post ?? null })
      return changed.ok ? { ok: true, goTo: agendaAt(facts) } : changed
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    return changedMeanwhile(request, reply, {
      thing: 'this item',
      fields: [
        { label: 'What it is about', yours: typed.topic, stored: item.title },
        { label: 'Note', yours: typed.note, stored: item.note },
      ],
      action: `${agendaAt(facts)}/items/${item.id}`,
      version: item.version,
      storedHref: agendaAt(facts),
    })
  }

const remove =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const facts = await keptFacts(request)
    const item = itemIn(request, facts)
    if (facts.agreed) return stays(reply, facts)
    const form = BecauseForm.safeParse({ because: typedBecause(request.body) })
    if (!form.success)
      return refuse(needs)(
        request,
        reply,
        problemsOf(form.error).map(({ message }) => ({ field: `because-${item.id}`, message })),
      )
    const from = { id: item.id, version: versionIn(request.body) }
    const done = await request.once<Refused>(async (tx) => {
      const changed = await changeItem(tx, from, { removed_because: form.data.because })
      return changed.ok ? { ok: true, goTo: agendaAt(facts) } : changed
    })
    if (done.ok) return reply.redirect(done.goTo, 303)
    return changedMeanwhile(request, reply, {
      thing: 'this item',
      fields: [{ label: 'What it is about', yours: `${item.title}: taken off`, stored: item.title }],
      action: `${agendaAt(facts)}/items/${item.id}/remove`,
      version: item.version,
      storedHref: agendaAt(facts),
    })
  }

type NotFrozen = Extract<PaperFrozen, { ok: false }>

/** Freezes a paper as it reads now. Its words are composed before the transaction that keeps them. */
const freeze =
  (needs: GovernanceNeeds) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const facts = await keptFacts(request)
    if (facts.agreed) return stays(reply, facts)
    const { body, meeting } = facts
    const drafted = await request.asViewer((tx) => needs.papersFor(tx, body.name, meeting.heldOn))
    const paper = drafted.find(({ paperId }) => paperId === paperIn(request.body))
    const asOne: AsOne = (work) => request.asViewer(work)
    const ready = paper && (await needs.paperToFreeze(asOne, paper.paperId))
    if (!paper || !ready) throw new NotFound()
    const done = await request.once<NotFrozen>(async (tx) => {
      const frozen = await ready.freeze(tx, meeting.id, reasonIn(request.body))
      if (!frozen.ok) return frozen
      const html = body.inPublic ? ready.html.inPublic : ready.html.closed
      await putBefore(tx, meeting, {
        paperId: paper.paperId,
        title: ready.title,
        number: frozen.number,
        html,
      })
      return { ok: true, goTo: agendaAt(facts) }
    })
    if (!done.ok)
      return refuse(needs)(request, reply, [{ field: `reason-${paper.paperId}`, message: done.problem }])
    ready.frozen(asOne)
    return reply.redirect(done.goTo, 303)
  }

/** A meeting's agenda and the papers before it. */
export function agendaRoutes(app: FastifyInstance, needs: GovernanceNeeds): void {
  app.get('/governance/meetings/:id/agenda', permission('read meetings'), (request, reply) =>
    show(needs)(request, reply),
  )
  app.post('/governance/meetings/:id/agenda/propose', permission('change meetings'), propose(needs))
  app.post('/governance/meetings/:id/agenda/add', permission('change meetings'), add(needs))
  app.post('/governance/meetings/:id/agenda/settle', permission('change meetings'), settle)
  app.post('/governance/meetings/:id/agenda/items/:item', permission('change meetings'), change(needs))
  app.post('/governance/meetings/:id/agenda/items/:item/move', permission('change meetings'), move)
  app.post('/governance/meetings/:id/agenda/items/:item/remove', permission('change meetings'), remove(needs))
  app.post('/governance/meetings/:id/papers', permission('change papers'), freeze(needs))
}
