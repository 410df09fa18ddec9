import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Document } from '../model.ts'
import { blocksOf } from './blocks.ts'
import { colour, page, rule, styles, textWidth } from './look.ts'
import { numbering } from './numbering.ts'
import { sameBytes } from './same-bytes.ts'

function front(document: Document): Paragraph[] {
  const above = document.above.map(
    (words, index) =>
      new Paragraph({ style: index === 0 ? 'PaperPublisher' : 'PaperAbove', children: [new TextRun(words)] }),
  )
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_1,
    outlineLevel: 0,
    children: [new TextRun(document.title)],
  })
  const below = document.below.map(
    (words) => new Paragraph({ style: 'PaperBelow', children: [new TextRun(words)] }),
  )
  return [...above, title, ...below]
}

function footer(document: Document): Footer {
  const pages = ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES]
  return new Footer({
    children: [
      new Paragraph({
        style: 'PaperFooter',
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: textWidth }],
        border: { top: { ...rule(4, colour.line), space: 6 } },
        children: [new TextRun(document.subject), new TextRun({ children: ['\t', ...pages] })],
      }),
    ],
  })
}

/**
 * The paper as a Word file (docx): real headings with outline levels, Word's own numbering, repeated header rows,
 * footnotes, alternative texts and language. The council is its only author: no person's name, no revision marks.
 */
export async function renderWord(document: Document): Promise<Uint8Array> {
  const { publisher, title, subject, language } = document
  const file = new WordDocument({
    title,
    subject,
    creator: publisher,
    lastModifiedBy: publisher,
    description: '',
    revision: 1,
    styles: styles(language),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              bottom: page.margin,
              left: page.margin,
              right: page.margin,
              footer: page.footer,
            },
          },
        },
        footers: { default: footer(document) },
        children: [...front(document), ...blocksOf(document)],
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(file))
}
