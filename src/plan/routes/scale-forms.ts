import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { deliveryStatuses, impacts } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { addMonths } from '../../kernel/index.ts'
import { readActionId, readOverrideId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import type { Override, Scale } from '../model/override.ts'
import { actionsOf } from '../model/plan.ts'
import { openRelapse, relapseDecisions } from '../model/relapse.ts'
import type { NewOverride } from '../store/overrides.ts'
import { liftOverride, signOverride } from '../store/overrides.ts'
import { placeOfOverride } from '../store/places.ts'
import { planWithAreas } from '../store/plans.ts'
import type { NewCheck, NewDecision } from '../store/relapses.ts'
import { decideRelapse, recordCheck } from '../store/relapses.ts'
import type { CheckSubject, LiftSubject, OverrideSubject, RelapseSubject } from '../views/scale-forms.tsx'
import { CheckForm, LiftForm, OverrideForm, placeOf, RelapseForm } from '../views/scale-forms.tsx'
import { filledIn } from '../views/typed-form.ts'
import { one, pastDay, requiredDay, requiredText } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { actionAsked, areaAsked } from './reads.ts'

async function overridden(tx: ViewerTx, asked: Asked, around: Around, of: 'actions' | 'areas', scale: Scale) {
  if (of === 'areas') {
    const found = await areaAsked(tx, asked, around)
    return found && { ...found, action: undefined, scale, computed: found.area.impact.impact }
  }
  const found = await actionAsked(tx, asked, around)
  const computed = scale === 'impact' ? found?.action.impact.impact : found?.action.delivery.status
  return found && computed && { ...found, scale, computed }
}

type Signed = Pick<NewOverride, 'says' | 'reason' | 'untilOn'>

/** At most half a year: what a manager says is looked at again. */
const longestMonths = 6

const signing = (scale: Scale, today: IsoDate): z.ZodType<Signed> =>
  z.object({
    says: one.refine(
      (says) => [...(scale === 'impact' ? impacts : deliveryStatuses)].some((each) => each === says),
      'Choose what you say it is',
    ),
    reason: requiredText('Enter why', 1000),
    untilOn: requiredDay({ what: 'the last day on which it stands', name: 'Last day' })
      .refine((day) => day >= today, 'The last day must be today or later')
      .refine((day) => day <= addMonths(today, longestMonths), 'The last day must be within six months'),
  })

const override = (
  of: 'actions' | 'areas',
  scale: Scale,
): FormPageAround<OverrideSubject, Signed, unknown> => ({
  path: `/plan/${of}/:id/override/${scale}`,
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: (tx, asked, around) => overridden(tx, asked, around, of, scale),
  stored: () => filledIn({}),
  schema: (_subject, today) => signing(scale, today),
  View: OverrideForm,
  save: (tx, { area, action, computed }, signed) =>
    signOverride(tx, action ? { actionId: action.id } : { areaId: area.id }, { ...signed, scale, computed }),
  goTo: (subject) => placeOf(subject).href,
})

async function signedAsked(
  tx: ViewerTx,
  { params }: Asked,
  around: Around,
): Promise<LiftSubject | undefined> {
  const id = readOverrideId(params.id ?? '')
  const planId = id === undefined ? undefined : await placeOfOverride(tx, id)
  const whole = planId === undefined ? undefined : await planWithAreas(tx, planId, around)
  const isIt = (each: Override | null) => each?.id === id
  for (const area of whole?.areas ?? []) {
    const action = area.actions.find(({ overrides }) => isIt(overrides.delivery) || isIt(overrides.impact))
    const { delivery, impact } = (action ?? area).overrides
    const found = [delivery, impact].find(isIt)
    if (whole && found) return { plan: whole.plan, area, action, override: found }
  }
  return undefined
}

const lift: FormPageAround<LiftSubject, { readonly because: string }, unknown> = {
  path: '/plan/overrides/:id/lift',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: signedAsked,
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why it is lifted', 1000) }),
  View: LiftForm,
  save: (tx, { override: signed }, { because }, version) => liftOverride(tx, signed.id, version, because),
  goTo: (subject) => placeOf(subject).href,
}

type Decided = Pick<NewDecision, 'decision' | 'newActionId' | 'reason'>

const relapse: FormPageAround<RelapseSubject, Decided, unknown> = {
  path: '/plan/actions/:id/relapse',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    const open = found && openRelapse(found.action.relapses)
    if (!found || open?.state !== 'waiting for a decision') return undefined
    const others = actionsOf(found.whole).filter(({ id }) => id !== found.action.id)
    return { ...found, relapse: open, others }
  },
  stored: () => filledIn({}),
  schema: ({ others }) =>
    z
      .object({
        decision: one.pipe(z.enum(relapseDecisions, 'Choose what the board decides')),
        newAction: one,
        reason: requiredText('Enter the reason', 2000),
      })
      .transform(({ decision, newAction, reason }, context): Decided => {
        const id = readActionId(newAction)
        const newActionId = others.find((other) => other.id === id)?.id ?? null
        if (decision === 'new action' && newActionId === null)
          context.addIssue({
            code: 'custom',
            path: ['newAction'],
            message: 'Choose the action of the plan that answers it',
          })
        return { decision, newActionId, reason }
      }),
  View: RelapseForm,
  save: (tx, { action, relapse: { openedOn } }, decided) =>
    decideRelapse(tx, action.id, { ...decided, openedOn }),
  goTo: ({ action }) => `/plan/actions/${action.id}#relapse`,
}

type Checked = Omit<NewCheck, 'completedOn' | 'months'>

const check: FormPageAround<CheckSubject, Checked, unknown> = {
  path: '/plan/actions/:id/checks/:months',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    const due = found?.action.checks.find(
      ({ months, state }) => String(months) === asked.params.months && state === 'due',
    )
    return found && due && { ...found, months: due.months }
  },
  stored: () => filledIn({}),
  schema: (_subject, today) =>
    z.object({
      doneOn: pastDay({ what: 'the day it was looked at', name: 'Day of the check' }, today),
      holds: one
        .pipe(z.enum(['yes', 'no'], 'Choose whether the change still holds'))
        .transform((holds) => holds === 'yes'),
      says: requiredText('Enter what was looked at, and what it shows'),
    }),
  View: CheckForm,
  save: (tx, { action, months }, read) =>
    recordCheck(
      tx,
      { id: action.id, leadPostId: action.lead?.id ?? null },
      { ...read, months, completedOn: action.acceptedOn ?? read.doneOn },
    ),
  goTo: ({ action }) => `/plan/actions/${action.id}#checks`,
}

/** A manager's word beside what is computed; what a board decides about a relapse; looks back at what was changed. */
export function scaleForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, override('actions', 'delivery'), planNeeds)
  formPageAround(app, override('actions', 'impact'), planNeeds)
  formPageAround(app, override('areas', 'impact'), planNeeds)
  formPageAround(app, lift, planNeeds)
  formPageAround(app, relapse, planNeeds)
  formPageAround(app, check, planNeeds)
}
