import { HeadingLevel, ImageRun, Paragraph, Tab, TextRun } from 'docx'
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx'
import type {
  Block,
  Details,
  Document,
  Figure,
  List,
  Paragraph as PaperParagraph,
  Picture,
  SectionHeading,
  SubHeading,
  Table,
} from '../model.ts'
import { labelsOf } from '../numbering.ts'
import { drawingOf } from './drawing.ts'
import type { WordLook } from './look.ts'
import { decisionBox, numberIndent, textWidth } from './look.ts'
import { listIndent, references } from './numbering.ts'
import { runsOf } from './runs.ts'
import { tableOf } from './tables.ts'
import { columnWidths, likeTables } from '../widths.ts'

/** What a block needs to know of the document round it. */
interface Place {
  readonly label: string
  /** Counts lists, so that each numbered list begins at 1. */
  readonly list: number
  /** Whether text stands clear of the paragraph numbers. */
  readonly indented: boolean
  /** Whether it announces the list, table or picture that follows, and stays on one page with its beginning. */
  readonly announces: boolean
  /** Whether this is where the paper says what is to be decided. */
  readonly decision: boolean
  readonly pictures: Document['pictures']
  /** Of the columns of a table, the same for all tables that are alike. */
  readonly widths: (table: Table) => readonly number[]
  readonly look: WordLook
}

const headingLevels = {
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const

const series = (label: string) =>
  /^(Appendix|[A-Z])/.test(label) ? references.appendices : references.sections

/** Word counts; the label only says which series the block belongs to. */
function numberingOf(label: string): Pick<IParagraphOptions, 'numbering'> {
  if (label === '') return {}
  return { numbering: { reference: series(label), level: label.includes('.') ? 1 : 0 } }
}

const boxed = ({ decision, look }: Place): Partial<IParagraphOptions> => (decision ? decisionBox(look) : {})

const clear = ({ indented }: Place): Pick<IParagraphOptions, 'indent'> =>
  indented ? { indent: { left: numberIndent } } : {}

function heading(block: SectionHeading | SubHeading, place: Place): Paragraph {
  return new Paragraph({
    heading: headingLevels[block.level],
    outlineLevel: block.level - 1,
    pageBreakBefore: block.numbering === 'appendix',
    ...(place.label === '' && block.level > 2 ? clear(place) : numberingOf(place.label)),
    ...boxed(place),
    children: runsOf(block.content),
  })
}

function paragraph(block: PaperParagraph, place: Place): Paragraph {
  const shared = { keepNext: place.announces, children: runsOf(block.content) }
  return place.label === ''
    ? new Paragraph({ style: 'PaperFollowing', ...clear(place), ...boxed(place), ...shared })
    : new Paragraph({ style: 'PaperNumbered', ...numberingOf(place.label), ...shared })
}

function list(block: List, place: Place): Paragraph[] {
  const numbering =
    block.style === 'numbered'
      ? { reference: references.steps, level: 0, instance: place.list }
      : { reference: references.bullets, level: 0 }
  const indent = listIndent(place.indented)
  return block.items.map(
    (item) =>
      new Paragraph({ style: 'PaperItem', numbering, indent, ...boxed(place), children: runsOf(item) }),
  )
}

/** Pixels of the picture, made to fit the width of the text (15 twips to a CSS pixel). */
function fitted(width: number, height: number) {
  const scale = Math.min(1, textWidth / 15 / width)
  return { width: Math.round(width * scale), height: Math.round(height * scale) }
}

/** The paragraph that holds the picture as Word can show it; undefined: it cannot. */
function drawn(block: Figure, picture: Picture, look: WordLook): Paragraph | undefined {
  const keepNext = block.caption !== ''
  if (picture.shapes)
    return new Paragraph({ keepNext }).addRunToFront(
      drawingOf(picture.shapes, block, picture, { width: textWidth / 15, look }),
    )
  if (picture.png === undefined) return undefined
  const name = block.caption === '' ? 'Picture' : block.caption
  const image = new ImageRun({
    type: 'png',
    data: Buffer.from(picture.png, 'base64'),
    transformation: fitted(picture.width, picture.height),
    altText: { name, title: name, description: block.alternative },
  })
  return new Paragraph({ keepNext, children: [image] })
}

function figure(block: Figure, { pictures, look }: Place): Paragraph[] {
  const picture = pictures[block.picture]
  const image = picture && drawn(block, picture, look)
  if (!image) return [new Paragraph({ style: 'PaperFollowing', children: [new TextRun(block.alternative)] })]
  if (block.caption === '') return [image]
  return [image, new Paragraph({ style: 'PaperPicture', children: [new TextRun(block.caption)] })]
}

/** A term and what is said of it, as ruled lines of text rather than a table: read aloud in the order they stand. */
function details(block: Details): Paragraph[] {
  return block.entries.map(({ term, lines }) => {
    const said = lines.flatMap((line, index): ParagraphChild[] => [
      ...(index === 0 ? [] : [new TextRun({ break: 1 })]),
      ...runsOf(line),
    ])
    const children = [
      new TextRun({ text: term, style: 'Strong' }),
      new TextRun({ children: [new Tab()] }),
      ...said,
    ]
    return new Paragraph({ style: 'PaperDetail', children })
  })
}

function blockOf(block: Block, place: Place): FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block, place)]
    case 'paragraph':
      return [paragraph(block, place)]
    case 'list':
      return list(block, place)
    case 'table':
      return tableOf(block, place.widths(block), place.look)
    case 'figure':
      return figure(block, place)
    case 'details':
      return details(block)
    case 'notice':
      return [new Paragraph({ style: 'PaperNotice', children: runsOf(block.content) })]
  }
}

function widthsIn({ blocks }: Document): Place['widths'] {
  const like = likeTables(blocks.filter((block) => block.kind === 'table'))
  const known = new Map<string, readonly number[]>()
  return (table) => {
    const key = JSON.stringify(table.columns)
    const widths = known.get(key) ?? columnWidths(like(table))
    known.set(key, widths)
    return widths
  }
}

/** The body of the document. */
export function blocksOf(document: Document, look: WordLook): FileChild[] {
  const labels = labelsOf(document.blocks)
  const widths = widthsIn(document)
  let section: SectionHeading | undefined
  return document.blocks.flatMap((block, index) => {
    if (block.kind === 'heading' && block.level === 2) section = block
    return blockOf(block, {
      label: labels[index] ?? '',
      announces: ['list', 'table', 'figure'].includes(document.blocks[index + 1]?.kind ?? ''),
      list: index,
      indented: section?.numbering === 'section',
      decision: section?.role === 'recommendations',
      pictures: document.pictures,
      widths,
      look,
    })
  })
}
