import type { IsoDate } from '../kernel/index.ts'
import type { Known, Paper, PaperId } from './model/index.ts'

export type { PaperId }

export interface PaperListing {
  readonly id: PaperId
  readonly title: string
  readonly body: string
  readonly meetingOn: Known<IsoDate>
}

/** Where the commands and pages get papers from, in a transaction `Tx` that knows who looks. */
export interface PaperShelf<Tx> {
  /** Newest meeting first. */
  readonly papers: (tx: Tx) => Promise<readonly PaperListing[]>
  /** Composed from the record; undefined where there is none, or none this viewer may see. */
  readonly paper: (tx: Tx, id: PaperId) => Promise<Paper | undefined>
}

/** What hands out such transactions: for the command line, `RecordContext` of `access`. */
export interface Reader<Tx> {
  asViewer<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
