import type { KnownPoint, RuleId, Side } from './model.ts'

/** A month with limits, or undefined where nothing can be said: a gap, a figure withheld. */
export type Judged = Pick<KnownPoint, 'value' | 'range'> & { readonly centre: number }
export type Row = readonly (Judged | undefined)[]

export interface Rule {
  readonly id: RuleId
  readonly name: string
  /** What it means, for whoever reads the chart. */
  readonly words: string
  /** For each month of the row, on which side it is a signal by this rule (of a trend: which way it goes). */
  readonly marks: (row: Row) => readonly (Side | undefined)[]
}

/**
 * The side of the average. A month on the average is on neither, and ends a run: so Making Data Count's tool has it.
 * A hair's breadth from the average is on it, since averages are rarely exact in floating point.
 */
function sideOf({ value, centre }: Judged): Side | undefined {
  const hair = 1e-9 * Math.max(Math.abs(value), Math.abs(centre))
  if (Math.abs(value - centre) <= hair) return undefined
  return value > centre ? 'above' : 'below'
}

const beyond = (point: Judged, lower: number, upper: number): Side | undefined =>
  point.value > upper ? 'above' : point.value < lower ? 'below' : undefined

const outside = (point: Judged | undefined) =>
  point?.range && beyond(point, point.range.lower, point.range.upper)

/** Beyond two thirds of the way to a limit, and not beyond the limit itself. */
const near = (point: Judged | undefined) =>
  point?.range && outside(point) === undefined
    ? beyond(point, point.range.nearLower, point.range.nearUpper)
    : undefined

/** Marks every month of each stretch of at least `length` months that are all on one side. A gap ends a stretch. */
function stretches(sides: readonly (Side | undefined)[], length: number): readonly (Side | undefined)[] {
  return sides.map((side, at) => {
    if (side === undefined) return undefined
    let first = at
    let last = at
    while (sides[first - 1] === side) first -= 1
    while (sides[last + 1] === side) last += 1
    return last - first + 1 >= length ? side : undefined
  })
}

/** Which way the step from the month before goes. */
const steps = (row: Row) =>
  row.map((point, at): Side | undefined => {
    const before = row[at - 1]
    if (point === undefined || before === undefined || point.value === before.value) return undefined
    return point.value > before.value ? 'above' : 'below'
  })

/** A trend of seven months is six steps one way; the month it starts from is part of it. */
function trends(row: Row, length: number): readonly (Side | undefined)[] {
  const long = stretches(steps(row), length - 1)
  return long.map((side, at) => side ?? long[at + 1])
}

/** Near a limit, as is another of some three months in a row that all lie on this side of the average. */
const twoOfThree = (row: Row) =>
  row.map((point, at): Side | undefined => {
    const side = near(point)
    const threes = [at - 2, at - 1, at].map((first) => row.slice(Math.max(first, 0), first + 3))
    const found = threes.some(
      (three) =>
        three.length === 3 &&
        three.every((one) => one !== undefined && sideOf(one) === side) &&
        three.filter((one) => near(one) === side).length >= 2,
    )
    return found ? side : undefined
  })

const inWords = (length: number) =>
  ['nought', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'][length] ??
  String(length)

/** The rules of Making Data Count, with the lengths that a chart uses; in the order in which they weigh. */
export const rulesFor = ({
  run,
  trend,
}: {
  readonly run: number
  readonly trend: number
}): readonly Rule[] => [
  {
    id: 'outside',
    name: 'Outside the usual range',
    words: 'A month lies outside the limits within which nearly all months lie when nothing has changed.',
    marks: (row) => row.map(outside),
  },
  {
    id: 'run',
    name: `${sentence(inWords(run))} in a row on one side`,
    words: `At least ${inWords(run)} months in a row all lie above the average, or all below it. A month on the average ends the row.`,
    marks: (row) =>
      stretches(
        row.map((point) => point && sideOf(point)),
        run,
      ),
  },
  {
    id: 'two-of-three',
    name: 'Two of three near a limit',
    words:
      'Of three months in a row on one side of the average, two or more lie in the outer third of the usual range.',
    marks: twoOfThree,
  },
  {
    id: 'trend',
    name: `${sentence(inWords(trend))} rising or falling`,
    words: `At least ${inWords(trend)} months in a row each lie higher than the month before, or each lower.`,
    marks: (row) => trends(row, trend),
  },
]

const sentence = (words: string) => words.charAt(0).toUpperCase() + words.slice(1)
