import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { IsoDate } from '../../kernel/index.ts'
import { actionKinds } from '../model/evidence.ts'
import { isLower } from '../model/level.ts'
import { limits } from '../model/limits.ts'
import type { HeldPost } from '../model/plan.ts'
import type { NewAction } from '../store/actions.ts'
import { addAction, reviseAction, takeOut } from '../store/actions.ts'
import { refused } from '../store/outcomes.ts'
import { EditActionForm, NewActionForm } from '../views/action-form.tsx'
import { postsTyped } from '../views/posts.ts'
import { TakeOutForm } from '../views/action-steps.tsx'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { chosenPost, lines, optionalDay, optionalText, requiredText, ticked } from './fields.ts'
import type { FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import type { ActionRead, AreaRead } from './reads.ts'
import { actionAsked, areaAsked } from './reads.ts'

/** `reason` is why an approved plan is to say something else; empty on a form that only adds. */
type ActionTyped = NewAction & { readonly reason: string }

/** Reads an action's form. `heldTo` is the due date that it already has: it must not start after that. */
const actionSchema = (choices: readonly HeldPost[], heldTo: IsoDate | null) =>
  z
    .object({
      text: requiredText('Enter what will be done', limits.wording),
      kind: z.enum(actionKinds, 'Choose whether it is a task or a practice change'),
      lead: chosenPost(choices),
      contributors: ticked,
      partners: lines,
      startOn: optionalDay({ what: 'the date it starts', name: 'Start date' }),
      dueOn: optionalDay({ what: 'the date it is due', name: 'Due date' }),
      reason: optionalText(limits.reason),
    })
    .transform(
      ({ text, kind, lead, contributors, partners, startOn, dueOn, reason }, context): ActionTyped => {
        const due = heldTo ?? dueOn
        if (startOn !== null && due !== null && startOn > due) {
          context.addIssue({
            code: 'custom',
            path: ['startOn'],
            message: 'The action must start on or before the day it is due',
          })
        }
        return {
          text,
          kind,
          leadPostId: lead,
          contributorPostIds: choices
            .filter(({ id }) => contributors.includes(String(id)))
            .map(({ id }) => id),
          partners,
          startOn,
          dueOn,
          reason,
        }
      },
    )

const newAction: FormPageAround<
  AreaRead,
  ActionTyped,
  { readonly reference: string; readonly actionId: number }
> = {
  path: '/plan/areas/:id/actions/new',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: areaAsked,
  stored: () => filledIn({}),
  schema: ({ posts, plan }) =>
    actionSchema(posts, null).refine(({ reason }) => plan.approved === null || reason !== '', {
      path: ['reason'],
      message: 'The plan is approved: enter why the action is added',
    }),
  View: NewActionForm,
  save: (tx, { area }, { reason, ...action }) => addAction(tx, area.id, { ...action, because: reason }),
  // An action of a lower plan is there to feed something: that is asked next.
  goTo: ({ plan }, { actionId }) => `/plan/actions/${actionId}${isLower(plan) ? '/feeds' : ''}`,
}

const storedAction = ({ action }: ActionRead) =>
  filledIn(
    {
      text: action.text,
      kind: action.kind,
      lead: action.lead?.id ?? null,
      contributors: action.contributors.flatMap(({ postId }) => (postId === null ? [] : [String(postId)])),
      partners: action.contributors
        .filter(({ postId }) => postId === null)
        .map(({ name }) => name)
        .join('\n'),
    },
    { startOn: action.startOn, dueOn: action.originalDueOn },
  )

const editAction: FormPageAround<ActionRead, ActionTyped, unknown> = {
  path: '/plan/actions/:id/edit',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: actionAsked,
  stored: storedAction,
  schema: ({ posts, action }) => actionSchema(posts, action.dueOn),
  View: EditActionForm,
  save: (tx, { action }, wording, version) =>
    reviseAction(tx, action.id, version, { ...wording, firstDueOn: wording.dueOn }),
  goTo: ({ action }) => `/plan/actions/${action.id}`,
  changes: {
    thing: ({ action }) => `action ${action.reference}`,
    version: ({ action }) => action.version,
    storedHref: ({ action }) => `/plan/actions/${action.id}`,
    fields: ({ posts }) => [
      { name: 'text', label: 'What will be done' },
      { name: 'kind', label: 'Task or practice change' },
      { name: 'lead', label: 'Lead', says: postsTyped('lead', posts) },
      { name: 'contributors', label: 'Contributing posts', says: postsTyped('contributors', posts) },
      { name: 'partners', label: 'Partners' },
      { name: 'startOn', label: 'Starts', says: dayTyped('startOn') },
    ],
  },
}

const takeOutAction: FormPageAround<ActionRead, { readonly because: string }, unknown> = {
  path: '/plan/actions/:id/take-out',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: actionAsked,
  stored: () => filledIn({}),
  schema: () => z.object({ because: requiredText('Enter why it is taken out of the plan') }),
  View: TakeOutForm,
  save: (tx, { action }, { because }, version) =>
    action.acceptedOn === null
      ? takeOut(tx, action.id, version, because)
      : Promise.resolve(refused('because', 'It is complete, and stays in the plan as such.')),
  goTo: ({ action }) => `/plan/actions/${action.id}`,
  changes: {
    thing: ({ action }) => `action ${action.reference}`,
    version: ({ action }) => action.version,
    storedHref: ({ action }) => `/plan/actions/${action.id}`,
    fields: () => [{ name: 'because', label: 'Why it is taken out' }],
  },
}

/** Adding an action, changing what it promises, and taking it out. */
export function actionForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, newAction, planNeeds)
  formPageAround(app, editAction, planNeeds)
  formPageAround(app, takeOutAction, planNeeds)
}
