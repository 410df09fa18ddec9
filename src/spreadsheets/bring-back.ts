import type { Permission, ViewerTx } from '../access/index.ts'
import type { CellChange, HeldRow } from './model/compare.ts'
import type { SheetColumn, Values } from './model/sheet.ts'

/** Why what a row asks for cannot stand, by the code of the column where that is to be put right. */
export interface CannotStand {
  readonly code: string
  readonly expected: string
}

/** What a row's changes come to: written in two steps, so that nothing is written where anything moved. */
export type Writes =
  | {
      readonly ok: true
      /** Holds what will be changed until the transaction ends; false where somebody has changed it. */
      readonly hold: (tx: ViewerTx) => Promise<boolean>
      readonly carryOut: (tx: ViewerTx) => Promise<void>
      /** What follows from all that was written: rows that share it have it done once, at the end. */
      readonly finish?: (tx: ViewerTx) => Promise<void>
    }
  | { readonly ok: false; readonly problems: readonly CannotStand[] }

/** A row that the viewer may change, and what becomes of changes to it. */
export interface ChangeableRow extends HeldRow {
  /** @param yours the changed cells alone, each as it shall be. */
  readonly writes: (version: number, yours: Values) => Promise<Writes>
}

/** How one kind of sheet goes out and comes back. A tracker says this much; the pages are the same for all. */
export interface BringBack {
  /** Its name in the record, as long as the product lives: 'permanence'. */
  readonly sheet: string
  /** Where its pages are: '/permanence/bring-back'. */
  readonly path: string
  /** What it is, in a sentence: 'the permanence tracker'. */
  readonly thing: string
  /** The page it belongs to. */
  readonly back: { readonly href: string; readonly text: string }
  readonly needs: Permission
  readonly columns: (tx: ViewerTx) => Promise<readonly SheetColumn<never>[]>
  /**
   * The rows that the viewer may change, by the names in the sheet. Others are absent, whether they are there or not.
   * A reading of children's records: to be audited by whoever implements it.
   */
  readonly rows: (tx: ViewerTx, keys: readonly string[]) => Promise<ReadonlyMap<string, ChangeableRow>>
}

/** The reason that every version carries which came from a sheet. */
export const reason = 'Brought back from Excel'

export const yoursOf = (changes: readonly Pick<CellChange, 'code' | 'yours'>[]): Values =>
  new Map(changes.map(({ code, yours }) => [code, yours]))
