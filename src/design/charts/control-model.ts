import type { IsoDate } from '../../kernel/index.ts'
import type { FigureProps } from '../components/figure.tsx'
import type { Saying } from './marks.tsx'

/** One month of a control chart. Without a value it is a gap, or withheld. */
export interface ControlPoint {
  readonly month: IsoDate
  readonly value?: number | undefined
  readonly isWithheld?: boolean | undefined
  /** All that is said of it: `October 2020: 71% (37 of 52), below the usual range`. Shown when pointed at. */
  readonly words: string
  readonly saying: Saying
  /** Which baseline it belongs to, from 0: lines break where that changes. */
  readonly segment: number
  readonly centre?: number | undefined
  readonly lower?: number | undefined
  readonly upper?: number | undefined
}

export interface Rebase {
  readonly month: IsoDate
  /** `New baseline from April 2020: new assessment team` */
  readonly words: string
}

export interface ControlPictureProps extends Pick<FigureProps, 'table' | 'tableBeside' | 'source'> {
  readonly title: string
  readonly sentence: string
  /** Oldest first, one for each month. */
  readonly points: readonly ControlPoint[]
  readonly target?: { readonly value: number; readonly words: string } | undefined
  readonly rebases?: readonly Rebase[] | undefined
  /** The line in the middle: an average, or a median where there are no limits. */
  readonly centreWords: string
  /** A value at the side. */
  readonly axisWords: (value: number) => string
  /** What values can be, for shares 0 to 100. */
  readonly bounds?: readonly [least: number, most: number] | undefined
  /** Why some figures are withheld. */
  readonly withheldWords?: string | undefined
}

/** Re-bases are lettered, since their reasons are too long to stand in the picture. */
export const letterOf = (nth: number): string => String.fromCharCode(65 + (nth % 26))
