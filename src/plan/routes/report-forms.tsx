import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { Forbidden, NotFound } from '../../kernel/index.ts'
import { readActionId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { limits } from '../model/limits.ts'
import { actionsOf } from '../model/plan.ts'
import { addWait, removeWait, takeOut } from '../store/actions.ts'
import { actionPlace, deliveryRecord } from '../store/history.ts'
import type { ProgressUpdate } from '../store/progress.ts'
import { acceptEvidence, recordDelivery, recordProgress, reopenAction } from '../store/progress.ts'
import { mayReport, refuseToChange } from '../store/reporting.ts'
import { AcceptForm, DeliveredForm, ProgressForm, ReopenForm, WaitsForm } from '../views/action-steps.tsx'
import { filledIn } from '../views/typed-form.ts'
import { optionalText, pastDay, requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead } from './reads.ts'
import { actionAsked } from './reads.ts'
import { effectRoute } from './effect.tsx'

const toAction = ({ action }: ActionRead) => `/plan/actions/${action.id}`

/** The action, for whoever may say how it goes; for others it is 403 before a form is even shown. */
export async function reported(tx: ViewerTx, asked: Asked, around: Around): Promise<ActionRead | undefined> {
  const found = await actionAsked(tx, asked, around)
  if (found && !mayReport(tx.viewer, found.action.lead?.id ?? null, found.plan)) {
    throw new Forbidden('Only the lead of an action, or whoever changes the plan')
  }
  return found
}

const progress: FormPageAround<ActionRead, ProgressUpdate, unknown> = {
  path: '/plan/actions/:id/progress',
  permission: 'change progress',
  find: reported,
  stored: ({ whole }) => filledIn({}, { onDay: whole.day }),
  schema: (_subject, today) =>
    z.object({
      onDay: pastDay({ what: 'the day of the update', name: 'Day of the update' }, today),
      done: requiredText('Enter what has been done', limits.update),
      evidence: optionalText(limits.update),
      next: optionalText(limits.update),
      helpNeeded: optionalText(limits.update),
    }),
  View: ProgressForm,
  save: (tx, { action }, update) => recordProgress(tx, action.id, update),
  goTo: toAction,
}

const delivered: FormPageAround<ActionRead, Parameters<typeof recordDelivery>[2], unknown> = {
  path: '/plan/actions/:id/delivered',
  permission: 'change progress',
  find: reported,
  stored: ({ whole }) => filledIn({}, { deliveredOn: whole.day }),
  schema: (_subject, today) =>
    z.object({
      deliveredOn: pastDay({ what: 'the day it was delivered', name: 'Day it was delivered' }, today),
      evidence: requiredText('Enter what shows that it was delivered'),
    }),
  View: DeliveredForm,
  save: (tx, { action }, delivery) => recordDelivery(tx, action.id, delivery),
  goTo: toAction,
  changes: {
    thing: ({ action }) => `action ${action.reference}: it is recorded as delivered already`,
    version: ({ action }) => action.version,
    storedHref: toAction,
    fields: () => [{ name: 'evidence', label: 'What shows that it was delivered' }],
  },
}

type Evidenced = ActionRead & { readonly evidence: string }

const accept: FormPageAround<Evidenced, { readonly says: string }, unknown> = {
  path: '/plan/actions/:id/accept',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    const record = found && (await deliveryRecord(tx, found.action.id))
    return found && record && { ...found, evidence: record.evidence }
  },
  stored: () => filledIn({}),
  schema: () => z.object({ says: requiredText('Enter what you have looked at, and what it shows') }),
  View: (props) => <AcceptForm {...props} evidence={props.subject.evidence} />,
  save: (tx, { action }, acceptance) => acceptEvidence(tx, action.id, acceptance),
  goTo: toAction,
  changes: {
    thing: ({ action }) => `action ${action.reference}: its evidence is accepted already`,
    version: ({ action }) => action.version,
    storedHref: toAction,
    fields: () => [{ name: 'says', label: 'What it shows' }],
  },
}

const reopen: FormPageAround<ActionRead, { readonly because: string }, unknown> = {
  path: '/plan/actions/:id/reopen',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    return found?.action.deliveredOn ? found : undefined
  },
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why it is re-opened') }),
  View: ReopenForm,
  save: (tx, { action }, { because }) => reopenAction(tx, action.id, because),
  goTo: toAction,
}

const waits: FormPageAround<ActionRead, { readonly waitsFor: string }, unknown> = {
  path: '/plan/actions/:id/waits',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: actionAsked,
  stored: () => filledIn({}),
  schema: () => z.object({ waitsFor: requiredText('Choose the action that must be delivered first') }),
  View: (props) => (
    <WaitsForm
      {...props}
      others={actionsOf(props.subject.whole).filter(({ id }) => id !== props.subject.action.id)}
    />
  ),
  save: async (tx, { action }, { waitsFor }) => {
    const other = readActionId(waitsFor)
    if (other === undefined) throw new NotFound()
    return addWait(tx, action.id, other)
  },
  goTo: ({ action }) => `/plan/actions/${action.id}#waits`,
}

/** Saying how an action goes: updates, delivery, evidence, and what it waits for. */
export function reportForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, progress, planNeeds)
  formPageAround(app, delivered, planNeeds)
  formPageAround(app, accept, planNeeds)
  formPageAround(app, reopen, planNeeds)
  formPageAround(app, waits, planNeeds)

  effectRoute(app, '/plan/actions/:id/waits/:other/remove', 'change plan', async (tx, { params }) => {
    const [id, other] = [readActionId(params.id ?? ''), readActionId(params.other ?? '')]
    const place = id === undefined ? undefined : await actionPlace(tx, id)
    if (id === undefined || other === undefined || !place) throw new NotFound()
    refuseToChange(tx, place)
    return { outcome: await removeWait(tx, id, other), goTo: `/plan/actions/${id}#waits` }
  })
  effectRoute(app, '/plan/actions/:id/put-back', 'change plan', async (tx, { params, version }) => {
    const id = readActionId(params.id ?? '')
    const place = id === undefined ? undefined : await actionPlace(tx, id)
    if (id === undefined || !place) throw new NotFound()
    refuseToChange(tx, place)
    return { outcome: await takeOut(tx, id, version, null), goTo: `/plan/actions/${id}` }
  })
}
