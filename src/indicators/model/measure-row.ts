import type { IsoDate } from '../../kernel/index.ts'

/** One row of a measure: whose it is, what it is about, and how it counts. */
export interface MeasureRow {
  readonly childId: number
  readonly councilId: string
  /** Which row of the child's: the day it is told by and its number among those of that day; none where there is one. */
  readonly startsOn: string | null
  readonly occurrence: number
  readonly team: string
  readonly worker: string
  /** The day that the event is about; unknown where the extract left it out. */
  readonly day: IsoDate | null
  readonly met: boolean
  /** Why it did not, where it did not. */
  readonly whyNot: string | null
  /** What the value or the list needs a number of: days, visits, earlier plans. */
  readonly amount: number | null
  readonly category: string | null
  /** Where it came from: the import and the row of its file. */
  readonly sourceImport: number | null
  readonly sourceRow: number | null
  /** How many rows there are for whoever asks, this and the others. */
  readonly of: number
  /** Of all that the extract said in it. */
  readonly fingerprint: string
}
