import type { Document } from '../document/index.ts'
import type { Paper } from '../model/index.ts'
import { documentOf } from '../templates/index.ts'
import { editionOf, hasPrivateEdition, withOwnPictures } from './edition.ts'
import type { Edition, ExemptPart } from './model.ts'

const privateMark = 'NOT FOR PUBLICATION: contains exempt information'

/** An edition of a paper as one document, from which its files are made. */
export function editionDocument(paper: Paper, exempt: readonly ExemptPart[], edition: Edition): Document {
  const document = withOwnPictures(documentOf(editionOf(paper, exempt, edition)))
  return edition === 'private' && hasPrivateEdition(paper, exempt)
    ? { ...document, above: [privateMark, ...document.above] }
    : document
}
