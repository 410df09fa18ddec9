import type { PersonId } from '../../access/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { ImportState } from '../import/model.ts'

/** An import in the list of all. */
export interface ExtractLine {
  readonly id: number
  readonly fileName: string
  readonly asAt: IsoDate
  readonly receivedOn: IsoDate
  readonly askedBy: PersonId | null
  readonly state: ImportState
  /** None until it is applied. */
  readonly backLoaded: boolean | null
  /** Counts of what checking found; none before it was checked. */
  readonly lists: number | null
  readonly rows: number | null
  readonly rejected: number | null
  readonly problems: number | null
  /** The post of whoever sent it; none for the command line and the example. */
  readonly by: string | undefined
}
