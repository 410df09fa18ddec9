import type { Block, Details, Document, Figure, Inline, Picture, Run, Table } from '../model.ts'
import { labelsOf } from '../numbering.ts'
import { isSafeLink } from '../problems.ts'
import { heldTogether } from '../together.ts'
import { columnWidths, likeTables } from '../widths.ts'
import { gapWords, wordsOf } from '../wording.ts'
import type { Look } from './look.ts'
import type { Piece, Script, ScriptBlock } from './pieces.ts'

const pointsInPixel = 0.75

const usualColours = { accent: '#0b3b45', text: '#000000' }

/** The council's own colours and logo, or ours and none. */
const houseOf = ({ style }: Document): Script['house'] => ({
  ...(style?.colours ? { accent: `#${style.colours.accent}`, text: `#${style.colours.text}` } : usualColours),
  fonts: [...(style?.font ? [style.font.family] : []), 'Liberation Sans'],
  logo: style?.logo && {
    format: style.logo.mediaType === 'image/png' ? 'png' : 'svg',
    bytes: [...Buffer.from(style.logo.data, 'base64')],
    width: style.logo.width * pointsInPixel,
    alternative: style.logo.alternative,
  },
})

export function scriptOf(document: Document, look: Look): Script {
  const { title, subject, publisher, above, below, blocks, pictures } = document
  const like = likeTables(blocks.filter((block) => block.kind === 'table'))
  const labels = labelsOf(blocks)
  const numberedAt = inNumberedSection(blocks)
  return {
    title,
    subject,
    publisher,
    above,
    below,
    points: look.points,
    isLarge: look.name === 'large print',
    house: houseOf(document),
    blocks: blocks.map((block, at) =>
      blockOf(block, labels[at] ?? '', {
        ...{ pictures, like, look },
        isNumbered: numberedAt[at] ?? false,
        leads: blocks[at + 1]?.kind === 'list',
      }),
    ),
  }
}

function inNumberedSection(blocks: readonly Block[]): readonly boolean[] {
  let numbered = false
  return blocks.map((block) => {
    if (block.kind === 'heading' && block.level === 2) numbered = block.numbering === 'section'
    return numbered
  })
}

const pieceOf = (run: Run): Piece => {
  switch (run.kind) {
    case 'text':
    case 'fact':
      return { k: 't', x: heldTogether(run.text) }
    case 'strong':
      return { k: 's', x: heldTogether(run.text) }
    case 'emphasis':
      return { k: 'e', x: run.text }
    case 'gap':
      return { k: 's', x: gapWords(run.text) }
    case 'link':
      return isSafeLink(run.to) && !run.to.startsWith('#')
        ? { k: 'l', x: run.text, to: run.to }
        : { k: 't', x: run.text }
  }
}

const piecesOf = (content: readonly Inline[]): readonly Piece[] =>
  content.map((inline) =>
    inline.kind === 'footnote' ? { k: 'n', of: inline.content.map(pieceOf) } : pieceOf(inline),
  )

interface Around extends Pick<Document, 'pictures'> {
  readonly like: (table: Table) => Table
  readonly look: Look
  /** The block stands in a section whose paragraphs have numbers. */
  readonly isNumbered: boolean
  /** A list follows. */
  readonly leads: boolean
}

function blockOf(
  block: Block,
  label: string,
  { pictures, like, look, isNumbered, leads }: Around,
): ScriptBlock {
  switch (block.kind) {
    case 'heading':
      return {
        kind: 'heading',
        level: block.level,
        label,
        of: piecesOf(block.content),
        apart: block.numbering === 'appendix',
      }
    case 'paragraph':
      return {
        kind: 'paragraph',
        label,
        of: piecesOf(block.content),
        clear: isNumbered && label === '',
        leads,
      }
    case 'list':
      return {
        kind: 'list',
        ordered: block.style === 'numbered',
        items: block.items.map(piecesOf),
        clear: isNumbered,
      }
    case 'table':
      return block.columns.length > look.mostColumns ? recordsOf(block) : tableOf(block, like, look)
    case 'figure':
      return figureOf(block, pictures[block.picture], look)
    case 'details':
      return detailsOf(block)
    case 'notice':
      return { kind: 'notice', of: piecesOf(block.content) }
  }
}

const figureOf = (
  { caption, alternative }: Figure,
  picture: Picture | undefined,
  { saysPictures }: Look,
): ScriptBlock => ({
  kind: 'figure',
  caption,
  alternative,
  says: saysPictures,
  svg: picture?.svg ?? '',
  width: (picture?.width ?? 0) * pointsInPixel,
})

const detailsOf = ({ entries }: Details): ScriptBlock => ({
  kind: 'details',
  entries: entries.map(({ term, lines }) => ({ term, lines: lines.map(piecesOf) })),
})

const usualPoints = 11

/** Characters of a cell that is not broken between pages: a longer one might be higher than the page. */
const longestWhole = 300
const lengths = (row: Table['rows'][number]): readonly number[] => row.map((cell) => wordsOf(cell).length)

/** Of a row that is told as a list, the same. */
const longestRecord = 400
const charactersIn = (rows: Table['rows']): number => rows.flatMap(lengths).reduce((all, one) => all + one, 0)

/** Whether a table takes so little of a page that it stays on one. */
function isShort({ rows }: Table, points: number): boolean {
  return rows.length <= 8 && charactersIn(rows) * (points / usualPoints) ** 2 <= 700
}

function tableOf(table: Table, like: (table: Table) => Table, { points }: Look): ScriptBlock {
  const widths = columnWidths(like(table), points / usualPoints)
  return {
    kind: 'table',
    caption: table.caption,
    columns: table.columns.map(({ heading, align }, at) => ({
      heading,
      end: align === 'end',
      share: widths[at] ?? 1,
    })),
    whole: isShort(table, points),
    rows: table.rows.map((row) => ({
      of: row.map(piecesOf),
      whole: Math.max(...lengths(row)) <= longestWhole,
    })),
  }
}

function recordsOf({ caption, columns, rows }: Table): ScriptBlock {
  return {
    kind: 'records',
    caption,
    records: rows.map((row) => ({
      name: piecesOf(row[0] ?? []),
      whole: charactersIn([row]) <= longestRecord,
      fields: columns.slice(1).map(({ heading }, at) => ({ heading, of: piecesOf(row[at + 1] ?? []) })),
    })),
  }
}
