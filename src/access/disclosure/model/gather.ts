import type { Figure, FigureKey, Part, Period } from './figure.ts'
import { countsOf, keyText, monthsOf } from './figure.ts'
import { countWithin } from './periods.ts'
import type { Sum } from './sums.ts'
import type { Times } from './system.ts'
import { Gathering } from './system.ts'

/** What is known last of one count. */
interface Last {
  readonly variable: number
  readonly value: number
  readonly period: Period
  readonly months: readonly number[] | undefined
}

/** A whole and its parts, as variables. */
export interface Whole {
  readonly whole: number
  readonly parts: readonly number[]
}

type Term = Last & { readonly times: Times; readonly key: FigureKey }

const parts: readonly Part[] = ['all', 'part', 'rest']

/** Gathers releases, in the order in which they left, into one system of numbers and sums. */
export class Known {
  readonly gathering = new Gathering()
  readonly wholes: Whole[] = []
  readonly shares: { readonly all: number; readonly part: number; readonly rest: number }[] = []
  /** What each variable is a count of, for those that are not mere differences. */
  readonly keys = new Map<number, { readonly key: FigureKey; readonly part: Part }>()
  private readonly last = new Map<string, Last>()
  private readonly sums: { readonly part: Part; readonly terms: readonly Term[] }[] = []

  /** The variable of a count. The same figure restated is another variable; said again, it is the same one. */
  of(figure: Figure, part: Part): number | undefined {
    const value = countsOf(figure).find(([name]) => name === part)?.[1]
    return value === undefined ? undefined : this.variable(figure.key, part, value)
  }

  variable(key: FigureKey, part: Part, value: number): number {
    const variable = this.gathering.variable(`${keyText(key)}|${part}|${value}`, value)
    this.keys.set(variable, { key, part })
    return variable
  }

  figure(figure: Figure): void {
    const { key } = figure
    for (const [part, value] of countsOf(figure))
      this.last.set(`${keyText(key)}|${part}`, {
        variable: this.variable(key, part, value),
        value,
        period: key.period,
        months: monthsOf(figure, part),
      })
    if (figure.kind === 'share') this.share(key, countsOf(figure))
  }

  /** @returns false where the sum does not hold, or speaks of a figure that was never given. */
  sum(sum: Sum): boolean {
    const held = parts.map((part) => this.sumOf(sum, part))
    return held.some((one) => one === 'holds') && !held.includes('wrong')
  }

  /** What holds of a period holds of a piece of it, where counts by month tell what that is. */
  inPiece(figure: Figure, piece: Period): void {
    const counts = countsOf(figure).map(([part]): readonly [Part, number] => [
      part,
      countWithin(figure.key.period, monthsOf(figure, part), piece) ?? 0,
    ])
    if (figure.kind === 'share') this.share({ ...figure.key, period: piece }, counts)
    const text = keyText(figure.key)
    for (const { part, terms } of this.sums) {
      if (!terms.some(({ key }) => keyText(key) === text)) continue
      const its = terms.flatMap(({ key, period, months, times }) => {
        const count = countWithin(period, months, piece)
        return count === undefined
          ? []
          : [{ of: this.variable({ ...key, period: piece }, part, count), times }]
      })
      if (its.length === terms.length && this.off(its) === 0) this.relate(its)
    }
  }

  /** A count over a period is the sum of its pieces, in each of its parts. */
  inPieces(figure: Figure, pieces: readonly Period[]): void {
    const { key } = figure
    for (const [part, value] of countsOf(figure)) {
      const months = monthsOf(figure, part)
      const its = pieces.map((piece) =>
        this.variable({ ...key, period: piece }, part, countWithin(key.period, months, piece) ?? 0),
      )
      this.gathering.relation([
        { of: this.variable(key, part, value), times: -1 },
        ...its.map((of) => ({ of, times: 1 as const })),
      ])
    }
  }

  private share(key: FigureKey, counts: readonly (readonly [Part, number])[]): void {
    const [all, part, rest] = counts.map(([name, value]) => this.variable(key, name, value))
    if (all === undefined || part === undefined || rest === undefined) return
    this.shares.push({ all, part, rest })
    this.total(all, [part, rest])
  }

  private total(whole: number, its: readonly number[]): void {
    this.wholes.push({ whole, parts: its })
    this.gathering.relation([{ of: whole, times: -1 }, ...its.map((of) => ({ of, times: 1 as const }))])
  }

  private sumOf(sum: Sum, part: Part): 'holds' | 'wrong' | 'unknown' {
    const terms = sum.terms.flatMap(({ key, times }) => {
      const last = this.last.get(`${keyText(key)}|${part}`)
      return last ? [{ ...last, key, times }] : []
    })
    if (terms.length < sum.terms.length) return 'unknown'
    const its = terms.map(({ variable, times }) => ({ of: variable, times }))
    if (this.off(its) !== 0) return 'wrong'
    this.relate(its)
    this.sums.push({ part, terms })
    return 'holds'
  }

  private off(terms: readonly { of: number; times: Times }[]): number {
    return terms.reduce((sofar, { of, times }) => sofar + this.gathering.valueOf(of) * times, 0)
  }

  private relate(terms: readonly { of: number; times: Times }[]): void {
    const wholes = terms.filter(({ times }) => times === -1)
    const [whole] = wholes
    const its = terms.filter(({ times }) => times === 1).map(({ of }) => of)
    if (whole && wholes.length === 1) this.total(whole.of, its)
    else this.gathering.relation(terms)
  }
}
