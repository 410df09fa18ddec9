import { isBold, letterCount, type Page, type Piece } from './positioned.ts'

/** What stands before an item of a list: a bullet of any shape, or a number. */
export interface Marker {
  kind: 'bullet' | 'number'
  text: string
  x: number
}

/** One line of print, its list marker taken off and its footnote marks left out. */
export interface Line {
  page: number
  text: string
  marker: Marker | undefined
  /** Where the words begin: after the marker, if there is one. */
  x: number
  right: number
  y: number
  size: number
  bold: boolean
  paragraph: number | undefined
  furniture: boolean
  pieces: readonly Piece[]
}

/** The page's lines from top to bottom. A raised footnote mark belongs to the line it hangs on. */
export function linesOf(page: Page): Line[] {
  const rows: Piece[][] = []
  const inPrintOrder = [...page.pieces].sort((a, b) => b.y - a.y || a.x - b.x)
  for (const piece of inPrintOrder) {
    const row = rows.at(-1)
    const last = row?.[0]
    if (row && last && sameLine(last, piece)) row.push(piece)
    else rows.push([piece])
  }
  return rows.flatMap((row) => lineOf(row, page.number)).map(withInlineMarker)
}

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

/** Raised figures are footnote marks; the hyphens that Word keeps from breaking look like any other and are made so. */
const plainSigns = (text: string) => text.replace(/[¹²³⁴-⁹]+(?=\s|$)/g, '').replace(/[\u2010\u2011]/g, '-')

/** Shapes that only ever open an item, and Wingdings letters, which live in the private use area. */
const bulletShape = /^[◼■▪▫□●•◦○‣⁃∙·❑❖➢➤►▶✓✔\uE000-\uF8FF]$/u
const dash = /^[-–—*o]$/
const numbering = /^(\(?(\d{1,3}|[a-z]|[ivx]{1,4})[.)]|\d{1,2}\.\d{1,2}\.?)$/

function takeMarker(pieces: readonly Piece[]): { marker: Marker | undefined; rest: readonly Piece[] } {
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
  if (bulletShape.test(text)) return 'bullet'
  // A dash, a star or a symbol font's letter is a bullet only where the words stand well apart from it.
  if (gap < 0.3 * next.size) return undefined
  if (dash.test(text) || isSymbol(text, first, next)) return 'bullet'
  return numbering.test(text) ? 'number' : undefined
}

/** Some writers put the bullet and the words into one run of text. */
function splitLeadingBullet(first: Piece, rest: readonly Piece[]) {
  const [, shape, words] = /^\s*(\S)\s*(.*)$/su.exec(first.text) ?? []
  if (!shape || !words || !bulletShape.test(shape)) return undefined
  const width = ((first.right - first.x) * (first.text.length - words.length)) / first.text.length
  const remainder: Piece = { ...first, text: words, x: first.x + width }
  const marker: Marker = { kind: 'bullet', text: shape, x: first.x }
  return { marker, rest: [remainder, ...rest] }
}

const inlineMarker = /^(\d{1,3}\.|[-–—*])\s+(?=\S)/

/**
 * “10. Leaders …” and “– the quality …”, where no more than a space parts the marker from its words. A wrapped line can
 * begin so too, hence the proof: the PDF says that a paragraph begins here, or the next line stands further in.
 */
function withInlineMarker(line: Line, at: number, lines: readonly Line[]): Line {
  const found = line.marker ? null : inlineMarker.exec(line.text)
  const before = lines[at - 1]
  const next = lines[at + 1]
  if (!found) return line
  const opens = line.paragraph !== undefined && line.paragraph !== before?.paragraph
  const hangs =
    next !== undefined && !next.marker && next.x > line.x + 0.6 * line.size && next.y > line.y - 2 * line.size
  if (!opens && !hangs) return line
  const [whole, text = ''] = found
  const marker: Marker = { kind: /\d/.test(text) ? 'number' : 'bullet', text, x: line.x }
  return {
    ...line,
    marker,
    text: line.text.slice(whole.length),
    x: hangs ? next.x : line.x + whole.length * 0.5 * line.size,
  }
}
