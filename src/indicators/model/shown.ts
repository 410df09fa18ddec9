import type { Told } from '../../children/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ControlChart } from '../control-chart/index.ts'
import type { LaidBeside } from './laid-beside.ts'
import type { LeftOut } from './left-out.ts'
import type { MeasureRow } from './measure-row.ts'
import type { Answer } from './answer.ts'
import type { Measure } from './measure.ts'

/** A measure with what it comes to, as the list of measures shows it. */
export interface MeasureLine {
  readonly measure: Measure
  readonly answer: Answer
  readonly rowsRemoved: boolean
}

/** Brothers and sisters among the rows that make a number what it is. */
export interface Families {
  /** All of them; of a share those that count where fewer are better, and those that do not where more are. */
  readonly among: 'all' | 'those that count' | 'those that do not'
  /** Family by family, as the council's numbers. */
  readonly numbers: readonly (readonly string[])[]
}

/** The rows behind a measure as far as the viewer may see them, or why there are none to see. */
export type MeasureList =
  | {
      readonly kind: 'rows'
      readonly rows: readonly MeasureRow[]
      /** How many there are for this viewer. */
      readonly of: number
      readonly page: number
      readonly scope: 'whole service' | 'own teams' | 'those reviewed'
      readonly families: Families
    }
  | { readonly kind: 'not permitted'; readonly why: string }

/** A measure of this moment, with its splits, its past and its list. */
export interface MeasureShown extends MeasureLine {
  readonly asAt: IsoDate
  /** Rows that it asks and of which it is not known. */
  readonly leftOut: readonly LeftOut[]
  readonly byTeam: readonly { readonly team: string; readonly answer: Answer }[]
  /** Oldest first; the last is the day looked at. */
  readonly trend: readonly {
    readonly asAt: IsoDate
    readonly answer: Answer
    readonly rowsRemoved: boolean
  }[]
  /** The values that were told of this day before, oldest first, with why the next one differs. */
  readonly restated: readonly { readonly knownOn: IsoDate; readonly answer: Answer; readonly why: string }[]
  readonly beside: MeasureLine | undefined
  readonly differing: DifferingShown | undefined
  /** None where months are no one number. */
  readonly chart: ControlChart | undefined
  readonly laid: LaidBeside
  /** Whether the viewer may lay targets and baselines beside it. */
  readonly mayLay: boolean
  /** Whether the viewer manages workers by whom it is told. */
  readonly byWorker: boolean
  readonly list: MeasureList
  /** Of which day the extract is by which it is counted. */
  readonly told: Told
}

/** The children on whom a measure and a time limit differ. */
export type DifferingShown =
  | {
      readonly kind: 'children'
      readonly measureOnly: readonly ChildNamed[]
      readonly clockOnly: readonly ChildNamed[]
    }
  | { readonly kind: 'not permitted' }

export interface ChildNamed {
  readonly childId: number
  readonly councilId: string
}
