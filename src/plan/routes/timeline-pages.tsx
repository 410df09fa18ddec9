import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { needs, posts } from '../../access/index.ts'
import { page } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound } from '../../kernel/index.ts'
import type { EventId } from '../ids.ts'
import { readEventId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { isLower } from '../model/level.ts'
import { limits } from '../model/limits.ts'
import { actionsOf } from '../model/plan.ts'
import type { EventSaid } from '../store/outside-events.ts'
import { addEvent, reviseEvent } from '../store/outside-events.ts'
import { planWithAreas } from '../store/plans.ts'
import { planOfEvent } from '../store/risk-records.ts'
import type { EventSubject, NewEventSubject } from '../views/event-forms.tsx'
import { EditEventForm, NewEventForm } from '../views/event-forms.tsx'
import { planHref } from '../views/plan-frame.tsx'
import { lateBy, TimelinePage } from '../views/timeline-page.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { aroundThe } from './around.ts'
import { chosenPost, optionalDay, optionalText, requiredDay, requiredText, ticked } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { askedOf, formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { mayOf, planAsked, submissionOf } from './reads.ts'

async function timelineRead(tx: ViewerTx, asked: Asked, around: Around) {
  const plan = await planAsked(tx, asked)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  if (!whole) throw new NotFound()
  const { planDueOn } = await submissionOf(tx, whole.plan)
  const levels = asked.query.levels === 'all' ? ('all' as const) : ('one' as const)
  return {
    whole,
    levels,
    heldTo: { boardDays: around.boardDays, planDueOn: isLower(whole.plan) ? null : planDueOn },
    ifLate: lateBy.find((days) => String(days) === asked.query.late) ?? 28,
    mayChange: mayOf(tx.viewer, whole.plan).change,
  }
}

const said = ({ whole, posts: choices }: NewEventSubject) => ({
  what: requiredText('Enter what is awaited', limits.milestone),
  dueOn: requiredDay({ what: 'the day it is to happen', name: 'Day' }),
  teller: chosenPost(choices),
  toldBy: optionalText(200),
  actions: ticked.transform((ids) =>
    actionsOf(whole)
      .map(({ id }) => id)
      .filter((id) => ids.includes(String(id))),
  ),
})

type Typed = z.infer<z.ZodObject<ReturnType<typeof said>>>

function eventOf({ what, dueOn, teller, toldBy, actions }: Typed, context: z.RefinementCtx): EventSaid {
  if (teller === null && toldBy === '')
    context.addIssue({
      code: 'custom',
      path: ['teller'],
      message: 'Choose the post that tells, or enter who else does',
    })
  return { what, dueOn, tellerPostId: teller, toldBy: toldBy === '' ? null : toldBy, actionIds: actions }
}

async function newEventAsked(
  tx: ViewerTx,
  asked: Asked,
  around: Around,
): Promise<NewEventSubject | undefined> {
  const plan = await planAsked(tx, asked)
  const whole = plan && (await planWithAreas(tx, plan.id, around))
  return whole && { whole, posts: await posts(tx) }
}

async function eventAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<EventSubject | undefined> {
  const id = readEventId(params.id ?? '')
  const planId = id === undefined ? undefined : await planOfEvent(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const event = whole?.events.find((each) => each.id === id)
  return whole && event && { whole, event, posts: await posts(tx) }
}

const back = ({ whole }: NewEventSubject) => `${planHref('/plan/timeline', whole.plan)}#events`

const add: FormPageAround<NewEventSubject, EventSaid, { readonly eventId: EventId }> = {
  path: '/plan/events/new',
  permission: 'change plan',
  whose: ({ whole }) => whole.plan,
  find: newEventAsked,
  stored: () => filledIn({}),
  schema: (subject) => z.object(said(subject)).transform(eventOf),
  View: NewEventForm,
  save: (tx, { whole }, event) => addEvent(tx, whole.plan.id, event),
  goTo: back,
}

type Revised = EventSaid & { readonly happenedOn: IsoDate | null; readonly because: string }

const edit: FormPageAround<EventSubject, Revised, unknown> = {
  path: '/plan/events/:id/edit',
  permission: 'change plan',
  whose: ({ whole }) => whole.plan,
  find: eventAsked,
  stored: ({ event }) =>
    filledIn(
      {
        what: event.what,
        teller: event.teller?.id ?? null,
        toldBy: event.toldBy,
        actions: event.awaitedBy.map(String),
      },
      { dueOn: event.dueOn, happenedOn: event.happenedOn },
    ),
  schema: (subject, today) =>
    z
      .object({
        ...said(subject),
        happenedOn: optionalDay({ what: 'the day it happened', name: 'Day it happened' }).refine(
          (day) => day === null || day <= today,
          'Day it happened must be today or in the past',
        ),
        because: requiredText('Enter why it is changed', limits.reason),
      })
      .transform((typed, context) => ({
        ...eventOf(typed, context),
        happenedOn: typed.happenedOn,
        because: typed.because,
      })),
  View: EditEventForm,
  save: (tx, { event }, revised, version) => reviseEvent(tx, event.id, version, revised),
  goTo: back,
  changes: {
    thing: ({ event }) => `“${event.what}”`,
    version: ({ event }) => event.version,
    storedHref: back,
    fields: () => [
      { name: 'what', label: 'What is awaited' },
      { name: 'dueOn', label: 'Day', says: dayTyped('dueOn') },
      { name: 'happenedOn', label: 'Day it happened', says: dayTyped('happenedOn') },
      { name: 'toldBy', label: 'Who tells' },
    ],
  },
}

/** The plan in time, and what it awaits from outside. */
export function timelinePages(app: FastifyInstance, planNeeds: PlanNeeds): void {
  app.get('/plan/timeline', needs('read plan'), async (request, reply) => {
    const around = await aroundThe(request, planNeeds)
    const read = await request.asViewer((tx) => timelineRead(tx, askedOf(request), around))
    return page(reply, 200, <TimelinePage {...read} />)
  })
  formPageAround(app, add, planNeeds)
  formPageAround(app, edit, planNeeds)
}
