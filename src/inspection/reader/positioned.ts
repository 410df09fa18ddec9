/**
 * Text as it stands on a page. Lengths are PDF points (1/72 inch); y is measured from the foot of the page upwards.
 * Everything after `pdf-pages.ts` works on these shapes alone, so tests can write a page by hand.
 */
export interface Piece {
  text: string
  x: number
  right: number
  /** The line the letters stand on. */
  y: number
  /** Height of the letters. */
  size: number
  /** The font's own name, such as `Tahoma-Bold`. */
  face: string
  /** Which paragraph of a tagged PDF this belongs to (numbered per page); undefined where the PDF does not say. */
  paragraph: number | undefined
  /** True where the PDF itself says that this is page furniture: a header, a footer, a page number. */
  furniture: boolean
}

export interface Page {
  number: number
  width: number
  height: number
  pieces: readonly Piece[]
}

export const isBold = (piece: Piece): boolean => /bold|black|heavy|semibold/i.test(piece.face)

/** Letters and digits in a text: what tells a heading's or a body's weight, when glyphs and spaces must not count. */
export const letterCount = (text: string): number => text.replace(/[^\p{L}\p{N}]/gu, '').length
