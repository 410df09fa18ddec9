import type { FastifyInstance } from 'fastify'
import { z } from 'zod'
import type { ViewerTx } from '../../access/index.ts'
import type { ActionId } from '../ids.ts'
import { readActionId } from '../ids.ts'
import type { Around } from '../model/around.ts'
import { allAbove, isLower } from '../model/level.ts'
import type { PlanWithAreas } from '../model/plan.ts'
import { sayFeeds } from '../store/feeds.ts'
import { plansOfAllLevels, planWithAreas } from '../store/plans.ts'
import { FeedsForm, type FeedsSubject } from '../views/feeds-form.tsx'
import { filledIn } from '../views/typed-form.ts'
import { reasonOnceApproved, ticked } from './fields.ts'
import type { Asked, FormPageAround } from './form-page.tsx'
import { formPageAround } from './form-page.tsx'
import type { PlanNeeds } from './needs.ts'
import { actionAsked } from './reads.ts'

const idsIn = (texts: readonly string[]): readonly ActionId[] =>
  texts.flatMap((text) => readActionId(text) ?? [])

interface FeedsTyped {
  readonly was: readonly ActionId[]
  readonly feeds: readonly ActionId[]
  readonly because: string
}

async function feedsAsked(tx: ViewerTx, asked: Asked, around: Around): Promise<FeedsSubject | undefined> {
  const found = await actionAsked(tx, asked, around)
  if (!found || !isLower(found.plan)) return undefined
  const heads = allAbove(await plansOfAllLevels(tx), found.plan)
  const above: PlanWithAreas[] = []
  for (const { id } of heads) {
    const whole = await planWithAreas(tx, id, around)
    if (whole) above.push(whole)
  }
  return { ...found, above }
}

const feeds: FormPageAround<FeedsSubject, FeedsTyped, unknown> = {
  path: '/plan/actions/:id/feeds',
  permission: 'change plan',
  whose: ({ plan }) => plan,
  find: feedsAsked,
  stored: ({ action }) => filledIn({ feeds: action.feeds.map(({ id }) => String(id)) }),
  schema: ({ plan }) =>
    z.object({
      was: ticked.transform(idsIn),
      feeds: ticked.transform(idsIn),
      because: reasonOnceApproved(plan),
    }),
  View: FeedsForm,
  save: (tx, { action }, { was, feeds: wanted, because }) => sayFeeds(tx, action.id, was, wanted, because),
  goTo: ({ action }) => `/plan/actions/${action.id}#serves`,
}

/** Saying what an action of a service or team plan feeds. */
export function feedsForm(app: FastifyInstance, planNeeds: PlanNeeds): void {
  formPageAround(app, feeds, planNeeds)
}
