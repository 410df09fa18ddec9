import {
  AlignmentType,
  Document as WordDocument,
  Footer,
  HeadingLevel,
  ImageRun,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { Document } from '../model.ts'
import { blocksOf } from './blocks.ts'
import { withHouseStyles } from './house-styles.ts'
import type { WordLook } from './look.ts'
import { lookOf, page, rule, styles, textWidth } from './look.ts'
import { numberingOf } from './numbering.ts'
import { sameBytes } from './same-bytes.ts'

/** Above all else, with what it shows in words. */
function logoOf({ style, publisher }: Document): Paragraph[] {
  const logo = style?.logo
  if (!logo) return []
  const { width, height, alternative } = logo
  return [
    new Paragraph({
      spacing: { after: 160 },
      children: [
        new ImageRun({
          type: 'png',
          data: Buffer.from(logo.png, 'base64'),
          transformation: { width, height },
          altText: { name: publisher, title: publisher, description: alternative },
        }),
      ],
    }),
  ]
}

function front(document: Document, { titleStyle }: WordLook): Paragraph[] {
  const above = document.above.map(
    (words, index) =>
      new Paragraph({ style: index === 0 ? 'PaperPublisher' : 'PaperAbove', children: [new TextRun(words)] }),
  )
  const title = new Paragraph({
    // Of whatever style, it is the first heading.
    ...(titleStyle ? { style: titleStyle } : { heading: HeadingLevel.HEADING_1 }),
    outlineLevel: 0,
    children: [new TextRun(document.title)],
  })
  const below = document.below.map(
    (words) => new Paragraph({ style: 'PaperBelow', children: [new TextRun(words)] }),
  )
  return [...logoOf(document), ...above, title, ...below]
}

function footer(document: Document, { colour }: WordLook): Footer {
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
  const { publisher, title, subject, language, style } = document
  const look = lookOf(style)
  const file = new WordDocument({
    title,
    subject,
    creator: publisher,
    lastModifiedBy: publisher,
    description: '',
    revision: 1,
    styles: styles(language, look),
    numbering: numberingOf(look),
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
        footers: { default: footer(document, look) },
        children: [...front(document, look), ...blocksOf(document, look)],
      },
    ],
  })
  return sameBytes(await Packer.toBuffer(file), (xml) =>
    style?.word ? withHouseStyles(xml, style.word, language) : xml,
  )
}
