import type { IsoDate } from '../kernel/index.ts'
import type { FormatId } from './document/formats.ts'
import type { Edition, ExemptPart } from './exempt/model.ts'
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
  readonly paper: (reader: From, id: PaperId) => Promise<ShelvedPaper | undefined>
  /** A file of a frozen version, the very bytes that were made then; undefined where there is none. */
  readonly frozen: (reader: From, id: PaperId, asked: FrozenAsked) => Promise<Uint8Array | undefined>
}

/** A paper with what of it is not for the public. */
export interface ShelvedPaper {
  readonly paper: Paper
  readonly exempt: readonly ExemptPart[]
}

/** Which file of which version. */
export interface FrozenAsked {
  readonly version: number
  readonly edition: Edition | undefined
  readonly form: FormatId
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
