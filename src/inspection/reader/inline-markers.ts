import type { Line } from './line.ts'
import type { Marker } from './markers.ts'

const inlineMarker = /^(\(?(?:\d{1,3}|[a-z]|[ivx]{2,4})[.)]|[-–—*])\s+(?=\S)/

/**
 * “10. Leaders …” and “– the quality …”, where no more than a space parts the marker from its words. A wrapped line can
 * begin so too, hence the proof: the PDF says that a paragraph begins here, the next line stands further in, or the
 * number before or after it opens another line at the same indent.
 */
export function withInlineMarker(line: Line, at: number, lines: readonly Line[]): Line {
  const [whole, text = ''] = line.marker ? [] : (inlineMarker.exec(line.text) ?? [])
  if (whole === undefined) return line
  const hangs = hangsUnder(line, lines[at + 1])
  if (!hangs && !opensParagraph(line, lines[at - 1]) && !inSequence(line, text, lines)) return line
  const marker: Marker = { kind: /[\da-z]/.test(text) ? 'number' : 'bullet', text, x: line.x }
  return {
    ...line,
    marker,
    text: line.text.slice(whole.length),
    x: hangs ? (lines[at + 1]?.x ?? line.x) : line.x + whole.length * 0.5 * line.size,
  }
}

const opensParagraph = (line: Line, before: Line | undefined) =>
  line.paragraph !== undefined && line.paragraph !== before?.paragraph

const hangsUnder = (line: Line, next: Line | undefined) =>
  next !== undefined && !next.marker && next.x > line.x + 0.6 * line.size && next.y > line.y - 2 * line.size

function inSequence(line: Line, text: string, lines: readonly Line[]): boolean {
  const number = Number(/^\(?(\d{1,3})[.)]$/.exec(text)?.[1])
  const neighbours = [number - 1, number + 1].map((one) => text.replace(/\d+/, String(one)))
  return (
    Number.isFinite(number) &&
    lines.some(
      (other) =>
        Math.abs(other.x - line.x) < 3 && neighbours.some((start) => other.text.startsWith(`${start} `)),
    )
  )
}
