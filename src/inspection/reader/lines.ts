import { withInlineMarker } from './inline-markers.ts'
import type { Line } from './line.ts'
import { withLoneBullets } from './lone-bullets.ts'
import { takeMarker } from './markers.ts'
import { isBold, letterCount, type Page, type Piece } from './positioned.ts'

/** The page's lines from top to bottom. A raised footnote mark belongs to the line it hangs on. */
export function linesOf(page: Page): Line[] {
  const rows: Piece[][] = []
  const inPrintOrder = printedOnce([...page.pieces].sort((a, b) => b.y - a.y || a.x - b.x))
  for (const piece of inPrintOrder) {
    const row = rows.at(-1)
    const last = row?.[0]
    if (row && last && sameLine(last, piece)) row.push(piece)
    else rows.push([piece])
  }
  return withLoneBullets(rows.flatMap((row) => lineOf(row, page.number))).map(withInlineMarker)
}

/** Some writers make letters bold by printing them twice, a hair's breadth apart. */
const printedOnce = (pieces: readonly Piece[]): Piece[] =>
  pieces.filter((piece, at) => {
    const before = pieces[at - 1]
    const near = before && Math.hypot(piece.x - before.x, piece.y - before.y) < 0.05 * piece.size
    return !near || piece.text !== before.text || piece.text.trim() === ''
  })

const sameLine = (one: Piece, other: Piece) =>
  one.furniture === other.furniture && Math.abs(one.y - other.y) < 0.45 * Math.max(one.size, other.size)

function lineOf(row: readonly Piece[], page: number): Line[] {
  const pieces = [...row].sort((a, b) => a.x - b.x)
  const size = commonSize(pieces)
  const baseline = pieces.find((piece) => piece.size === size)?.y ?? 0
  const words = pieces.filter((piece) => !isFootnoteMark(piece, size, baseline))
  const { marker, rest } = takeMarker(words)
  const text = textOf(rest)
  const [first = pieces[0]] = rest
  if (!first || (text === '' && !marker)) return []
  return [
    {
      page,
      text,
      marker,
      x: first.x,
      right: Math.max(...pieces.map((piece) => piece.right)),
      y: baseline,
      size,
      bold: mostlyBold(rest),
      paragraph: first.paragraph,
      furniture: first.furniture,
      pieces: words,
    },
  ]
}

function commonSize(pieces: readonly Piece[]): number {
  const weight = new Map<number, number>()
  for (const piece of pieces) weight.set(piece.size, (weight.get(piece.size) ?? 0) + piece.text.trim().length)
  return [...weight].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0]
}

/** A small raised figure or star. Small raised letters stay: they are the “th” of a date. */
const isFootnoteMark = (piece: Piece, size: number, baseline: number) =>
  piece.size < 0.8 * size && piece.y > baseline + 0.1 * size && /^[\d*†‡,\s]+$/.test(piece.text)

function mostlyBold(pieces: readonly Piece[]): boolean {
  const all = letterCount(pieces.map((piece) => piece.text).join(''))
  const bold = letterCount(
    pieces
      .filter(isBold)
      .map((piece) => piece.text)
      .join(''),
  )
  return all > 0 && bold >= 0.9 * all
}

/** Words as printed: pieces set apart on the page get a space between them, and runs of white space become one. */
export function textOf(pieces: readonly Piece[]): string {
  let text = ''
  let end = -Infinity
  for (const piece of pieces) {
    const apart = piece.x - end > 0.25 * piece.size
    text += apart ? ` ${piece.text}` : piece.text
    end = piece.right
  }
  return plainSigns(text).replace(/\s+/g, ' ').trim()
}

/**
 * Raised figures are footnote marks; the hyphens that Word keeps from breaking look like any other and are made so; letters
 * cast as one (“ﬁ”) are the letters they stand for; and signs without width say nothing.
 */
const plainSigns = (text: string) =>
  text
    .replace(/[¹²³⁴-⁹]+(?=[\s.,;:?)]|$)/g, '')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/[\uFB00-\uFB06]/g, (letters) => letters.normalize('NFKC'))
    .replace(/[\u200B-\u200D\u2060\uFEFF]|\u00AD(?=\S)/g, '')
