import type { ActionId, AreaId } from '../ids.ts'
import type { FedAction, Feeder } from './feeding.ts'
import type { PlanAction, PlanHead } from './plan.ts'

/** An action before it is known what feeds it. */
export type OwnAction = Omit<PlanAction, 'feeds' | 'fedBy'>

/** Where an action stands: its plan, and the area of the strategic plan that it serves. */
export interface Standing {
  readonly plan: PlanHead
  readonly servesId: AreaId | null
}

export interface Linked {
  readonly action: (own: OwnAction) => PlanAction
  readonly ofArea: (id: AreaId) => readonly Feeder[]
}

const named = ({ id, reference, text }: OwnAction): FedAction => ({ id, reference, text })

const feederOf = (
  action: OwnAction,
  { plan, servesId }: Standing,
  feeds: Feeder['feeds'],
): Feeder | undefined => {
  const { lead, dueOn, originalDueOn, deliveredOn, delivery } = action
  const { id, title, level } = plan
  return level === 'strategic' || servesId === null
    ? undefined
    : {
        ...named(action),
        ...{ lead, dueOn, originalDueOn, deliveredOn, delivery, feeds },
        plan: { id, title, level },
        areaId: servesId,
      }
}

/** Ties the actions of a plan and of all below it together, each as it stands: what was taken out feeds nothing. */
export function linked(
  actions: readonly OwnAction[],
  feeds: ReadonlyMap<ActionId, readonly ActionId[]>,
  standingOf: (action: OwnAction) => Standing | undefined,
): Linked {
  const byId = new Map(actions.map((action) => [action.id, action]))
  const fedFrom = ({ id }: OwnAction): readonly FedAction[] =>
    (feeds.get(id) ?? []).flatMap((fed) => {
      const action = byId.get(fed)
      return action ? [named(action)] : []
    })
  const feeders = actions.flatMap((action) => {
    const standing = standingOf(action)
    return (standing && feederOf(action, standing, fedFrom(action))) ?? []
  })
  const byArea = Map.groupBy(feeders, ({ areaId }) => areaId)
  const byFed = Map.groupBy(
    feeders.flatMap((feeder) => feeder.feeds.map(({ id }) => ({ id, feeder }))),
    ({ id }) => id,
  )
  return {
    action: (own) => ({
      ...own,
      feeds: fedFrom(own),
      fedBy: (byFed.get(own.id) ?? []).map(({ feeder }) => feeder),
    }),
    ofArea: (id) => byArea.get(id) ?? [],
  }
}
