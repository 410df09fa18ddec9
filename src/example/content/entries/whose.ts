import type { PlantedKind } from '../../children/index.ts'

/**
 * A child of the example, chosen by rule: the one in this place, from 0, among those who show a planted problem, or among
 * the others in care whose case record holds this category of plan, by their numbers.
 */
export type Whose =
  | { readonly planted: PlantedKind; readonly place: number }
  | { readonly recordedPlan: string; readonly place: number }

export const planted = (kind: PlantedKind, place = 0): Whose => ({ planted: kind, place })
export const recorded = (plan: string, place = 0): Whose => ({ recordedPlan: plan, place })
