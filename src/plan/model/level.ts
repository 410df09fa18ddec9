import type { PlanId } from '../ids.ts'

export const planLevels = ['strategic', 'service', 'team'] as const
/** The strategic plan answers an inspection; service and team plans stand under it and carry the detail. */
export type PlanLevel = (typeof planLevels)[number]

export const lowerLevels = ['service', 'team'] as const
export type LowerLevel = (typeof lowerLevels)[number]

/** Where a plan stands among the others. */
export interface Levelled {
  readonly level: PlanLevel
  /** The plan it stands under; null for a strategic one. */
  readonly parentId: PlanId | null
}

/** A service or team plan, under a strategic one. */
export const isLower = ({ level }: Pick<Levelled, 'level'>): boolean => level !== 'strategic'

/** 'Team plan'. */
export const levelInWords: Readonly<Record<PlanLevel, string>> = {
  strategic: 'Strategic plan',
  service: 'Service plan',
  team: 'Team plan',
}

type Numbered = Levelled & { readonly id: PlanId }

/** The strategic plan above a plan, or that plan itself. */
export function topOf<Plan extends Numbered>(plans: readonly Plan[], plan: Plan): Plan {
  const above = plans.find(({ id }) => id === plan.parentId)
  return above === undefined ? plan : topOf(plans, above)
}

/** Every plan below one, whichever way: service plans first, each level in the order in which they were drawn up. */
export function allBelow<Plan extends Numbered>(plans: readonly Plan[], id: PlanId): readonly Plan[] {
  const under = plans.filter(({ parentId }) => parentId === id)
  return [...under, ...under.flatMap((each) => allBelow(plans, each.id))].toSorted(
    (one, other) => planLevels.indexOf(one.level) - planLevels.indexOf(other.level) || one.id - other.id,
  )
}

/** Every plan above one, the nearest first. */
export function allAbove<Plan extends Numbered>(plans: readonly Plan[], plan: Plan): readonly Plan[] {
  const above = plans.find(({ id }) => id === plan.parentId)
  return above === undefined ? [] : [above, ...allAbove(plans, above)]
}
