import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Page, Piece } from './positioned.ts'
import { paragraphsByContent } from './tagged-paragraphs.ts'

/** Reads the pages one after another, so that only one page's objects are alive at a time. */
export async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const faces = new Map<string, string>()
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number, faces))
    page.cleanup()
  }
  return pages
}

async function readPage(page: PDFPageProxy, number: number, faces: Map<string, string>): Promise<Page> {
  const content = await page.getTextContent({ includeMarkedContent: true })
  await learnFaces(page, Object.keys(content.styles), faces)
  const paragraphOf = paragraphsByContent(await page.getStructTree())
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  return {
    number,
    width: right - left,
    height: top - bottom,
    pieces: piecesOf(content.items, faces, paragraphOf),
  }
}

type ContentItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items']

function piecesOf(
  items: ContentItems,
  faces: ReadonlyMap<string, string>,
  paragraphOf: ReadonlyMap<string, number>,
): Piece[] {
  const pieces: Piece[] = []
  const open: { furniture: boolean; paragraph: number | undefined }[] = []
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop()
      else open.push(contentOpened(item, open.at(-1), paragraphOf))
      continue
    }
    const place = uprightPlace(item.transform)
    if (item.str === '' || !place) continue
    const around = open.at(-1)
    pieces.push({
      text: item.str,
      x: place.x,
      right: place.x + item.width,
      y: place.y,
      size: place.size,
      face: faces.get(item.fontName) ?? item.fontName,
      paragraph: around?.paragraph,
      furniture: around?.furniture ?? false,
    })
  }
  return pieces
}

function contentOpened(
  item: { type: string; id?: string | null; tag?: string },
  outer: { furniture: boolean; paragraph: number | undefined } | undefined,
  paragraphOf: ReadonlyMap<string, number>,
) {
  const own = item.id ? paragraphOf.get(item.id) : undefined
  return {
    furniture: outer?.furniture === true || item.tag === 'Artifact',
    paragraph: own ?? outer?.paragraph,
  }
}

/** Where upright text stands; undefined for turned text, which in these documents is only ever a watermark. */
function uprightPlace(transform: readonly number[]) {
  const [scaleX = 0, turnB = 0, turnC = 0, scaleY = 0, x = 0, y = 0] = transform
  const upright = Math.abs(turnB) < 0.01 * Math.abs(scaleX) && Math.abs(turnC) < 0.5 * Math.abs(scaleY)
  return upright && scaleY > 0 ? { x, y, size: scaleY } : undefined
}

/**
 * The library hands out a font's name only after a page's drawing operators were listed. That costs about ten
 * milliseconds a page, so it is done just where a font is met for the first time.
 */
async function learnFaces(page: PDFPageProxy, ids: readonly string[], faces: Map<string, string>) {
  const unknown = ids.filter((id) => !faces.has(id))
  if (unknown.length === 0) return
  await page.getOperatorList()
  for (const id of unknown)
    faces.set(id, page.commonObjs.has(id) ? (nameOf(page.commonObjs.get(id)) ?? id) : id)
}

function nameOf(font: unknown): string | undefined {
  if (typeof font !== 'object' || font === null || !('name' in font)) return undefined
  // Word embeds subsets and puts six letters before the name: `BCDEEE+Tahoma-Bold`.
  return typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : undefined
}
