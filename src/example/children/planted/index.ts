import type { Lives } from '../life/natural.ts'
import { plantedInCare } from './in-care.ts'
import type { PlantedKind } from './kinds.ts'
import { plantedKinds } from './kinds.ts'
import { plantedLeavingAndAdoption } from './leaving-and-adoption.ts'
import { plantedOnPlans } from './on-plans.ts'
import type { Planted } from './planting.ts'

export type { PlantedKind } from './kinds.ts'
export { plantedKinds } from './kinds.ts'

/** Every child and adopter planted by hand, in a world of that seed. */
export const plantedOf = (seed: number): readonly Planted[] => [
  ...plantedInCare(seed),
  ...plantedOnPlans(seed),
  ...plantedLeavingAndAdoption(seed),
]

export const livesOf = (all: readonly Planted[]): Lives => ({
  children: all.flatMap(({ child }) => child ?? []),
  adopters: all.flatMap(({ adopter }) => adopter ?? []),
})

/** For each kind of problem, the ids of those who have it on the example's day. */
export function idsByKind(all: readonly Planted[]): ReadonlyMap<PlantedKind, readonly string[]> {
  return new Map(
    plantedKinds.map((kind) => [kind, all.filter(({ kinds }) => kinds.includes(kind)).map(({ id }) => id)]),
  )
}
