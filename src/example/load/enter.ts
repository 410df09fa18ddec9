import type { ViewerTx } from '../../access/index.ts'
import type { ActionKind, AreaId } from '../../plan/index.ts'
import { addAction, addMilestone } from '../../plan/index.ts'
import type { ExampleAction } from '../content/area.ts'
import type { Entered } from './actions.ts'
import { done } from './actions.ts'
import type { Established } from './people.ts'

/** Enters an action with its milestones. */
export async function enter(
  tx: ViewerTx,
  areaId: AreaId,
  action: ExampleAction,
  kind: ActionKind,
  { post }: Established,
): Promise<Entered> {
  const { actionId, reference } = done(
    await addAction(tx, areaId, {
      text: action.text,
      kind,
      leadPostId: post(action.lead),
      contributorPostIds: (action.with ?? []).map(post),
      partners: action.partners ?? [],
      startOn: action.start,
      dueOn: action.due,
    }),
  )
  const milestones = []
  for (const { text, due, met } of action.milestones ?? [])
    milestones.push({ id: done(await addMilestone(tx, actionId, { text, dueOn: due })).milestoneId, met })
  return { action, actionId, reference, milestones }
}
