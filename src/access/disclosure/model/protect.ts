import type { Guard } from './guards.ts'
import type { System } from './system.ts'
import type { World } from './walk.ts'

/** What may still be withheld, and in which order it is. */
export interface Choice {
  readonly candidates: Set<number>
  /** The order among those equally near: what costs readers least comes first. */
  readonly order: (one: number, other: number) => number
  readonly hide: (variable: number) => void
  readonly showAgain: (variable: number) => void
  /** The number itself and whatever else is known once it is printed. */
  readonly withIt: (variable: number) => readonly number[]
}

/** Which of the candidates stand nearest to a number: in a sum with it, or in a sum with what is free to move with it. */
function nearest(
  system: System,
  from: number,
  candidatesAt: ReadonlyMap<number, readonly number[]>,
): readonly number[] {
  const seen = new Set([from])
  const sums = new Set<number>()
  let edge = [from]
  while (edge.length > 0) {
    const found = new Set<number>()
    const next: number[] = []
    for (const variable of edge)
      for (const { relation } of system.relationsOf[variable] ?? []) {
        if (sums.has(relation)) continue
        sums.add(relation)
        for (const { of } of system.relations[relation]?.terms ?? []) {
          for (const candidate of candidatesAt.get(of) ?? []) found.add(candidate)
          if (seen.has(of) || system.variables[of]?.fixed !== false) continue
          seen.add(of)
          next.push(of)
        }
      }
    if (found.size > 0) return [...found]
    edge = next
  }
  return []
}

export interface Protected {
  /** What was withheld for others' sake, in order. */
  readonly hidden: readonly number[]
  /** What could not be protected whatever was withheld. */
  readonly unprotected: readonly number[]
}

type Proofs = Map<Guard, readonly World[]>

/** Which candidates make a number known, for each number. */
function candidatesAt({ candidates, withIt }: Choice): ReadonlyMap<number, readonly number[]> {
  const at = new Map<number, number[]>()
  for (const candidate of candidates)
    for (const each of withIt(candidate)) at.set(each, [...(at.get(each) ?? []), candidate])
  return at
}

/** Withholds, one at a time and nearest first, until every guarded number has its proof. */
function hideUntilProved(system: System, guards: readonly Guard[], choice: Choice, proofs: Proofs) {
  const hidden: number[] = []
  const unprotected: number[] = []
  for (const guard of guards) {
    let proof = guard.proof(system)
    while (!proof) {
      const [next] = [...nearest(system, guard.variable, candidatesAt(choice))].sort(choice.order)
      if (next === undefined) break
      choice.candidates.delete(next)
      choice.hide(next)
      hidden.push(next)
      proof = guard.proof(system)
    }
    if (proof) proofs.set(guard, proof)
    else unprotected.push(guard.variable)
  }
  return { hidden, unprotected }
}

/** Whether a number may stand in print after all; the proofs that it spoils are sought anew. */
function canShow(system: System, its: readonly number[], proofs: Proofs): boolean {
  const anew: [Guard, readonly World[]][] = []
  for (const [guard, worlds] of proofs) {
    if (!worlds.some((world) => its.some((each) => (world.get(each) ?? 0) !== 0))) continue
    const proof = guard.proof(system)
    if (!proof) return false
    anew.push([guard, proof])
  }
  for (const [guard, proof] of anew) proofs.set(guard, proof)
  return true
}

/**
 * Withholds what must be withheld so that no guarded number can be found out, and then gives back whatever turned out
 * not to be needed. The same figures and the same register always lead to the same choice.
 */
export function protect(system: System, guards: readonly Guard[], choice: Choice): Protected {
  const proofs: Proofs = new Map()
  const { hidden, unprotected } = hideUntilProved(system, guards, choice, proofs)
  const dearestFirst = [...hidden].sort((one, other) => choice.order(other, one))
  const kept = dearestFirst.filter((variable) => {
    choice.showAgain(variable)
    if (canShow(system, choice.withIt(variable), proofs)) return false
    choice.hide(variable)
    return true
  })
  return { hidden: kept, unprotected }
}
