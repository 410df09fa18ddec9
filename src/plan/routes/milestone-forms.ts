import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import { Forbidden } from '../../kernel/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { limits } from '../model/limits.ts'
import {
  addMilestone,
  meetMilestone,
  removeMilestone,
  reviseMilestone,
  unmeetMilestone,
} from '../store/milestones.ts'
import { mayReport } from '../store/reporting.ts'
import {
  EditMilestoneForm,
  MetForm,
  NewMilestoneForm,
  NotMetForm,
  RemoveMilestoneForm,
} from '../views/milestone-forms.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { pastDay, reasonOnceApproved, requiredDay, requiredText } from './fields.ts'
import type { FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead, MilestoneRead } from './reads.ts'
import { actionAsked, milestoneAsked } from './reads.ts'

const back = ({ action }: ActionRead) => `/plan/actions/${action.id}#milestones`
const words = requiredText('Enter what will have been reached', limits.milestone)

interface NewMilestone {
  readonly text: string
  readonly dueOn: IsoDate
  readonly because: string
}

const add: FormPageAround<ActionRead, NewMilestone, unknown> = {
  path: '/plan/actions/:id/milestones/new',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: actionAsked,
  stored: () => filledIn({}),
  schema: ({ plan }) =>
    z.object({
      because: reasonOnceApproved(plan),
      text: words,
      dueOn: requiredDay({ what: 'the date of the milestone', name: 'Date of the milestone' }),
    }),
  View: NewMilestoneForm,
  save: (tx, { action }, milestone) => addMilestone(tx, action.id, milestone),
  goTo: back,
}

const changes = (label: string, name: string) => ({
  thing: ({ action }: MilestoneRead) => `this milestone of action ${action.reference}`,
  version: ({ milestone }: MilestoneRead) => milestone.version,
  storedHref: back,
  fields: () => [{ name, label }],
})

const edit: FormPageAround<MilestoneRead, { readonly text: string; readonly because: string }, unknown> = {
  path: '/plan/milestones/:id/edit',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: milestoneAsked,
  stored: ({ milestone }) => filledIn({ text: milestone.text }),
  schema: ({ plan }) => z.object({ text: words, because: reasonOnceApproved(plan) }),
  View: EditMilestoneForm,
  save: (tx, { milestone }, { text, because }, version) =>
    reviseMilestone(tx, milestone.id, version, text, because),
  goTo: back,
  changes: changes('What will have been reached', 'text'),
}

const met: FormPageAround<MilestoneRead, { readonly metOn: IsoDate }, unknown> = {
  path: '/plan/milestones/:id/met',
  permission: 'change progress',
  find: async (tx, asked, around) => {
    const found = await milestoneAsked(tx, asked, around)
    if (found && !mayReport(tx.viewer, found.action.lead?.id ?? null, found.plan))
      throw new Forbidden('Only the lead of its action')
    return found
  },
  stored: ({ milestone, whole }) => filledIn({}, { metOn: milestone.metOn ?? whole.day }),
  schema: (_subject, today) =>
    z.object({ metOn: pastDay({ what: 'the day it was met', name: 'Day it was met' }, today) }),
  View: MetForm,
  save: (tx, { milestone }, { metOn }) => meetMilestone(tx, milestone.id, metOn),
  goTo: back,
  changes: {
    ...changes('Met', 'metOn'),
    fields: () => [{ name: 'metOn', label: 'Met', says: dayTyped('metOn') }],
  },
}

const why = { because: requiredText('Enter why') }

const notMet: FormPageAround<MilestoneRead, { readonly because: string }, unknown> = {
  path: '/plan/milestones/:id/not-met',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: milestoneAsked,
  stored: () => filledIn({}),
  schema: () => z.object(why),
  View: NotMetForm,
  save: (tx, { milestone }, { because }) => unmeetMilestone(tx, milestone.id, because),
  goTo: back,
}

const remove: FormPageAround<MilestoneRead, { readonly because: string }, unknown> = {
  path: '/plan/milestones/:id/remove',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: milestoneAsked,
  stored: () => filledIn({}),
  schema: () => z.object(why),
  View: RemoveMilestoneForm,
  save: (tx, { milestone }, { because }, version) => removeMilestone(tx, milestone.id, version, because),
  goTo: back,
  changes: changes('Why it is removed', 'because'),
}

/** Milestones: added, worded anew, met, taken back, removed. */
export function milestoneForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, add, planNeeds)
  formPageAround(app, edit, planNeeds)
  formPageAround(app, met, planNeeds)
  formPageAround(app, notMet, planNeeds)
  formPageAround(app, remove, planNeeds)
}
