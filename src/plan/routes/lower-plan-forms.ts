import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import { posts, teams } from '../../access/index.ts'
import type { AreaId, PlanId } from '../ids.ts'
import { readAreaId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { lowerLevels } from '../model/level.ts'
import type { PlanHead, PlanWithAreas } from '../model/plan.ts'
import type { LowerPlanSaid, NewLowerPlan } from '../store/lower-plans.ts'
import { drawUpPlan, reviseLowerPlan } from '../store/lower-plans.ts'
import { planWithAreas } from '../store/plans.ts'
import { onlyTeams } from '../store/reporting.ts'
import { lowerPlanHref } from '../views/feeding.tsx'
import {
  EditLowerPlanForm,
  NewLowerPlanForm,
  type EditLowerPlanSubject,
  type LowerPlanSubject,
} from '../views/lower-plan-form.tsx'
import { postsTyped } from '../views/posts.ts'
import { dayTyped, filledIn } from '../views/typed-form.ts'
import { chosenPost, one, optionalDay, requiredDay, requiredText, ticked } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import { lowerAsked, topAsked } from './lower-plan-reads.ts'
import type { PlanNeeds } from './needs.ts'

/** What the form of a lower plan offers: the teams for which the viewer may draw one up, and the one whose plan it is. */
async function choicesIn(
  tx: ViewerTx,
  top: PlanWithAreas,
  own?: Pick<PlanHead, 'teamId'>,
): Promise<LowerPlanSubject> {
  const only = onlyTeams(tx.viewer)
  const all = await teams(tx)
  return {
    top,
    teams: all.filter(({ id }) => only === undefined || only.includes(id) || id === own?.teamId),
    mayBeOfNone: only === undefined || own?.teamId === null,
    posts: await posts(tx),
  }
}

const areasOf = ({ top }: LowerPlanSubject): readonly AreaId[] => top.areas.map(({ id }) => id)

const said = (subject: LowerPlanSubject) => ({
  title: requiredText('Enter what the plan is called', 200),
  team: one.transform((text) => subject.teams.find(({ id }) => String(id) === text)?.id ?? null),
  owner: chosenPost(subject.posts),
  beginsOn: requiredDay({ what: 'the date the plan begins', name: 'Date the plan begins' }),
  endsOn: optionalDay({ what: 'the date the plan ends', name: 'Date the plan ends' }),
  serves: ticked.transform((ids) =>
    ids.flatMap((id) => readAreaId(id) ?? []).filter((id) => areasOf(subject).includes(id)),
  ),
})

type Typed = z.infer<z.ZodObject<ReturnType<typeof said>>>

function saidOf(
  { team, owner, ...plan }: Typed,
  { mayBeOfNone }: LowerPlanSubject,
  context: z.RefinementCtx,
) {
  const refuse = (field: string, message: string) =>
    context.addIssue({ code: 'custom', path: [field], message })
  if (team === null && !mayBeOfNone) refuse('team', 'Choose the team whose plan it is')
  if (plan.endsOn !== null && plan.endsOn <= plan.beginsOn)
    refuse('endsOn', 'The plan must end after it begins')
  if (plan.serves.length === 0) refuse('serves', 'Choose at least one area that it serves')
  return { ...plan, teamId: team, ownerPostId: owner } satisfies LowerPlanSaid
}

const aboves = ({ top }: LowerPlanSubject): readonly PlanId[] =>
  [top, ...top.lower].filter(({ plan }) => plan.level !== 'team').map(({ plan }) => plan.id)

const drawUp: FormPageAround<LowerPlanSubject, NewLowerPlan, { readonly planId: PlanId }> = {
  path: '/plan/plans/new',
  permission: 'change plan',
  whose: ({ teams: [first] }) => ({ teamId: first?.id ?? null, level: 'team', ownerPostId: null }),
  find: async (tx, asked, around) => {
    const top = await topAsked(tx, asked, around)
    return top && choicesIn(tx, top)
  },
  stored: ({ top }) => filledIn({ under: top.plan.id }, { beginsOn: null, endsOn: top.plan.endsOn }),
  schema: (subject) =>
    z
      .object({
        ...said(subject),
        level: z.enum(lowerLevels, 'Choose whether it is a service plan or a team plan'),
        under: one.transform(
          (text) => aboves(subject).find((id) => String(id) === text) ?? subject.top.plan.id,
        ),
      })
      .transform(({ level, under, ...typed }, context): NewLowerPlan => {
        if (level === 'team' && typed.team === null)
          context.addIssue({ code: 'custom', path: ['team'], message: 'Choose the team whose plan it is' })
        if (level === 'service' && under !== subject.top.plan.id)
          context.addIssue({
            code: 'custom',
            path: ['under'],
            message: 'A service plan stands under the strategic plan',
          })
        return { ...saidOf(typed, subject, context), level, under }
      }),
  View: NewLowerPlanForm,
  save: (tx, _subject, plan) => drawUpPlan(tx, plan),
  goTo: (_subject, { planId }) => `/plan/plans/${planId}`,
}

type Edited = EditLowerPlanSubject & { readonly serves: readonly string[] }

async function editAsked(tx: ViewerTx, asked: Asked, around: Around): Promise<Edited | undefined> {
  const found = await lowerAsked(tx, asked, around)
  const topHead = found?.above.at(-1)
  const top = topHead && (await planWithAreas(tx, topHead.id, around))
  if (!found || !top) return undefined
  const { plan, areas } = found.whole
  return { ...(await choicesIn(tx, top, plan)), plan, serves: areas.map(({ servesId }) => String(servesId)) }
}

const edit: FormPageAround<Edited, LowerPlanSaid, unknown> = {
  path: '/plan/plans/:id/edit',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: editAsked,
  stored: ({ plan, serves }) =>
    filledIn(
      { title: plan.title, team: plan.teamId, owner: plan.ownerPostId, serves },
      { beginsOn: plan.beginsOn, endsOn: plan.endsOn },
    ),
  schema: (subject) => z.object(said(subject)).transform((typed, context) => saidOf(typed, subject, context)),
  View: EditLowerPlanForm,
  save: (tx, { plan }, read, version) => reviseLowerPlan(tx, plan.id, version, read),
  goTo: ({ plan }) => lowerPlanHref(plan),
  changes: {
    thing: () => 'what the plan says of itself',
    version: ({ plan }) => plan.version,
    storedHref: ({ plan }) => lowerPlanHref(plan),
    fields: ({ teams: choices, posts: all, top }) => [
      { name: 'title', label: 'Title' },
      {
        name: 'team',
        label: 'Whose plan it is',
        says: (form) => choices.find(({ id }) => String(id) === form.text('team'))?.name ?? 'No team',
      },
      { name: 'owner', label: 'Owner', says: postsTyped('owner', all) },
      { name: 'beginsOn', label: 'Begins', says: dayTyped('beginsOn') },
      { name: 'endsOn', label: 'Ends', says: dayTyped('endsOn') },
      {
        name: 'serves',
        label: 'Areas that it serves',
        says: (form) =>
          top.areas
            .filter(({ id }) => form.many('serves').includes(String(id)))
            .map(({ title }) => title)
            .join('\n'),
      },
    ],
  },
}

/** Drawing up a service or team plan, and changing what it says of itself. */
export function lowerPlanForms(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, drawUp, planNeeds)
  formPageAround(app, edit, planNeeds)
}
