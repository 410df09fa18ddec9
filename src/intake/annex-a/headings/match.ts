import { headingKey, type Heading } from './normal.ts'
import type { KnownList } from './known-headings.ts'

/** A heading of a sheet that stands for a column of a list. */
export interface Match {
  /** Place in the sheet, from 0. */
  readonly position: number
  /** Place in the list, from 0. */
  readonly column: number
  readonly by: 'name' | 'alias' | 'remembered'
}

/** How alike two headings must be, from 0 to 1, when they are neither the same nor known for each other. */
const alikeEnough = 0.8

/** What is not in the list's own vocabulary counts this much against a heading. */
const strangeWeight = 0.4

/**
 * Columns of a list that the council has said its files do not have: remembered under the column's own name, as meaning
 * nothing. No heading stands for one of them, however alike it is, and none is taken by its place.
 */
export function notInTheFile(
  known: KnownList,
  remembered: Readonly<Record<string, string>> = {},
): ReadonlySet<number> {
  const none = Object.entries(remembered).filter(([, column]) => column === '')
  return new Set(none.flatMap(([column]) => known.names.get(headingKey(column)) ?? []))
}

/** Whether headings that are only like a column's name stand for it too. */
export type Matching = 'names' | 'names and likeness'

/**
 * Which headings of a row stand for which columns of a list: as the council confirmed before, then by Ofsted's own name,
 * then by another known name, then without numbers and remarks around it, then by being alike. Each column is found once;
 * of two headings the first counts.
 */
export function matchHeadings(
  headings: readonly (Heading | undefined)[],
  known: KnownList,
  remembered: Readonly<Record<string, string>> = {},
  by: Matching = 'names and likeness',
): readonly Match[] {
  const found = new Matches(notInTheFile(known, remembered))
  const keys = headings.map((heading) => heading?.key ?? '')
  const confirmed = new Map(
    Object.entries(remembered).map(([heading, column]) => [
      headingKey(heading),
      known.names.get(headingKey(column)),
    ]),
  )
  for (const [position, key] of keys.entries()) found.add(position, confirmed.get(key), 'remembered')
  for (const [position, key] of keys.entries()) found.add(position, known.names.get(key), 'name')
  for (const [position, key] of keys.entries()) found.add(position, known.aliases.get(key), 'alias')
  for (const [position, heading] of headings.entries())
    for (const key of heading?.less ?? [])
      found.add(position, known.names.get(key) ?? known.aliases.get(key), 'alias')
  if (by === 'names and likeness')
    for (const { position, column } of alike(headings, known, found)) found.add(position, column, 'alias')
  return found.all
}

class Matches {
  private readonly found = new Map<number, Match>()
  private readonly columns: Set<number>

  /** @param barred columns for which no heading stands. */
  constructor(barred: ReadonlySet<number>) {
    this.columns = new Set(barred)
  }

  add(position: number, column: number | undefined, by: Match['by']): void {
    if (column === undefined || this.has(position, column)) return
    this.found.set(position, { position, column, by })
    this.columns.add(column)
  }

  has(position: number, column: number): boolean {
    return this.found.has(position) || this.columns.has(column)
  }

  hasPosition(position: number): boolean {
    return this.found.has(position)
  }

  get all(): readonly Match[] {
    return [...this.found.values()].sort((one, other) => one.position - other.position)
  }
}

interface Alike {
  readonly column: number
  readonly score: number
}

/** Pairs that are alike, the most alike first. */
function alike(headings: readonly (Heading | undefined)[], known: KnownList, found: Matches) {
  const pairs: (Alike & { readonly position: number })[] = []
  for (const [position, heading] of headings.entries()) {
    if (heading === undefined || found.hasPosition(position)) continue
    for (const { column, score } of columnsAlike(heading, known))
      if (!found.has(position, column)) pairs.push({ position, column, score })
  }
  return pairs.sort((one, other) => other.score - one.score)
}

/** Every sheet is held against every list, and sheets repeat their headings and values: each is compared once. */
const compared = new WeakMap<KnownList, Map<string, readonly Alike[]>>()
const mostCompared = 2000

/** The columns of a list that a heading is like. */
function columnsAlike({ text, tokens }: Heading, known: KnownList): readonly Alike[] {
  const before = compared.get(known) ?? new Map<string, readonly Alike[]>()
  compared.set(known, before)
  const columns = before.get(text) ?? compare(tokens, known)
  if (before.size < mostCompared) before.set(text, columns)
  return columns
}

function compare(tokens: readonly string[], { tokens: columns, weights }: KnownList): readonly Alike[] {
  const words = [...weights.keys()]
  const own = tokens.map((token): Token => ({ token, words: words.filter((word) => sameWord(token, word)) }))
  if (own.every(({ words: known }) => known.length === 0)) return []
  return columns
    .map((column, at) => ({ column: at, score: likeness(own, column, weights) }))
    .filter(({ score }) => score >= alikeEnough)
}

/** A word of a heading, and which words of a list it may be. */
interface Token {
  readonly token: string
  readonly words: readonly string[]
}

/** The share of what both headings say in what either says, each word by what it tells. */
function likeness(
  one: readonly Token[],
  other: readonly string[],
  weights: ReadonlyMap<string, number>,
): number {
  const weight = (token: string) => weights.get(token) ?? strangeWeight
  const rest = [...other]
  let [common, strange] = [0, 0]
  for (const { token, words } of one) {
    const at = rest.findIndex((each) => words.includes(each))
    if (at >= 0) {
      common += weight(rest[at] ?? '')
      rest.splice(at, 1)
    } else if (!other.some((each) => words.includes(each))) strange += weight(token)
  }
  const total = other.reduce((all, each) => all + weight(each), strange)
  return total === 0 ? 0 : common / total
}

/** The same but for one slip of the pen, in words long enough to bear it. */
function sameWord(one: string, other: string): boolean {
  if (one === other) return true
  if (Math.min(one.length, other.length) < 6 || Math.abs(one.length - other.length) > 1) return false
  return oneSlip(one, other)
}

/** A letter too many, too few, or another; or two in the wrong order: what is left when the same ends are taken away. */
function oneSlip(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length)
  let start = 0
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  let [a, b] = [one.length, other.length]
  while (a > start && b > start && one.charCodeAt(a - 1) === other.charCodeAt(b - 1)) {
    a -= 1
    b -= 1
  }
  if (a <= start + 1 && b <= start + 1) return true
  return a === start + 2 && b === a && one[start] === other[start + 1] && one[start + 1] === other[start]
}
