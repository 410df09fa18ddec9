import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { NotFound, readIsoDate } from '../../kernel/index.ts'
import { readRedatingId } from '../ids.ts'
import { approvesAtOnce } from '../store/approvers.ts'
import { changedMeanwhile } from '../store/outcomes.ts'
import type { Dated, NewDate } from '../store/redatings.ts'
import { actionOfRedating, redate, settleRedating } from '../store/redatings.ts'
import { refuseToSettle } from '../store/whose.ts'
import { RedateForm } from '../views/action-steps.tsx'
import { RedateMilestoneForm } from '../views/milestone-forms.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { effectRoute } from './effect.tsx'
import { requiredDay, requiredText } from './fields.ts'
import type { FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead, MilestoneRead } from './reads.ts'
import { actionAsked, milestoneAsked } from './reads.ts'

type To = Pick<NewDate, 'toOn' | 'reason'>

const newDate: z.ZodType<To> = z.object({
  toOn: requiredDay({ what: 'the date it should move to', name: 'New date' }),
  reason: requiredText('Enter why it is re-dated', 1000),
})

/** The version of a date is the date itself: 31 December 2020 is version 20201231. */
const versionOfDay = (day: IsoDate | null): number => Number((day ?? '').replaceAll('-', ''))
const dayOfVersion = (version: number): IsoDate | undefined =>
  readIsoDate(String(version).replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3'))

const moved = (tx: ViewerTx, what: Dated, to: To, version: number) => {
  const fromOn = dayOfVersion(version)
  return fromOn === undefined ? Promise.resolve(changedMeanwhile) : redate(tx, what, { ...to, fromOn })
}

/** What will become of the date that is asked for: it differs with who asks, and with whether the plan was approved. */
const noteOf = ({ plan, atOnce }: { plan: ActionRead['plan']; atOnce: boolean }): string => {
  if (plan.approved === null) return 'The plan has not been approved yet, so the new date counts at once.'
  return atOnce
    ? 'The plan was approved, and nobody but you may approve it: the new date counts at once, and the record says so.'
    : 'The plan was approved: the new date counts once somebody else who may approve the plan has approved it.'
}

type Redated = FormPageAround<ActionRead & { readonly atOnce: boolean }, To, unknown>

const redateAction: Redated = {
  path: '/plan/actions/:id/redate',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await actionAsked(tx, asked, around)
    if (!found?.action.dueOn) return undefined
    return { ...found, atOnce: await approvesAtOnce(tx) }
  },
  stored: ({ action }) => filledIn({ reason: '' }, { toOn: action.dueOn }),
  schema: () => newDate,
  View: (props) => {
    const { dueOn, originalDueOn } = props.subject.action
    if (dueOn === null) throw new NotFound()
    return (
      <RedateForm
        {...props}
        version={versionOfDay(dueOn)}
        dueOn={dueOn}
        originalDueOn={originalDueOn ?? dueOn}
        note={noteOf(props.subject)}
      />
    )
  },
  save: (tx, { action }, to, version) => moved(tx, { actionId: action.id }, to, version),
  goTo: ({ action }) => `/plan/actions/${action.id}`,
  changes: {
    thing: ({ action }) => `the due date of action ${action.reference}`,
    version: ({ action }) => versionOfDay(action.dueOn),
    storedHref: ({ action }) => `/plan/actions/${action.id}/redate`,
    fields: () => [{ name: 'toOn', label: 'Due', says: dayTyped('toOn') }],
  },
}

const redateMilestone: FormPageAround<MilestoneRead & { readonly atOnce: boolean }, To, unknown> = {
  path: '/plan/milestones/:id/redate',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: async (tx, asked, around) => {
    const found = await milestoneAsked(tx, asked, around)
    return found && { ...found, atOnce: await approvesAtOnce(tx) }
  },
  stored: ({ milestone }) => filledIn({ reason: '' }, { toOn: milestone.dueOn }),
  schema: () => newDate,
  View: (props) => (
    <RedateMilestoneForm
      {...props}
      version={versionOfDay(props.subject.milestone.dueOn)}
      note={noteOf(props.subject)}
    />
  ),
  save: (tx, { milestone }, to, version) => moved(tx, { milestoneId: milestone.id }, to, version),
  goTo: ({ action }) => `/plan/actions/${action.id}`,
  changes: {
    thing: () => 'the date of this milestone',
    version: ({ milestone }) => versionOfDay(milestone.dueOn),
    storedHref: ({ milestone }) => `/plan/milestones/${milestone.id}/redate`,
    fields: () => [{ name: 'toOn', label: 'Due', says: dayTyped('toOn') }],
  },
}

/** Asking for another date, and settling what was asked. */
export function redateForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, redateAction, planNeeds)
  formPageAround(app, redateMilestone, planNeeds)
  effectRoute(app, '/plan/redatings/:id', 'approve plan', async (tx, { params, posted }) => {
    const id = readRedatingId(params.id ?? '')
    const { settled } = posted
    const actionId = id === undefined ? undefined : await actionOfRedating(tx, id)
    if (id === undefined || actionId === undefined) throw new NotFound()
    if (settled !== 'approved' && settled !== 'refused') throw new NotFound()
    await refuseToSettle(tx, { actionId })
    return { outcome: await settleRedating(tx, id, settled), goTo: `/plan/actions/${actionId}` }
  })
}
