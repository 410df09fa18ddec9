/**
 * What the template `paper.typ` prints, as plain data: it holds no markup, so nothing that people wrote can become a
 * command of the typesetter. The template takes it apart and knows every kind of piece.
 */
export interface Script {
  readonly title: string
  readonly subject: string
  readonly publisher: string
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly points: number
  readonly isLarge: boolean
  readonly house: {
    readonly accent: string
    readonly text: string
    /** The first that is there is taken. */
    readonly fonts: readonly string[]
    readonly logo:
      | {
          readonly format: 'png' | 'svg'
          readonly bytes: readonly number[]
          /** Points. */
          readonly width: number
          readonly alternative: string
        }
      | undefined
  }
  readonly blocks: readonly ScriptBlock[]
}

/** `s` strong, `e` emphasis, `l` a link to `to`, `n` a footnote that holds pieces, `t` anything else. */
export type Piece =
  | { readonly k: 't' | 's' | 'e'; readonly x: string }
  | { readonly k: 'l'; readonly x: string; readonly to: string }
  | { readonly k: 'n'; readonly of: readonly Piece[] }

export type ScriptBlock =
  | {
      readonly kind: 'heading'
      readonly level: number
      readonly label: string
      readonly of: readonly Piece[]
      /** Begins a page of its own. */
      readonly apart: boolean
    }
  | {
      readonly kind: 'paragraph'
      readonly label: string
      readonly of: readonly Piece[]
      /** Without a number, in a section whose paragraphs have some: it stands clear of them. */
      readonly clear: boolean
      /** It announces the list that follows. */
      readonly leads: boolean
    }
  | {
      readonly kind: 'list'
      readonly ordered: boolean
      readonly items: readonly (readonly Piece[])[]
      readonly clear: boolean
    }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly { readonly heading: string; readonly end: boolean; readonly share: number }[]
      /** Stays on one page, and so does a row that says so. */
      readonly whole: boolean
      readonly rows: readonly { readonly of: readonly (readonly Piece[])[]; readonly whole: boolean }[]
    }
  | { readonly kind: 'records'; readonly caption: string; readonly records: readonly TableRecord[] }
  | {
      readonly kind: 'figure'
      readonly caption: string
      readonly alternative: string
      /** Nothing where the document has no such picture: its words then stand for it. */
      readonly svg: string
      /** In points, as wide as it was drawn. */
      readonly width: number
      readonly says: boolean
    }
  | {
      readonly kind: 'details'
      readonly entries: readonly { readonly term: string; readonly lines: readonly (readonly Piece[])[] }[]
    }
  | { readonly kind: 'notice'; readonly of: readonly Piece[] }

/** A row of a table that is told by itself: what it is about, and each further column with its heading. */
export interface TableRecord {
  readonly name: readonly Piece[]
  /** Stays on one page. */
  readonly whole: boolean
  readonly fields: readonly { readonly heading: string; readonly of: readonly Piece[] }[]
}
