import type { IsoDate } from '../../kernel/index.ts'
import type { Unit } from './units.ts'

/** Which way is good for children. */
export type Better = 'higher' | 'lower' | 'neither'

/**
 * What is plotted: a share of cases, a number of things that happened in the month, or anything else that is measured
 * (days, rates, averages). How many there *are* on a day is an amount: mostly the same ones as a month before, they vary
 * far less than things that happen.
 */
export type Kind = 'share' | 'count' | 'amount'

/**
 * One month, by any of its days. A share is `met` cases of `of`; `value` is in the chart's unit; `withheld` says in
 * words why a figure that exists is not shown ("fewer than six"). A month that is not given is a gap, never a nought,
 * and so is a share of no cases.
 */
export type Reading =
  | { readonly month: IsoDate; readonly met: number; readonly of: number }
  | { readonly month: IsoDate; readonly value: number }
  | { readonly month: IsoDate; readonly withheld: string }

/** Which months the usual range is worked out from, and why those. The second and later ones are re-bases. */
export interface Baseline {
  readonly from: IsoDate
  readonly to: IsoDate
  readonly reason: string
  readonly by: string
  readonly on: IsoDate
}

export interface ChartInput {
  readonly kind: Kind
  readonly readings: readonly Reading[]
  readonly better: Better
  /** Percent for shares, otherwise a bare number, unless said. */
  readonly unit?: Unit | undefined
  readonly target?: number | undefined
  /** In any order. Months before the first of them, or all where there is none, have the default baseline. */
  readonly baselines?: readonly Baseline[] | undefined
  /**
   * How many months each figure looks back over. Default: one. Figures of more share cases with their neighbours, so
   * limits and runs would mean nothing: such a chart has neither.
   */
  readonly looksBack?: number | undefined
  /** The last month that the chart is of: without a reading it is a gap. Default: the last month read. */
  readonly until?: IsoDate | undefined
  /**
   * Leave moving ranges above 3.267 times their average out of it, once (Nelson, 1982). Default: yes, as in the NHS's
   * tool for R; its tool for Excel leaves none out.
   */
  readonly screening?: boolean | undefined
  /** How many months make a run, and how many a trend. Default: seven and seven, as Making Data Count's tool has it. */
  readonly lengths?: { readonly run: number; readonly trend: number } | undefined
}

export type RuleId = 'outside' | 'run' | 'two-of-three' | 'trend'
export type Side = 'above' | 'below'

/** Limits as computed; pictures and words cut them at what is possible (`drawnRange`). */
export interface Range {
  readonly lower: number
  readonly upper: number
  /** Two thirds of the way out: beyond is near a limit. */
  readonly nearLower: number
  readonly nearUpper: number
}

/** What a month says: usual, or a signal and which way. Without limits it says nothing. */
export type Meaning = 'usual' | 'better' | 'worse' | 'higher' | 'lower' | 'too few' | 'not judged'

export interface Signal {
  readonly rule: RuleId
  /** For a trend: `above` is rising. */
  readonly side: Side
}

interface InSegment {
  readonly month: IsoDate
  /** Which of the chart's segments. */
  readonly segment: number
}

export interface KnownPoint extends InSegment {
  readonly state: 'known'
  readonly value: number
  readonly counts?: { readonly met: number; readonly of: number } | undefined
  readonly range?: Range | undefined
  readonly signals: readonly Signal[]
  readonly meaning: Meaning
}

export interface WithheldPoint extends InSegment {
  readonly state: 'withheld'
  readonly words: string
}

export interface GapPoint extends InSegment {
  readonly state: 'gap'
}

export type ChartPoint = KnownPoint | WithheldPoint | GapPoint

/** How a segment's limits came about, or why it has none. */
export type Method =
  | { readonly kind: 'too few'; readonly has: number; readonly needs: number }
  | { readonly kind: 'too far apart' }
  | { readonly kind: 'overlapping'; readonly looksBack: number }
  | {
      readonly kind: 'moving range'
      readonly movingRange: number
      /** 3.267 times the average moving range. */
      readonly movingRangeLimit: number
      /** Moving ranges left out by screening. */
      readonly leftOut: number
    }
  /** `rarer` is how many cases of the rarer answer a baseline month had on average. */
  | { readonly kind: 'exact binomial'; readonly rarer: number }
  | { readonly kind: 'exact Poisson'; readonly average: number }

/** The months that one baseline speaks for. */
export interface Segment {
  readonly from: IsoDate
  readonly until: IsoDate
  /** The record, or undefined where the default applies. */
  readonly baseline: Baseline | undefined
  /** The months that the limits were worked out from, and how many of them had a value. */
  readonly basis: { readonly from: IsoDate; readonly to: IsoDate; readonly months: number } | undefined
  readonly method: Method
  /** The average of the basis; the median where there are too few months for limits. */
  readonly centre: number | undefined
}

/** Whether the target will be met if nothing changes. */
export type Assurance = 'met' | 'missed' | 'by chance'

export interface ControlChart {
  readonly kind: Kind
  readonly unit: Unit
  readonly better: Better
  readonly target: number | undefined
  readonly lengths: { readonly run: number; readonly trend: number }
  readonly segments: readonly Segment[]
  readonly points: readonly ChartPoint[]
  /** The last month with a value. */
  readonly latest: KnownPoint | undefined
  /** Undefined without a target, a better way, or limits. */
  readonly assurance: Assurance | undefined
}
