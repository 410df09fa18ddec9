import type { PersonId } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ListNumber } from '../annex-a/lists/index.ts'
import type { FileProblem, ListSummary } from '../annex-a/model.ts'
import type { Behind } from '../model/behind.ts'
import type { Respelled } from '../model/respelled.ts'

export type ImportState = 'checking' | 'checked' | 'refused' | 'applied' | 'reversed' | 'thrown away'

/** A file that was received, with the day it describes. */
export interface Received {
  readonly bytes: Buffer
  readonly fileName: string
  readonly asAt: IsoDate
  /** Who asked; nobody for the command line and the example. */
  readonly askedBy: PersonId | undefined
}

/** How one list of the file compares with the record. Counts; who they are is asked of the record. */
export interface ListComparison {
  readonly list: ListNumber
  readonly same: number
  /** Those whose date moved among them: each takes the place of one that is gone. */
  readonly added: number
  readonly changed: number
  readonly agedOut: number
  /** Held, still inside the list's window, and not in the file: `corrected` of them because their date moved. */
  readonly gone: number
  readonly corrected: number
  readonly unexplained: number
}

/** What checking found: every row of the file is in exactly one count of `lists`. */
export interface Preview {
  readonly lists: readonly ListSummary[]
  readonly comparison: readonly ListComparison[]
  /** How many children's time limits change. */
  readonly clocksMoved: number
  readonly problems: number
  /** A later extract is held already: this one tells of the past, late. */
  readonly backLoaded: boolean
  /** The change by which an extract last went in or out, and with which the file was compared; 0 before any. */
  readonly comparedWith: number
  readonly teams: readonly TeamNamed[]
  /** Not kept of extracts that were checked before it was. */
  readonly behind?: Behind
  /** None where none of the children who would be gone has a number like one that would be new. */
  readonly respelled?: Respelled
  /** None where the days in the file fit the day that was given for it. */
  readonly dayInDoubt?: DayInDoubt
}

/** What the file’s days say against the as-at date, and what is asked for it. */
export type DayInDoubt = Pick<FileProblem, 'found' | 'expected'>

/** A team as the file names it, and on how many rows. */
export interface TeamNamed {
  readonly name: string
  readonly rows: number
}

export interface Import {
  readonly id: number
  readonly version: number
  readonly fileName: string
  readonly sha256: string
  readonly asAt: IsoDate
  readonly receivedOn: IsoDate
  readonly askedBy: PersonId | null
  readonly state: ImportState
  readonly refusedBecause: string | null
  /** A later extract was held already when this one went in: it tells of the past, late. */
  readonly backLoaded: boolean | null
  readonly preview: Preview | null
  /** The lists that it carries, once it is applied. */
  readonly lists: readonly ListNumber[]
  readonly appliedChange: number | null
  readonly reversedChange: number | null
}

/** An import of the very same bytes. */
export type SameFile = Pick<Import, 'id' | 'asAt'>
