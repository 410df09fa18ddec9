import type { Piece } from './positioned.ts'

/** What stands before an item of a list: a bullet of any shape, or a number. */
export interface Marker {
  kind: 'bullet' | 'number'
  text: string
  x: number
}

/**
 * Signs that only ever open an item: shapes and arrows, Wingdings letters, which live in the private use area, and the signs
 * that stand for a glyph whose meaning the PDF does not tell.
 */
const bulletShape =
  /^(?![©®™°])[\p{So}\p{Co}\p{Cc}\u2190-\u21FF\u25A0-\u25FF\u2700-\u27BF\u2B00-\u2BFF•‣⁃∙·⦁⦿›»]$/u
const dash = /^[-–—*o]$/
const numbering = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}\.\d{1,2}\.?)$/

export const isBulletShape = (text: string): boolean => bulletShape.test(text.trim())

export interface MarkerTaken {
  marker: Marker | undefined
  rest: readonly Piece[]
}

/** Takes the marker off the pieces of a line, if it has one. */
export function takeMarker(pieces: readonly Piece[]): MarkerTaken {
  const start = pieces.findIndex((piece) => piece.text.trim() !== '')
  const first = pieces[start]
  if (!first) return { marker: undefined, rest: pieces }
  const rest = pieces.slice(start + 1)
  const next = rest.find((piece) => piece.text.trim() !== '')
  const kind = next && markerKind(first, next)
  if (kind) return { marker: { kind, text: first.text.trim(), x: first.x }, rest: trimStart(rest) }
  return splitLeadingBullet(first, rest) ?? { marker: undefined, rest: trimStart(pieces) }
}

/** A symbol font's bullets come out as letters where the PDF does not say what they mean: `n` is a square, `§` a small one. */
const isSymbol = (text: string, first: Piece, next: Piece) =>
  text.length === 1 &&
  (/wingdings|symbol|webdings|dingbats/i.test(first.face) ||
    (first.face !== next.face && /[nlquvw§Ø¨ü]/.test(text)))

const trimStart = (pieces: readonly Piece[]) =>
  pieces.slice(
    Math.max(
      0,
      pieces.findIndex((piece) => piece.text.trim() !== ''),
    ),
  )

function markerKind(first: Piece, next: Piece): Marker['kind'] | undefined {
  const text = first.text.trim()
  const gap = next.x - first.right
  if (isBulletShape(text)) return 'bullet'
  // A dash, a number or a symbol font's letter opens an item only where the words stand further from it than a space is wide.
  if (gap < 0.4 * next.size) return undefined
  if (dash.test(text) || isSymbol(text, first, next)) return 'bullet'
  return numbering.test(text) ? 'number' : undefined
}

/** Some writers put the bullet and the words into one run of text. */
function splitLeadingBullet(first: Piece, rest: readonly Piece[]): MarkerTaken | undefined {
  const [, shape, words] = /^\s*(\S)\s*(.*)$/su.exec(first.text) ?? []
  if (!shape || !words || !isBulletShape(shape)) return undefined
  const width = ((first.right - first.x) * (first.text.length - words.length)) / first.text.length
  const remainder: Piece = { ...first, text: words, x: first.x + width }
  const marker: Marker = { kind: 'bullet', text: shape, x: first.x }
  return { marker, rest: [remainder, ...rest] }
}
