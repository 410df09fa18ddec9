import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { letterCount, type Page } from './positioned.ts'

/**
 * The fonts' own names, such as `Tahoma-Bold`, by the library's names for them. The library hands them out only for pages
 * whose drawing operators it has listed, which costs about ten milliseconds a page and on the first one decodes the logos:
 * so the fewest pages are listed that show every font with letters in it, and the first one last.
 */
export async function faceNames(
  document: PDFDocumentProxy,
  pages: readonly Page[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>()
  const fonts = pages.map((page) => ({ number: page.number, fonts: fontsWithLetters(page) }))
  for (const { number, fonts: here } of fonts.sort(cheapestFirst)) {
    if ([...here].every((font) => names.has(font))) continue
    const page = await document.getPage(number)
    await page.getOperatorList()
    for (const font of here) names.set(font, nameOf(page, font))
    page.cleanup()
  }
  return names
}

interface FontsOnPage {
  number: number
  fonts: ReadonlySet<string>
}

const cheapestFirst = (one: FontsOnPage, other: FontsOnPage) =>
  Number(one.number === 1) - Number(other.number === 1) || other.fonts.size - one.fonts.size

const fontsWithLetters = (page: Page): ReadonlySet<string> =>
  new Set(page.pieces.filter(({ text }) => letterCount(text) > 0).map(({ face }) => face))

function nameOf(page: PDFPageProxy, id: string): string {
  const font: unknown = page.commonObjs.has(id) ? page.commonObjs.get(id) : undefined
  if (typeof font !== 'object' || font === null || !('name' in font)) return id
  // Word embeds subsets and puts six letters before the name: `BCDEEE+Tahoma-Bold`.
  return typeof font.name === 'string' ? font.name.replace(/^[A-Z]{6}\+/, '') : id
}
