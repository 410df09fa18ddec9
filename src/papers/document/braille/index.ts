import { linear } from '../linear.ts'
import { FormMissing } from '../missing.ts'
import type { Document } from '../model.ts'
import { hasBuiltInLiblouis, translateByOurs } from './built-in-liblouis.ts'
import { installedLiblouis, translateByProgram } from './installed-liblouis.ts'
import { numberInBraille } from './numbers.ts'
import { brf } from './pages.ts'
import { piecesOf } from './pieces.ts'

export const withoutLiblouis =
  'Braille needs liblouis: the package liblouis-build that comes with the product, or the machine’s own lou_translate. The other forms are the same paper.'

export const hasLiblouis = (): boolean => installedLiblouis() !== undefined || hasBuiltInLiblouis()

/** The machine’s own liblouis where it is installed, as its tables are newer; else the one that comes with the product. */
async function translate(texts: readonly string[]): Promise<readonly string[]> {
  const file = installedLiblouis()
  if (file !== undefined) return translateByProgram(file, texts)
  if (!hasBuiltInLiblouis()) throw new FormMissing(withoutLiblouis)
  return texts.map(translateByOurs)
}

/**
 * The paper as a Braille file: contracted Unified English Braille, 25 lines of 40 cells a page.
 * @throws FormMissing where there is no liblouis.
 */
export async function renderBraille(document: Document): Promise<Uint8Array> {
  const blocks = linear(document)
  const pieces = blocks.map(({ words }) => piecesOf(words))
  const translated = [...(await translate(pieces.flat()))]
  const cells = pieces.map((own) => translated.splice(0, own.length).join(' '))
  return new TextEncoder().encode(brf(blocks, cells, numberInBraille))
}
