import type { IsoDate } from '../../../kernel/index.ts'

/** On one day (how many there were), or over days (how many there were in them); both ends count. */
export type Period = { readonly on: IsoDate } | { readonly from: IsoDate; readonly to: IsoDate }

/**
 * What a figure speaks of. Two figures with equal keys are the same figure, whichever page or paper shows them.
 * `cell` names the breakdown: `{}` is everybody, `{ age: '10 to 15', sex: 'F' }` one cell of a table in two dimensions.
 * `area` is the way down: `[]` the whole service, `['North']` a team, `['North', 'Duty']` a part of it.
 */
export interface FigureKey {
  readonly measure: string
  readonly cell: Readonly<Record<string, string>>
  readonly area: readonly string[]
  readonly period: Period
}

export interface Count {
  readonly kind: 'count'
  readonly key: FigureKey
  readonly value: number
  /**
   * For what adds up over time (each referral, each visit), the counts of the calendar months of the period in order:
   * without them, overlapping periods could not be told apart. Leave out where a child is counted once in the period.
   */
  readonly months?: readonly number[]
}

export interface Share {
  readonly kind: 'share'
  readonly key: FigureKey
  readonly numerator: number
  readonly denominator: number
  readonly months?: readonly { readonly numerator: number; readonly denominator: number }[]
}

/** A median or a mean of what was measured on each child, such as days waited. */
export interface Amount {
  readonly kind: 'amount'
  readonly key: FigureKey
  readonly is: 'median' | 'mean'
  readonly value: number
  /** How many children (or events) it is the median or mean of. */
  readonly children: number
  readonly unit: string
}

export type Figure = Count | Share | Amount

/** The counts inside a figure: everybody, those who met it, and those who did not. */
export type Part = 'all' | 'part' | 'rest'

/** What is shown or withheld of a figure by itself. */
export type Piece = Part | 'percent' | 'amount'

export const firstDay = (period: Period): IsoDate => ('on' in period ? period.on : period.from)
export const lastDay = (period: Period): IsoDate => ('on' in period ? period.on : period.to)

/** One text for each key; equal keys have equal texts, in whatever order their dimensions are written. */
export function keyText({ measure, cell, area, period }: FigureKey): string {
  const dimensions = Object.entries(cell).sort(([one], [other]) => (one < other ? -1 : 1))
  const days = 'on' in period ? [period.on] : [period.from, period.to]
  return JSON.stringify([measure, dimensions, area, days])
}

/** The counts inside a figure by part: what is not there cannot be worked out from it. */
export function countsOf(figure: Figure): readonly (readonly [Part, number])[] {
  switch (figure.kind) {
    case 'count':
      return [['all', figure.value]]
    case 'amount':
      return [['all', figure.children]]
    case 'share':
      return [
        ['all', figure.denominator],
        ['part', figure.numerator],
        ['rest', figure.denominator - figure.numerator],
      ]
  }
}

/** The counts by month of one part, where the figure adds up over time. */
export function monthsOf(figure: Figure, part: Part): readonly number[] | undefined {
  if (figure.kind === 'count') return figure.months
  if (figure.kind === 'amount') return undefined
  return figure.months?.map(({ numerator, denominator }) => {
    if (part === 'all') return denominator
    return part === 'part' ? numerator : denominator - numerator
  })
}

/** What is printed of a figure, by itself shown or withheld. The rest is not printed, only worked out by readers. */
export function piecesOf(figure: Figure): readonly Piece[] {
  switch (figure.kind) {
    case 'count':
      return ['all']
    case 'share':
      return ['part', 'all', 'percent']
    case 'amount':
      return ['all', 'amount']
  }
}
