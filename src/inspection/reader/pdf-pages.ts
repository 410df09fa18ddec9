import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { faceNames } from './pdf-faces.ts'
import type { Page, Piece } from './positioned.ts'
import { paragraphsByContent } from './tagged-paragraphs.ts'

/** Reads the pages one after another, so that only one page's objects are alive at a time. */
export async function pagesOf(document: PDFDocumentProxy): Promise<Page[]> {
  const pages: Page[] = []
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number)
    pages.push(await readPage(page, number))
    page.cleanup()
  }
  const names = await faceNames(document, pages)
  return pages.map((page) => ({
    ...page,
    pieces: page.pieces.map((piece) => ({ ...piece, face: names.get(piece.face) ?? piece.face })),
  }))
}

/** One page; the face of each piece is still the library's own name for the font. */
async function readPage(page: PDFPageProxy, number: number): Promise<Page> {
  const { items } = await page.getTextContent({ includeMarkedContent: true })
  const paragraphOf = paragraphsByContent(await page.getStructTree())
  const [left = 0, bottom = 0, right = 0, top = 0] = page.view
  const pieces = piecesOf(items, paragraphOf)
  return { number, width: right - left, height: top - bottom, pieces: pieces.map(fromCorner(left, bottom)) }
}

/** A page may be a cut-out of a larger sheet: places are measured from its own corner. */
const fromCorner =
  (left: number, bottom: number) =>
  (piece: Piece): Piece => ({ ...piece, x: piece.x - left, right: piece.right - left, y: piece.y - bottom })

type ContentItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items']

/** What a stretch of marked content says of the text in it. */
interface Marked {
  furniture: boolean
  paragraph: number | undefined
}

function piecesOf(items: ContentItems, paragraphOf: ReadonlyMap<string, number>): Piece[] {
  const pieces: Piece[] = []
  const open: Marked[] = []
  for (const item of items) {
    if ('str' in item) pieces.push(...pieceOf(item, open.at(-1)))
    else if (item.type === 'endMarkedContent') open.pop()
    else open.push(opened(item, open.at(-1), paragraphOf))
  }
  return pieces
}

function opened(
  item: { id?: string | null; tag?: string },
  outer: Marked | undefined,
  paragraphOf: ReadonlyMap<string, number>,
): Marked {
  const own = item.id ? paragraphOf.get(item.id) : undefined
  return {
    furniture: outer?.furniture === true || item.tag === 'Artifact',
    paragraph: own ?? outer?.paragraph,
  }
}

type TextItem = Extract<ContentItems[number], { str: string }>

function pieceOf(item: TextItem, marked: Marked | undefined): Piece[] {
  const place = uprightPlace(item.transform)
  if (item.str === '' || !place) return []
  return [
    {
      ...place,
      text: item.str,
      right: place.x + item.width,
      face: item.fontName,
      paragraph: marked?.paragraph,
      furniture: marked?.furniture ?? false,
    },
  ]
}

/** Where upright text stands; undefined for turned text, which in these documents is only ever a watermark. */
function uprightPlace(transform: readonly number[]): Pick<Piece, 'x' | 'y' | 'size'> | undefined {
  const [scaleX = 0, turnB = 0, turnC = 0, scaleY = 0, x = 0, y = 0] = transform
  const upright = Math.abs(turnB) < 0.01 * Math.abs(scaleX) && Math.abs(turnC) < 0.5 * Math.abs(scaleY)
  return upright && scaleY > 0 ? { x, y, size: scaleY } : undefined
}
