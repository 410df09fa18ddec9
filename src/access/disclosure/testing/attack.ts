import highs from 'highs'
import type { Equation, Known, Unknown } from './reader.ts'

const solver = await highs()

/** From where to where a number can be, as far as the reader can tell. */
export interface Interval {
  low: number
  high: number
}

type Terms = readonly (readonly [number, string])[]

const bounded = (name: string, { low, high }: Unknown): string =>
  high === Infinity
    ? ` ${low} <= ${name}`
    : low === high
      ? ` ${name} = ${low}`
      : ` ${low} <= ${name} <= ${high}`

const linear = (terms: Terms): string =>
  terms.map(([times, name]) => `${times < 0 ? '-' : '+'} ${Math.abs(times)} ${name}`).join(' ')

/** Only what hangs together with the targets: the rest costs time and tells nothing. */
function around(reader: Known, targets: readonly string[]): { names: Set<string>; equations: Equation[] } {
  const at = new Map<string, Equation[]>()
  for (const equation of reader.equations)
    for (const [, name] of equation.terms) at.set(name, [...(at.get(name) ?? []), equation])
  const names = new Set(targets)
  const equations = new Set<Equation>()
  for (const name of names) {
    const { low, high } = reader.unknowns.get(name) ?? { low: 0, high: 0 }
    if (low === high && !targets.includes(name)) continue
    for (const equation of at.get(name) ?? []) {
      equations.add(equation)
      for (const [, other] of equation.terms) names.add(other)
    }
  }
  return { names, equations: [...equations] }
}

/** What the solver found for one number. */
const primalOf = (column: unknown): number =>
  typeof column === 'object' && column !== null && 'Primal' in column && typeof column.Primal === 'number'
    ? column.Primal
    : 0

class Problem {
  private readonly body: string
  private readonly short = new Map<string, string>()
  private readonly whole: string

  constructor(reader: Known, targets: readonly string[], whole: boolean) {
    const { names, equations } = around(reader, targets)
    const seen = new Set<string>()
    for (const name of names) this.short.set(name, `x${this.short.size}`)
    for (const { terms, is, to } of equations) seen.add(` ${linear(this.named(terms))} ${is} ${to}`)
    const bounds = [...names].map((name) =>
      bounded(this.of(name), reader.unknowns.get(name) ?? { low: 0, high: Infinity }),
    )
    this.body = `subject to\n${[...seen, ' x0 >= 0'].join('\n')}\nbounds\n${bounds.join('\n')}`
    this.whole = whole ? `\ngeneral\n ${[...this.short.values()].join(' ')}` : ''
  }

  private of(name: string): string {
    return this.short.get(name) ?? 'x0'
  }

  private named(terms: Terms): Terms {
    return terms.map(([times, name]) => [times, this.of(name)])
  }

  /** A world that agrees with everything printed and makes the sum as great as can be; undefined where there is none. */
  world(terms: Terms): ((name: string) => number) | undefined {
    const solution = solver.solve(`max\n ${linear(this.named(terms))}\n${this.body}${this.whole}\nend`)
    if (solution.Status !== 'Optimal') return undefined
    const columns = new Map(
      Object.entries(solution.Columns).map(([name, column]): [string, number] => [name, primalOf(column)]),
    )
    return (name) => columns.get(this.of(name)) ?? 0
  }
}

/** No number of this council is greater, so that "as great as can be" has an end. */
const greatest = 400

type Enough = (interval: Interval) => { readonly low: boolean; readonly high: boolean }

/** Which numbers still have to be shown to be low, or high, with the sign that makes a programme do so. */
const open = (found: ReadonlyMap<string, Interval>, enough: Enough): Terms =>
  [...found].flatMap(([name, interval]): Terms => {
    const { low, high } = enough(interval)
    if (!low) return [[-1, name]]
    return high ? [] : [[1, name]]
  })

/** Worlds that agree with everything printed, and how wide they show each number to be so far. */
class Search {
  readonly found: ReadonlyMap<string, Interval>
  private readonly problem: Problem
  private readonly enough: Enough

  constructor(reader: Known, targets: readonly string[], enough: Enough, whole: boolean) {
    for (const unknown of reader.unknowns.values())
      unknown.high = Math.min(unknown.high, Math.max(greatest, unknown.low))
    this.found = new Map(targets.map((name) => [name, { low: Infinity, high: -Infinity }]))
    this.problem = new Problem(reader, targets, whole)
    this.enough = enough
  }

  take(terms: Terms): void {
    const world = this.problem.world(terms)
    if (!world) throw new Error('What was printed contradicts itself, so the attack proves nothing')
    for (const [name, interval] of this.found) {
      interval.low = Math.min(interval.low, world(name))
      interval.high = Math.max(interval.high, world(name))
    }
  }

  /** A few worlds for all numbers at once, then again for those that are not wide yet, for as long as that helps. */
  atOnce(): void {
    for (const sign of [1, -1]) this.take([...this.found.keys()].map((name) => [sign, name]))
    for (let left = Infinity, now = open(this.found, this.enough); now.length < left;) {
      left = now.length
      if (left > 0) this.take(now)
      now = open(this.found, this.enough)
    }
  }

  /** A programme of its own for each number that is not wide yet. */
  oneByOne(): void {
    for (const [name, interval] of this.found)
      for (const sign of [-1, 1]) {
        const { low, high } = this.enough(interval)
        if (sign === -1 ? !low : !high) this.take([[sign, name]])
      }
  }
}

/** Numbers that a few worlds did not yet show to be wide: most are, so that only these cost programmes of their own. */
export function notYetWide(reader: Known, targets: readonly string[], enough: Enough): readonly string[] {
  if (targets.length === 0) return []
  const search = new Search(reader, targets, enough, false)
  search.atOnce()
  return open(search.found, enough).map(([, name]) => name)
}

/**
 * The least and the greatest that each number can be, by linear programming over everything that the reader knows; exact for
 * those that are not as wide as `enough` asks. With `whole`, numbers of children are whole numbers.
 */
export function intervals(
  reader: Known,
  targets: readonly string[],
  enough: Enough,
  whole = false,
): ReadonlyMap<string, Interval> {
  if (targets.length === 0) return new Map()
  const search = new Search(reader, targets, enough, whole)
  search.atOnce()
  search.oneByOne()
  return search.found
}
