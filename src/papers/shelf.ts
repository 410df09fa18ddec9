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

/** What somebody asks for on the command line: a kind of paper, for a meeting or on a plan. */
export interface DraftAsked {
  readonly template: string
  readonly meeting?: number | undefined
  readonly plan?: number | undefined
}

export type Drafted =
  | { readonly ok: true; readonly id: PaperId; readonly title: string; readonly already: boolean }
  | { readonly ok: false; readonly says: string }

/** Where commands have papers drawn up. */
export interface DraftingTable<From> {
  /** Draws one up, or says why not. */
  readonly draft: (reader: From, asked: DraftAsked) => Promise<Drafted>
}

/** What hands out such transactions: for the command line, `RecordContext` of `access`. */
export interface Reader<Tx> {
  asViewer<T>(work: (tx: Tx) => Promise<T>): Promise<T>
}
