import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { needs, posts, problemsOf, versionIn } from '../../access/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { AgendaItem } from '../agenda/model.ts'
import type { MeetingFacts } from '../agenda/opening.ts'
import { itemIn, keptFacts } from '../agenda/opening.ts'
import type { ItemChanged } from '../agenda/store.ts'
import { changeItem } from '../agenda/store.ts'
import type { DecisionId } from '../ids.ts'
import { readDecisionId } from '../ids.ts'
import { logAction } from '../log/store.ts'
import { changedMeanwhile } from '../routes/changed-meanwhile.tsx'
import { recordDecision } from '../store/decisions.ts'
import { subjects } from '../store/subjects.ts'
import {
  DeclarationForm,
  ItemActionForm,
  ItemDecisionForm,
  MinutesForm,
  typedDeclaration,
  typedItemAction,
  typedItemDecision,
  typedMinutes,
} from './form.ts'
import { dispensationsInWords, interestsInWords, quorumOf } from './model.ts'
import { declareInterest } from './store.ts'
import { runAt, showRun, stays } from './show-run.tsx'

const nothing = (words: string): string | undefined => (words === '' ? undefined : words)

async function minute(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  const item = itemIn(request, facts)
  if (facts.agreed) return stays(reply, facts)
  if (facts.body.rules.minutedElsewhere) throw new NotFound()
  const minutes = typedMinutes(request.body)
  const form = MinutesForm.safeParse({ minutes })
  if (!form.success)
    return showRun(request, reply, facts, {
      ...{ status: 422, item, typedMinutes: minutes },
      problems: problemsOf(form.error),
    })
  const from = { id: item.id, version: versionIn(request.body) }
  const done = await request.once<Extract<ItemChanged, { ok: false }>>(async (tx) => {
    const changed = await changeItem(tx, from, { minutes })
    return changed.ok ? { ok: true, goTo: runAt(facts, item.id) } : changed
  })
  if (done.ok) return reply.redirect(done.goTo, 303)
  return changedMeanwhile(request, reply, {
    thing: 'the minutes of this item',
    fields: [{ label: item.title, yours: minutes, stored: item.minutes }],
    action: `/governance/meetings/${facts.meeting.id}/items/${item.id}/minutes`,
    version: item.version,
    storedHref: runAt(facts, item.id),
  })
}

async function declare(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  const item = itemIn(request, facts)
  if (facts.agreed) return stays(reply, facts)
  const typed = typedDeclaration(request.body)
  const form = DeclarationForm(facts).safeParse(typed)
  if (!form.success)
    return showRun(request, reply, facts, {
      ...{ status: 422, item, typedDeclaration: typed },
      problems: problemsOf(form.error),
    })
  const { who, interest, ...said } = form.data
  const done = await request.once<never>(async (tx) => {
    await declareInterest(tx, facts.meeting, { ...said, itemId: item.id, member: who, words: interest })
    return { ok: true, goTo: runAt(facts, item.id) }
  })
  return reply.redirect(done.goTo, 303)
}

/** The deferred or referred decision that an item brought back. */
function broughtBack({ source }: AgendaItem): DecisionId | undefined {
  const [, id = ''] = /^decision (\d+)$/.exec(source ?? '') ?? []
  return readDecisionId(id)
}

/** Why nothing can be decided here now. */
function cannotDecide({ meeting, today, body, attended }: MeetingFacts): string | undefined {
  if (meeting.heldOn > today) return 'Nothing can be decided before the day of the meeting'
  const quorum = quorumOf(body.rules.quorum, attended)
  return quorum.met === false ? quorum.says : undefined
}

async function decide(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  const item = itemIn(request, facts)
  if (facts.agreed) return stays(reply, facts)
  const typed = typedItemDecision(request.body)
  const form = ItemDecisionForm(facts, await request.asViewer(subjects)).safeParse(typed)
  const because = cannotDecide(facts)
  const problems = [
    ...(because === undefined ? [] : [{ field: 'words', message: because }]),
    ...(form.success ? [] : problemsOf(form.error)),
  ]
  if (!form.success || problems.length > 0)
    return showRun(request, reply, facts, { status: 422, item, typedDecision: typed, problems })
  const declared = facts.declared.filter(({ itemId }) => itemId === item.id)
  const done = await request.once<never>(async (tx) => {
    await recordDecision(tx, {
      ...form.data,
      bodyId: facts.body.id,
      decidedOn: facts.meeting.heldOn,
      meetingId: facts.meeting.id,
      itemId: item.id,
      settles: broughtBack(item),
      interests: nothing(interestsInWords(declared)),
      dispensations: nothing(dispensationsInWords(declared)),
    })
    return { ok: true, goTo: runAt(facts, item.id) }
  })
  return reply.redirect(done.goTo, 303)
}

async function act(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const facts = await keptFacts(request)
  const item = itemIn(request, facts)
  if (facts.agreed) return stays(reply, facts)
  const typed = typedItemAction(request.body)
  const form = ItemActionForm(facts, await request.asViewer(posts)).safeParse(typed)
  const early = facts.meeting.heldOn > facts.today
  const problems = [
    ...(early ? [{ field: 'todo', message: 'Nothing can be agreed before the day of the meeting' }] : []),
    ...(form.success ? [] : problemsOf(form.error)),
  ]
  if (!form.success || problems.length > 0)
    return showRun(request, reply, facts, { status: 422, item, typedAction: typed, problems })
  const done = await request.once<never>(async (tx) => {
    await logAction(tx, form.data)
    return { ok: true, goTo: runAt(facts, item.id) }
  })
  return reply.redirect(done.goTo, 303)
}

/** What is written of one item while the meeting goes on. */
export function itemRoutes(app: FastifyInstance): void {
  app.post('/governance/meetings/:id/items/:item/minutes', needs('change meetings'), minute)
  app.post('/governance/meetings/:id/items/:item/declarations', needs('change meetings'), declare)
  app.post('/governance/meetings/:id/items/:item/decisions', needs('change meetings'), decide)
  app.post('/governance/meetings/:id/items/:item/actions', needs('change meetings'), act)
}
