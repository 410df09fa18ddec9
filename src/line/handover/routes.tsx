import { whyListed } from '../../children/index.ts'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ViewerTx } from '../../access/index.ts'
import { asTyped, auditedRead, needs, problemsOf } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import type { PlanNeeds } from '../../plan/index.ts'
import { aroundThe } from '../../plan/index.ts'
import { namedChildren } from '../monday/store/named-children.ts'
import { AnswerForm, DrawUpForm, idIn, ShownAnswer, ShownDrawUp } from './forms.ts'
import type { HandedOver } from './gather.ts'
import { gather } from './gather.ts'
import type { ToHandOver } from './model.ts'
import { deadlineOf, mayBeDrawnUp, speakerOf, tallyOf } from './model.ts'
import { answer } from './store/answering.ts'
import { drawnUpFor, drawUp, endingHolding, lineManagers, notDrawnUp } from './store/drawing-up.ts'
import { childItemsOf, handovers, itemsOf, saidOfEach } from './store/handovers.ts'
import { DrawUpPage } from './views/draw-up.tsx'
import { HandoverPage, OtherWasFirst } from './views/handover.tsx'
import { HandoversPage } from './views/list.tsx'

export interface HandoverNeeds {
  readonly handedOver: HandedOver
  readonly planNeeds: PlanNeeds
}

/** The council’s numbers of the children that are named. */
async function numbersOf(tx: ViewerTx, items: readonly ToHandOver[]): Promise<ReadonlyMap<number, string>> {
  const ids = [...new Set(items.flatMap(({ childId }) => childId ?? []))]
  return new Map((await namedChildren(tx, ids)).map(({ childId, councilId }) => [childId, councilId]))
}

/**
 * What drawing up shows, or the handover that was drawn up already.
 * @throws NotFound for a time in a post that goes on, or is not the viewer’s to draw up.
 */
async function drawing(request: FastifyRequest, { handedOver, planNeeds }: HandoverNeeds) {
  const around = await aroundThe(request, planNeeds)
  return request.asViewer(async (tx) => {
    const id = idIn(request, 'holding')
    const drawn = await drawnUpFor(tx, id)
    if (drawn !== undefined) return { drawn }
    const holding = await endingHolding(tx, id)
    if (!holding || !mayBeDrawnUp(holding.lastOn, tx.today)) throw new NotFound()
    const items = await gather(tx, holding, { handedOver, around }, '/handovers/new/:holding')
    const numbers = await numbersOf(tx, items)
    return { holding, items, numbers, offered: await lineManagers(tx, holding) }
  })
}

const drawnUpAlready = { ok: false, why: 'drawn up already' } as const

/** The same form posted again is led where it led before; another one is told. */
async function answerDrawn(request: FastifyRequest, reply: FastifyReply, id: number) {
  const before = await request.once(() => Promise.resolve(drawnUpAlready))
  if (before.ok) return reply.redirect(before.goTo, 303)
  return page(reply, 409, <OtherWasFirst id={id} says="This handover was drawn up meanwhile." />)
}

function drawingUp(app: FastifyInstance, lineNeeds: HandoverNeeds): void {
  app.get('/handovers/new/:holding', needs('approve handovers'), async (request, reply) => {
    const shown = await drawing(request, lineNeeds)
    if ('drawn' in shown) return reply.redirect(`/handovers/${shown.drawn}`, 303)
    return page(reply, 200, <DrawUpPage {...shown} typed={{ staysWith: '', note: '' }} />)
  })

  app.post('/handovers/new/:holding', needs('approve handovers'), async (request, reply) => {
    const shown = await drawing(request, lineNeeds)
    if ('drawn' in shown) return answerDrawn(request, reply, shown.drawn)
    const again = { ...shown, typed: asTyped(ShownDrawUp, request.body) }
    const form = DrawUpForm(shown.offered).safeParse(request.body)
    if (!form.success) return page(reply, 422, <DrawUpPage {...again} problems={problemsOf(form.error)} />)
    const { holding, items } = shown
    const drawn = await request.once((tx) => drawUp(tx, { ...form.data, holding, items }))
    if (drawn.ok) return reply.redirect(drawn.goTo, 303)
    const { drawn: first } = await drawnMeanwhile(request, holding.id)
    return page(reply, 409, <OtherWasFirst id={first} says="This handover was drawn up meanwhile." />)
  })
}

async function drawnMeanwhile(request: FastifyRequest, holdingId: number) {
  const drawn = await request.asViewer((tx) => drawnUpFor(tx, holdingId))
  if (drawn === undefined) throw new NotFound()
  return { drawn }
}

/** @throws NotFound when there is none that the viewer may see. */
async function oneHandover(request: FastifyRequest) {
  const id = idIn(request, 'id')
  return request.asViewer(async (tx) => {
    const handover = (await handovers(tx)).find((each) => each.id === id)
    if (!handover) throw new NotFound()
    const about = { screen: '/handovers/:id', because: await whyListed(tx, 'handover of a post') }
    const children = await auditedRead(tx, about, () => childItemsOf(tx, id))
    const { viewer } = tx
    const personId = viewer.kind === 'person' ? viewer.personId : undefined
    return {
      handover,
      items: [...children, ...(await itemsOf(tx, id))],
      numbers: await numbersOf(tx, children),
      day: tx.at.asAt,
      speaker: speakerOf(handover, { posts: viewer.posts, personId }),
    }
  })
}

async function answering(request: FastifyRequest, reply: FastifyReply) {
  const shown = await oneHandover(request)
  const { handover, speaker } = shown
  if (speaker === undefined) throw new Forbidden()
  const form = AnswerForm.safeParse(request.body)
  const again = { ...shown, typed: asTyped(ShownAnswer, request.body) }
  if (!form.success) return page(reply, 422, <HandoverPage {...again} problems={problemsOf(form.error)} />)
  const { items: ticked, said, note } = form.data
  if (said === 'not accepted' && speaker === 'line manager')
    return page(reply, 422, <HandoverPage {...again} problems={nobodyAbove} />)
  const answered = await request.once((tx) => answer(tx, { handoverId: handover.id, ticked, said, note }))
  if (answered.ok) return reply.redirect(answered.goTo, 303)
  return page(
    reply,
    409,
    <OtherWasFirst id={handover.id} says="Something else was said meanwhile of what you ticked." />,
  )
}

const nobodyAbove = [
  { field: 'items', message: 'Take it on, or leave it: with you it stays until somebody accepts it' },
]

/** Who leaves a post, what is handed over, and who accepted it. */
export function handoverRoutes(app: FastifyInstance, lineNeeds: HandoverNeeds): void {
  app.get('/handovers', needs('read handovers'), async (request, reply) => {
    const shown = await request.asViewer(async (tx) => {
      const said = await saidOfEach(tx)
      const day = tx.at.asAt
      return {
        day,
        notDrawnUp: await notDrawnUp(tx),
        handovers: (await handovers(tx)).map((handover) => ({
          handover,
          tally: tallyOf(said.get(handover.id) ?? [], deadlineOf(handover.lastOn), day),
        })),
      }
    })
    return page(reply, 200, <HandoversPage {...shown} />)
  })
  drawingUp(app, lineNeeds)
  app.get('/handovers/:id', needs('read handovers'), async (request, reply) =>
    page(reply, 200, <HandoverPage {...await oneHandover(request)} />),
  )
  app.post('/handovers/:id/answer', needs('change handovers'), answering)
}
