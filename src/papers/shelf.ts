import type { IsoDate } from '../kernel/index.ts'
import type { Known, Paper, PaperId } from './model/index.ts'

export type { PaperId }

export interface PaperListing {
  readonly id: PaperId
  readonly title: string
  readonly body: string
  readonly meetingOn: Known<IsoDate>
}

/** Where commands get papers from, in transactions `Tx` that know who looks, handed out by a reader. */
export interface PaperShelf<Tx, From extends Reader<Tx> = Reader<Tx>> {
  /** Newest meeting first. */
  readonly papers: (tx: Tx) => Promise<readonly PaperListing[]>
  /** Composed from the record; undefined where there is none, or none this viewer may see. */
  readonly paper: (reader: From, id: PaperId) => Promise<Paper | undefined>
}

/** What hands out such transactions: for the command line, `RecordContext` of `access`. */
export interface Reader<Tx> {
  asViewer<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
