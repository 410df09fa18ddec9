import type { Line } from './line.ts'
import { linesOf } from './lines.ts'
import type { Page } from './positioned.ts'

/** The document's running text in reading order, and what was left out of it, so that nothing is lost unseen. */
export interface BodyText {
  lines: readonly Line[]
  /** Headers, footers and page numbers. */
  furniture: readonly Line[]
  footnotes: readonly Line[]
  /** The size most of the words are printed in. */
  size: number
}

/** Parts the running text from page furniture and footnotes, by the PDF's own marks and by place, repetition and size. */
export function bodyText(pages: readonly Page[]): BodyText {
  const perPage = pages.map((page) => ({ page, lines: linesOf(page) })).map(withoutFalseFurniture)
  const size = bodySize(perPage.flatMap(({ lines }) => lines))
  const repeated = repeatedAtEdges(perPage)
  const lines: Line[] = []
  const furniture: Line[] = []
  const footnotes: Line[] = []
  for (const { page, lines: printed } of perPage) {
    const kept = printed.filter((line) => !isFurniture(line, page, repeated))
    const noteStart = footnoteStart(kept, size, page)
    furniture.push(...printed.filter((line) => !kept.includes(line)))
    lines.push(...kept.slice(0, noteStart))
    footnotes.push(...kept.slice(noteStart))
  }
  return { lines, furniture, footnotes, size }
}

function bodySize(lines: readonly Line[]): number {
  const weight = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    weight.set(size, (weight.get(size) ?? 0) + line.text.length)
  }
  return [...weight].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [0, -1])[0]
}

/** Furniture is a few lines: a PDF that calls most of a page so says nothing by it. */
function withoutFalseFurniture({ page, lines }: PrintedPage): PrintedPage {
  const furniture = lines.filter((line) => line.furniture)
  if (furniture.length < 12 || furniture.length < 0.5 * lines.length) return { page, lines }
  return { page, lines: lines.map((line) => ({ ...line, furniture: false })) }
}

interface PrintedPage {
  page: Page
  lines: readonly Line[]
}

/** Outside the text area: the lowest and highest strips of the sheet, where only furniture stands. */
const atEdge = (line: Line, page: Page) => line.y < 0.085 * page.height || line.y > 0.94 * page.height

const withoutNumbers = (text: string) => text.replace(/\d+/g, '#')

/** What stands at the edge of two pages or more, apart from its numbers, is furniture even if the PDF does not say so. */
function repeatedAtEdges(perPage: readonly PrintedPage[]): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const { page, lines } of perPage) {
    const edges = new Set(lines.filter((line) => atEdge(line, page)).map((line) => withoutNumbers(line.text)))
    for (const text of edges) seen.set(text, (seen.get(text) ?? 0) + 1)
  }
  return new Set([...seen].filter(([, times]) => times >= 2).map(([text]) => text))
}

const pageNumber = /^(page\s+)?\d{1,3}(\s+of\s+\d{1,3})?$/i

const isFurniture = (line: Line, page: Page, repeated: ReadonlySet<string>) =>
  line.furniture ||
  (atEdge(line, page) && (pageNumber.test(line.text) || repeated.has(withoutNumbers(line.text))))

/** Footnotes are the small print that fills the page from some line down to its foot. */
function footnoteStart(lines: readonly Line[], size: number, page: Page): number {
  const lastOfBody = lines.findLastIndex((line) => line.size > 0.9 * size)
  const small = lines.slice(lastOfBody + 1)
  const isNote = small.every((line) => line.y < 0.5 * page.height && line.marker?.kind !== 'bullet')
  return isNote ? lastOfBody + 1 : lines.length
}
