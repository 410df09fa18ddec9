import type { Figure } from './figure.ts'
import { keyText } from './figure.ts'
import type { Known } from './gather.ts'
import { amountGuard } from './guards.ts'
import { publicRules } from './levels.ts'
import { relatePairs } from './pairs.ts'
import { protect } from './protect.ts'
import { printedOf, remembered } from './recall.ts'
import type { Register } from './register.ts'
import type { PublicationRequest } from './request.ts'
import type { System } from './system.ts'

/**
 * The same sums as between counts, of what was measured: a mean times its children is a sum of days, and sums can be taken
 * apart.
 */
function amountSystem(register: Register, request: PublicationRequest): Known {
  const standing = remembered(register)
  const { known } = standing
  for (const figure of [...request.figures, ...(request.beneath ?? [])]) known.figure(figure)
  for (const sum of request.sums) known.sum(sum)
  for (const { variable } of printedOf(known, request.figures)) standing.withhold(variable, true)
  relatePairs(standing)
  return known
}

const enough = (children: number): boolean => children >= publicRules.amountOfAtLeast

/** Whoever is counted by none is known to have none of it; everything else may be any number. */
function loosen(system: System): void {
  for (const variable of system.variables) {
    variable.fixed = variable.value === 0
    variable.low = -Infinity
    variable.high = Infinity
  }
}

function show(known: Known, figure: Figure): number | undefined {
  const variable = known.of(figure, 'all')
  const held = variable === undefined ? undefined : known.gathering.variables[variable]
  if (held) held.fixed = true
  return variable
}

/** Which medians and means of a public release are withheld: those of few children, and those that give such ones away. */
export function amountsWithheld(
  register: Register,
  request: PublicationRequest,
  isCountWithheld: (figure: Figure) => boolean,
): ReadonlySet<string> {
  const amounts = request.figures.filter((figure) => figure.kind === 'amount')
  if (amounts.length === 0) return new Set()
  const known = amountSystem(register, request)
  const system = known.gathering.system()
  loosen(system)
  for (const { figures } of register)
    for (const { figure, beneath, withheld } of figures)
      if (figure.kind === 'amount' && !beneath && !withheld.includes('amount')) show(known, figure)
  const may = amounts.filter(
    (figure) => !isCountWithheld(figure) && (figure.children === 0 || enough(figure.children)),
  )
  const earlier = new Set(system.variables.flatMap(({ fixed }, variable) => (fixed ? [variable] : [])))
  const candidates = new Set(
    may.flatMap((figure) => {
      const variable = show(known, figure)
      return variable === undefined || earlier.has(variable) ? [] : [variable]
    }),
  )
  const held = hiddenAmong(known, system, candidates)
  return new Set(
    amounts
      .filter((figure) => !may.includes(figure) || held.has(known.of(figure, 'all') ?? -1))
      .map(({ key }) => keyText(key)),
  )
}

function hiddenAmong(known: Known, system: System, candidates: Set<number>): ReadonlySet<number> {
  const guards = system.variables.flatMap(({ value, fixed }, variable) =>
    fixed || enough(value) ? [] : [amountGuard(variable)],
  )
  const fix = (fixed: boolean) => (variable: number) => {
    const held = system.variables[variable]
    if (held) held.fixed = fixed
  }
  const { hidden } = protect(system, guards, {
    candidates,
    order: (one, other) => known.gathering.valueOf(one) - known.gathering.valueOf(other) || one - other,
    hide: fix(false),
    showAgain: fix(true),
    withIt: (variable) => [variable],
  })
  return new Set(hidden)
}
