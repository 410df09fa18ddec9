import type { Figure, Part } from './figure.ts'
import { keyText } from './figure.ts'
import { guardsOf } from './guards.ts'
import { isSmall } from './levels.ts'
import { relatePairs } from './pairs.ts'
import { overlapping } from './overlapping.ts'
import { protect } from './protect.ts'
import { recutIn } from './recut.ts'
import type { Printed } from './recall.ts'
import { print, printedOf, remembered } from './recall.ts'
import type { Register } from './register.ts'
import type { PublicationRequest } from './request.ts'
import type { Standing } from './standing.ts'
import type { System } from './system.ts'

/** What was withheld before, by figure and part: it stays withheld when it is restated. */
const withheldBefore = (register: Register): ReadonlySet<string> =>
  new Set(
    register.flatMap(({ figures }) =>
      figures.flatMap(({ figure, beneath, withheld }) =>
        beneath ? [] : withheld.map((piece) => `${keyText(figure.key)}|${piece}`),
      ),
    ),
  )

/** The rules that need no search: small counts, breakdowns of small wholes, what was withheld before or is cut anew. */
function mustWithhold(
  standing: Standing,
  register: Register,
  within: ReadonlySet<number>,
): (printed: Printed) => boolean {
  const before = withheldBefore(register)
  const recut = recutIn(register)
  const already = new Set(standing.withheld)
  return ({ figure, part, variable }) => {
    const value = standing.known.gathering.valueOf(variable)
    const again = value > 0 && (before.has(`${keyText(figure.key)}|${part}`) || recut(figure))
    return within.has(variable) || isSmall(value) || again || already.has(variable)
  }
}

/** Withholds by rule, prints the rest, and says which of it could still be withheld for others' sake. */
function firstStanding(standing: Standing, register: Register, figures: readonly Figure[]): Set<number> {
  const { known } = standing
  const fixedBefore = (variable: number) => known.gathering.variables[variable]?.fixed === true
  const printed = figures.map((figure) => ({ figure, all: printedOf(known, [figure]) }))
  const within = standing.withinSmall(
    new Set(printed.flatMap(({ all }) => all.map(({ variable }) => variable))),
  )
  const must = mustWithhold(standing, register, within)
  const candidates = new Set<number>()
  for (const one of printed.flatMap(({ all }) => all)) {
    if (fixedBefore(one.variable)) continue
    if (must(one)) standing.withhold(one.variable, within.has(one.variable))
    else if (known.gathering.valueOf(one.variable) > 0) candidates.add(one.variable)
  }
  const isShown = ({ variable }: Printed) => !standing.withheld.has(variable)
  print(
    standing,
    printed.map(({ figure, all }) => ({ figure, shown: all.filter(isShown) })),
  )
  return candidates
}

/**
 * What costs readers least comes first: parts before totals, those with room to move before those without, then the
 * smaller.
 */
function order(standing: Standing): (one: number, other: number) => number {
  const { gathering, wholes } = standing.known
  const times = new Map<number, number>()
  for (const { whole, parts } of wholes) if (parts.length > 1) times.set(whole, (times.get(whole) ?? 0) + 1)
  const roomless = (variable: number) => Number(gathering.valueOf(variable) < roomFrom)
  const id = (variable: number) => gathering.variables[variable]?.id ?? ''
  return (one, other) =>
    (times.get(one) ?? 0) - (times.get(other) ?? 0) ||
    roomless(one) - roomless(other) ||
    gathering.valueOf(one) - gathering.valueOf(other) ||
    (id(one) < id(other) ? -1 : 1)
}

/** From here on a number can go down by four and still be more than five. */
const roomFrom = 10

export type CountsOutcome =
  | { readonly ok: false; readonly problems: readonly string[] }
  /** `isOut` says that nothing is printed of a figure, not even that it is small. */
  | {
      readonly ok: true
      readonly isOut: (figure: Figure) => boolean
      readonly isWithheld: (figure: Figure, part: Part) => boolean
    }

/** Whether numbers that could not be protected were so before this release, in which case it is not what gives them away. */
function wereAlready(register: Register, ids: readonly string[]): boolean {
  const standing = remembered(register)
  relatePairs(standing)
  const system = standing.known.gathering.system()
  const open = new Set(
    guardsOf(standing)
      .filter((guard) => !guard.proof(system))
      .map(({ variable }) => variable),
  )
  return ids.every((id) => {
    const variable = standing.known.gathering.places.get(id)
    return variable !== undefined && open.has(variable)
  })
}

/** What hangs together with the sums that are new and with what is asked for: all else stays as well protected as it was. */
function touchedBy(system: System, before: number, asked: readonly number[]): ReadonlySet<number> {
  const touched = new Set(system.relations.slice(before).flatMap(({ terms }) => terms.map(({ of }) => of)))
  const spread = (variable: number): void => {
    for (const { relation } of system.relationsOf[variable] ?? [])
      for (const { of } of system.relations[relation]?.terms ?? []) touched.add(of)
  }
  for (const variable of asked) spread(variable)
  for (const variable of touched) if (system.variables[variable]?.fixed === false) spread(variable)
  return touched
}

/** Decides which counts of a public release are withheld, given every public release before it. */
export function countsWithheld(register: Register, request: PublicationRequest): CountsOutcome {
  const standing = remembered(register)
  const { known } = standing
  relatePairs(standing)
  const before = known.gathering.relations.length
  for (const figure of [...request.figures, ...(request.beneath ?? [])]) known.figure(figure)
  const wrong = request.sums.flatMap((sum) => (known.sum(sum) ? [] : [sumProblem(sum)]))
  if (wrong.length > 0) return { ok: false, problems: wrong }
  const out = overlapping(standing, request.figures)
  const candidates = firstStanding(
    standing,
    register,
    request.figures.filter((figure) => !out.has(figure)),
  )
  relatePairs(standing)
  const system = known.gathering.system()
  const asked = printedOf(known, request.figures).flatMap(({ variable }) => standing.withIt(variable))
  const touched = touchedBy(system, before, asked)
  const guards = guardsOf(standing).filter(({ variable }) => touched.has(variable))
  const { unprotected } = protect(system, guards, {
    candidates,
    order: order(standing),
    withIt: (variable) => standing.withIt(variable),
    hide: (variable) => standing.hide(variable),
    showAgain: (variable) => standing.showAgain(variable),
  })
  const ids = unprotected.map((variable) => known.gathering.variables[variable]?.id ?? '')
  const whole = ids.length > 0 && !wereAlready(register, ids)
  return {
    ok: true,
    isOut: (figure) => whole || out.has(figure),
    isWithheld: (figure, part) => {
      const variable = known.of(figure, part)
      return whole || out.has(figure) || (variable !== undefined && standing.withheld.has(variable))
    },
  }
}

const sumProblem = ({ terms }: PublicationRequest['sums'][number]): string =>
  `${terms[0]?.key.measure ?? 'A sum'}: does not add up, or names a figure that was not given. Give every part, the empty ones too, as true figures or beneath them`
