import type { Document } from '../model.ts'
import { largePrint, print, type Look } from './look.ts'
import { scriptOf } from './script.ts'
import { typeset } from './typesetter.ts'

export { hasTypesetter, withoutTypesetter } from './typesetter.ts'

const printed = (document: Document, look: Look): Uint8Array =>
  typeset(scriptOf(document, look), document.style?.font?.files ?? [])

/** The paper as a tagged PDF. */
export const renderPdf = (document: Document): Uint8Array => printed(document, print)

/** The paper in large print, a tagged PDF too: laid out anew at 18 points, not enlarged. */
export const renderLargePrint = (document: Document): Uint8Array => printed(document, largePrint)
