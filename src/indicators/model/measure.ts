import type { CodeListName } from '../../children/facts/index.ts'
import type { ClockId } from '../../clocks/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Piece } from './piece.ts'
import type { SourceId } from './sources.ts'
import type { MeasureValue } from './value.ts'

/** How codes of a breakdown are printed. */
export type Labels =
  /** As Ofsted's workbook writes them: `a) Looked after child`. */
  { readonly codes: CodeListName; readonly as: 'written' | 'label' | 'code' } | 'as they stand'

/** What the value is made of, row by row. Whatever it is, a row outside `population` is no part of the measure. */
export type Worth =
  | { readonly value: 'count' }
  /** Rows that met it out of all rows of the population. */
  | { readonly value: 'share'; readonly met: Piece<'truth'>; readonly whyNot: string }
  | { readonly value: 'median' | 'mean'; readonly amount: Piece<'whole'> }
  | { readonly value: 'breakdown'; readonly category: Piece<'text'>; readonly labels: Labels }
  /** How many there are in each of the categories that is named: how many categories, the most and the mean. */
  | { readonly value: 'spread'; readonly category: Piece<'text'>; readonly each: string }

/** A few made-up rows of the measure's source, and what the measure gives for them. */
export interface MeasureExample {
  readonly asAt: string
  /** Own columns of the source's fact by name; `child` says which are one child's, `born_on` when it was born. */
  readonly rows: readonly Readonly<Record<string, string | number | boolean | null>>[]
  readonly gives: MeasureValue
  readonly because: string
}

/** The same question as it is answered by a time limit: `compare.ts` finds the children on whom the two differ. */
export interface ClockBeside {
  readonly rules: readonly ClockId[]
  /** How the two answers differ, in a sentence. */
  readonly differs: string
}

/** What happens month by month, on this day of a row; or months that share their rows with those before. */
export type MonthsOf = { readonly happens: Piece<'day'> } | { readonly looksBack: number }

/** Why a row that a measure asks is left out of it: it is not known of it. */
export type LeftOutWhy =
  | 'a day that could not be read'
  | 'an end before its beginning'
  | 'days in an impossible order'
  | 'a day booked ahead'

/**
 * A question asked of the children's record, as data. Its value, its splits, its trend, its list and its explanation
 * all come of the rows that its source and these pieces yield.
 */
export type Measure = Worth & {
  readonly id: string
  readonly group: string
  readonly title: string
  /** As somebody would ask it. */
  readonly question: string
  /** Exactly what is counted, in plain words; with the traps. */
  readonly definition: string
  readonly source: SourceId
  readonly population: Piece<'truth'>
  /** The rows that it asks, those among them of which it is not known: see `ofWhatIsKnown`. */
  readonly asked?: Piece<'truth'>
  /**
   * Why rows are left out, each with what holds of those that are not, and of all those that it may leave out: what it asks
   * of the very day that is not known, as that there is one, says nothing of them. A row is left out for the first.
   */
  readonly leavesOut?: readonly {
    readonly why: LeftOutWhy
    readonly known: Piece<'truth'>
    readonly among: Piece<'truth'>
  }[]
  /** The day that a row of its list is about, where that is another than its source’s. */
  readonly day?: Piece<'day'>
  /** How its months are told apart on a chart. Without it: what there is on the last day of each. */
  readonly months?: MonthsOf
  readonly better: 'higher' | 'lower' | 'neither'
  readonly unit: 'children' | 'rows' | 'percent' | 'working days' | 'days'
  readonly inForce: { readonly from: IsoDate; readonly until?: IsoDate }
  /** Where the definition comes from. */
  readonly basis: string
  /** A number shown with each row of the list where the value itself needs none: days since a visit. */
  readonly shows?: { readonly words: string; readonly amount: Piece<'whole'> }
  /** The list of those who met it is what the measure is for: their numbers are printed with the value. */
  readonly namesChildren?: true
  readonly clock?: ClockBeside
  /** The measure that answers the question by another definition: statutory beside practice. */
  readonly beside?: string
  readonly examples: readonly MeasureExample[]
}
