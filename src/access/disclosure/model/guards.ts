import { isSmall, publicRules } from './levels.ts'
import type { Standing } from './standing.ts'
import type { System } from './system.ts'
import type { World } from './walk.ts'
import { worldWith } from './walk.ts'

/** A number that must not be found out, and how other worlds show that it cannot be. */
export interface Guard {
  readonly variable: number
  /** Other worlds that agree with everything printed and together prove it; undefined where they were not found. */
  readonly proof: (system: System) => readonly World[] | undefined
}

const { smallest, largest } = publicRules

const all = (worlds: readonly (World | undefined)[]): readonly World[] | undefined => {
  const found = worlds.flatMap((world) => (world ? [world] : []))
  return found.length === worlds.length ? found : undefined
}

const reaching = (system: System, variable: number, targets: readonly number[]) =>
  all(targets.map((target) => worldWith(system, variable, target)))

/** A withheld count: anything from 1 to 5. */
const wholeRange = (variable: number): Guard => ({
  variable,
  proof: (system) => reaching(system, variable, [smallest, largest]),
})

/** A small number that was never to be printed: at least two values from 1 to 5, and none or more than five besides. */
const notPinned = (variable: number, value: number): Guard => {
  const down = value > smallest ? [0] : [0, value + 1]
  const up = value < largest ? [largest + 1] : [largest + 1, value - 1]
  const ways = value > 2 ? [down, up] : [up, down]
  return {
    variable,
    proof: (system) =>
      ways.reduce<readonly World[] | undefined>(
        (found, way) => found ?? reaching(system, variable, way),
        undefined,
      ) ?? reaching(system, variable, [smallest, largest]),
  }
}

/**
 * Everything that readers must not find out: each withheld count from 1 to 5; whoever did not meet it, wherever those are
 * few; and each small number beneath, such as a month of a year or a team left over when others are taken away.
 */
export function guardsOf(standing: Standing): readonly Guard[] {
  const { known, withheld } = standing
  const restOf = new Map(known.shares.map(({ rest, part }) => [rest, part]))
  const openly = (variable: number): boolean => {
    const part = restOf.get(variable)
    return part === undefined ? withheld.has(variable) : !isSmall(known.gathering.valueOf(part))
  }
  return known.gathering.variables.flatMap(({ value, fixed }, variable) => {
    if (fixed || !isSmall(value)) return []
    return [openly(variable) ? wholeRange(variable) : notPinned(variable, value)]
  })
}

/** An amount summed over few children: that it could be another is enough, since sums of days have no bounds. */
export const amountGuard = (variable: number): Guard => ({
  variable,
  proof: (system) => reaching(system, variable, [(system.variables[variable]?.value ?? 0) + 1]),
})
