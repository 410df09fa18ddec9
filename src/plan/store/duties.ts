import type { ViewerTx } from '../../access/index.ts'
import type { PostDuty } from '../../duties/index.ts'
import { addDays } from '../../kernel/index.ts'
import type { Around } from '../model/around.ts'
import type { PlanAction, PlanWithAreas } from '../model/index.ts'
import { actionsOf } from '../model/index.ts'
import { currentPlan, planWithAreas } from './plans.ts'

type Owed = Pick<PostDuty, 'words' | 'dueOn'>

/** When the next news is due, as the council's setting has it; none before an action has begun. */
function newsOwed(
  { startOn, lastUpdateOn, reference }: PlanAction,
  { day, quietDays }: PlanWithAreas,
): Owed[] {
  const since = lastUpdateOn !== null && (startOn === null || lastUpdateOn > startOn) ? lastUpdateOn : startOn
  if (since === null || since > day) return []
  return [{ words: `Say how action ${reference} is going`, dueOn: addDays(since, quietDays) }]
}

function owedOn(action: PlanAction, plan: PlanWithAreas): readonly Owed[] {
  const { reference, text, dueOn, milestones } = action
  return [
    { words: `Deliver action ${reference}: ${text}`, dueOn: dueOn ?? undefined },
    ...milestones
      .filter(({ metOn }) => metOn === null)
      .map((milestone) => ({
        words: `Meet the milestone “${milestone.text}” of action ${reference}`,
        dueOn: milestone.dueOn,
      })),
    ...newsOwed(action, plan),
  ]
}

/**
 * What the leads of the current plan's actions must do: deliver, meet milestones, say how it is going.
 * @param around by which an action that was delivered may be open again.
 */
export async function planDuties(tx: ViewerTx, around: Around): Promise<readonly PostDuty[]> {
  const current = await currentPlan(tx)
  const plan = current && (await planWithAreas(tx, current.id, around))
  if (!plan) return []
  return actionsOf(plan)
    .filter(({ deliveredOn }) => deliveredOn === null)
    .flatMap((action) =>
      owedOn(action, plan).map((owed) => ({
        ...owed,
        ownerPostId: action.lead?.id,
        about: 'Plan' as const,
        href: `/plan/actions/${action.id}`,
      })),
    )
}
