import type { Line } from './line.ts'
import type { Marker } from './markers.ts'

/** A heading, an item of a list or a paragraph, put together from its lines. */
export interface Block {
  kind: 'heading' | 'item' | 'paragraph'
  text: string
  marker: Marker | undefined
  /** Where its words begin. */
  x: number
  page: number
  lastPage: number
  lines: readonly Line[]
}

/** Joins lines into blocks. `size` is the size of the running text. */
export function blocksOf(lines: readonly Line[], size: number): Block[] {
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    if (group && continues(group, line, size)) group.push(line)
    else groups.push([line])
  }
  return groups.flatMap((group) => blockOf(group, size))
}

function blockOf(lines: readonly Line[], size: number): Block[] {
  const [first] = lines
  const last = lines.at(-1)
  if (!first || !last) return []
  const kind = first.marker ? 'item' : looksLikeHeading(first, size) ? 'heading' : 'paragraph'
  const text = joined(lines.map((line) => line.text))
  return [{ kind, text, marker: first.marker, x: first.x, page: first.page, lastPage: last.page, lines }]
}

const looksLikeHeading = (line: Line, size: number): boolean =>
  line.marker === undefined && (line.bold || line.size > 1.1 * size)

function continues(group: readonly Line[], line: Line, size: number): boolean {
  const [first] = group
  const last = group.at(-1)
  if (!first || !last || line.marker) return false
  if (first.marker === undefined && !sameWeight(last, line, size)) return false
  if (line.page !== last.page) return continuesOverPage(first, last, line, size)
  if (line.paragraph !== undefined && last.paragraph !== undefined) return line.paragraph === last.paragraph
  if (looksLikeHeading(line, size) && !sameWeight({ ...last, marker: undefined }, line, size)) return false
  const gap = (last.y - line.y) / Math.max(last.size, line.size)
  const besideIndent = first.marker === undefined || line.x > first.marker.x + 0.3 * size
  return besideIndent ? gap < 1.45 : gap < 1.3 && isOpen(last)
}

/** Its sentence goes on. A tag of the National Framework ends one, with or without a full stop. */
const isOpen = (line: Line) => !/([.:;?!][’”'")\]]*|framework[)\]])$/i.test(line.text)

/** A title and its subtitle, or a heading and its text, are two blocks however close they stand. */
const sameWeight = (one: Line, other: Line, size: number) =>
  looksLikeHeading(one, size) === looksLikeHeading(other, size) &&
  (!looksLikeHeading(one, size) || Math.abs(one.size - other.size) < 0.1 * size)

/** Over a page break a list item goes on at its own indent, and anything where its sentence has not ended. */
function continuesOverPage(first: Line, last: Line, line: Line, size: number): boolean {
  if (looksLikeHeading(line, size)) return false
  const goesOn = isOpen(last) && /^[\p{Ll}(]/u.test(line.text)
  if (first.marker) return goesOn || Math.abs(line.x - first.x) < 0.5 * size
  if (looksLikeHeading(first, size)) return false
  return Math.abs(line.x - first.x) < size && isOpen(last)
}

/** “16-” at a line's end may be the first half of “16- and 17-year-olds”, which keeps its space. */
const suspended = /^(and|or|to|nor|but)[\s,]/

/**
 * Lines into running text. No writer of these reports breaks words, so a hyphen at a line's end is the word's own and stays.
 */
export function joined(lines: readonly string[]): string {
  return lines.reduce((text, line) => {
    // A soft hyphen shows only where it broke a word: what it broke is put together again.
    if (text.endsWith('\u00AD')) return text.slice(0, -1) + line
    const open =
      /[\p{L}\p{N}]\/$/u.test(text) ||
      (/[\p{L}\p{N}][-–]$/u.test(text) && !suspended.test(line)) ||
      /^-\p{Ll}/u.test(line)
    return text === '' || open ? text + line : `${text} ${line}`
  }, '')
}
