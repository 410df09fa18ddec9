import type { IsoDate } from '../../../kernel/index.ts'
import { addDays, addMonths, readIsoDate } from '../../../kernel/index.ts'
import type { Line } from './printed.ts'
import { nameOf } from './printed.ts'

export interface Cuts {
  readonly teams: readonly string[]
  readonly categories: Readonly<Record<string, readonly string[]>>
}

/** What somebody outside knows of the council before reading anything. */
export interface Outsider {
  /** By measure: which teams and which categories its tables list, every one of them each time. */
  readonly cuts: Readonly<Record<string, Cuts>>
  /** Measures whose counts of months add up to those of longer periods. */
  readonly addsUp: readonly string[]
  readonly flow: { readonly stock: string; readonly entered: string; readonly left: string }
}

/** What such a reader could find out besides: why each number is withheld, and which numbers were restated. */
export interface Betrayal {
  readonly standing: ReadonlyMap<string, 'small' | 'large' | 'within'>
  readonly revised: ReadonlySet<string>
}

export interface Unknown {
  low: number
  high: number
}
export interface Equation {
  readonly terms: readonly (readonly [number, string])[]
  readonly is: '=' | '<=' | '>='
  readonly to: number
}

/** What the attack works on. */
export interface Known {
  readonly unknowns: ReadonlyMap<string, Unknown>
  readonly equations: readonly Equation[]
}

/** Several readers of different councils as one: programmes for all of them cost hardly more than for one. */
export function together(readers: readonly Known[]): Known {
  const prefixed = (at: number, name: string) => `${at}|${name}`
  return {
    unknowns: new Map(
      readers.flatMap(({ unknowns }, at) =>
        [...unknowns].map(([name, unknown]): [string, Unknown] => [prefixed(at, name), unknown]),
      ),
    ),
    equations: readers.flatMap(({ equations }, at) =>
      equations.map((equation) => ({
        ...equation,
        terms: equation.terms.map(([times, name]): [number, string] => [times, prefixed(at, name)]),
      })),
    ),
  }
}

const day = (text: string): IsoDate => {
  const read = readIsoDate(text)
  if (!read) throw new RangeError(`${text} is no day`)
  return read
}

/** Sets up everything that a reader of printed lines knows: numbers, and the sums that must hold between them. */
export class Reader implements Known {
  readonly unknowns = new Map<string, Unknown>()
  readonly equations: Equation[] = []
  private readonly versions = new Map<string, number>()
  private readonly outsider: Outsider

  constructor(outsider: Outsider) {
    this.outsider = outsider
  }

  /** Reads one release. @returns the unknowns of its withheld numbers, by name. */
  read(lines: readonly Line[], betrayal?: Betrayal): ReadonlyMap<string, string> {
    for (const name of betrayal?.revised ?? []) this.versions.set(name, (this.versions.get(name) ?? 0) + 1)
    const withheld = new Map<string, string>()
    for (const line of lines.filter(({ piece }) => piece === 'all' || piece === 'part')) {
      const name = nameOf(line)
      const its = this.named(line)
      if (line.text === 'c') withheld.set(name, its)
      this.bound(its, line.text, betrayal?.standing.get(name))
    }
    for (const line of lines) this.relate(line, lines)
    return withheld
  }

  /** The unknown of a number in the version that stands now. */
  named(line: Omit<Line, 'text'>): string {
    const name = nameOf(line)
    const its = `${name}#${this.versions.get(name) ?? 0}`
    if (!this.unknowns.has(its)) this.unknowns.set(its, { low: 0, high: Infinity })
    return its
  }

  private bound(its: string, text: string, standing: 'small' | 'large' | 'within' | undefined): void {
    const unknown = this.unknowns.get(its)
    if (!unknown) return
    const [low, high] =
      text !== 'c'
        ? [Number(text.replaceAll(' ', '')), Number(text.replaceAll(' ', ''))]
        : standing === 'small'
          ? [1, 5]
          : [standing === 'large' ? 6 : 0, Infinity]
    unknown.low = Math.max(unknown.low, low)
    unknown.high = Math.min(unknown.high, high)
  }

  private equal(terms: Equation['terms']): void {
    this.equations.push({ terms, is: '=', to: 0 })
  }

  private relate(line: Line, lines: readonly Line[]): void {
    if (line.piece === 'percent') this.percent(line, lines)
    if (line.piece !== 'all' && line.piece !== 'part') return
    this.flow(line)
    const over = this.months(line)
    for (const piece of line.piece === 'all' && this.isShare(line, lines)
      ? ['all', 'part', 'rest']
      : [line.piece])
      for (const each of [line, ...over]) {
        this.breakdowns({ ...each, piece })
        if (piece === 'rest') this.rest(each)
      }
    for (const piece of ['all', 'part', 'rest']) {
      if (over.length === 0 || (piece !== 'all' && !this.isShare(line, lines))) continue
      this.equal([
        [-1, this.named({ ...line, piece })],
        ...over.map((month): [number, string] => [1, this.named({ ...month, piece })]),
      ])
    }
  }

  private isShare(line: Line, lines: readonly Line[]): boolean {
    return lines.some(({ piece, measure }) => piece === 'part' && measure === line.measure)
  }

  private rest(line: Omit<Line, 'text'>): void {
    this.equal([
      [-1, this.named({ ...line, piece: 'all' })],
      [1, this.named({ ...line, piece: 'part' })],
      [1, this.named({ ...line, piece: 'rest' })],
    ])
  }

  /** A whole is the sum of its teams, and of the categories of each dimension that it is not cut by yet. */
  private breakdowns(line: Omit<Line, 'text'>): void {
    const { teams, categories } = this.outsider.cuts[line.measure] ?? { teams: [], categories: {} }
    const whole: [number, string] = [-1, this.named(line)]
    const sum = (parts: readonly Omit<Line, 'text'>[]) =>
      this.equal([whole, ...parts.map((part): [number, string] => [1, this.named(part)])])
    if (line.area.length === 0 && teams.length > 0) sum(teams.map((team) => ({ ...line, area: [team] })))
    for (const [dimension, names] of Object.entries(categories))
      if (!(dimension in line.cell))
        sum(names.map((name) => ({ ...line, cell: { ...line.cell, [dimension]: name } })))
  }

  private months(line: Line): readonly Line[] {
    if (!this.outsider.addsUp.includes(line.measure)) return []
    const months: Line[] = []
    for (let from = day(line.from); from <= line.to; from = addMonths(from, 1))
      months.push({ ...line, from, to: addDays(addMonths(from, 1), -1) })
    return months.length > 1 ? months : []
  }

  private flow(line: Line): void {
    const { stock, entered, left } = this.outsider.flow
    if (line.measure !== entered) return
    const on = (date: IsoDate): string => this.named({ ...line, measure: stock, from: date, to: date })
    this.equal([
      [1, on(addDays(day(line.from), -1))],
      [1, this.named(line)],
      [-1, this.named({ ...line, measure: left })],
      [-1, on(day(line.to))],
    ])
  }

  /** A printed percentage narrows what its two counts can be. */
  private percent(line: Line, lines: readonly Line[]): void {
    const percent = Number(line.text.replace('%', ''))
    if (!Number.isFinite(percent) || !lines.includes(line)) return
    const [part, all] = ['part', 'all'].map((piece) => this.named({ ...line, piece }))
    if (part === undefined || all === undefined) return
    this.equations.push({
      terms: [
        [100, part],
        [-(percent - 0.5), all],
      ],
      is: '>=',
      to: 0,
    })
    this.equations.push({
      terms: [
        [100, part],
        [-(percent + 0.5), all],
      ],
      is: '<=',
      to: 0,
    })
  }
}
