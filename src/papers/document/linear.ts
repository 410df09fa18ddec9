import type { Block, Document, Footnote, Inline, Table } from './model.ts'
import { labelsOf } from './numbering.ts'
import { contentsOf, wordsOf } from './wording.ts'

/** A paper as one stream of words, for forms that have no columns and no pictures: Braille and plain text. */
export type LinearBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2 | 3 | 4; readonly words: string }
  | { readonly kind: 'paragraph'; readonly words: string }
  /** An item of a list, or a column of a row that is told by itself; `depth` 1 stands under a row's name. */
  | { readonly kind: 'item'; readonly depth: 0 | 1; readonly words: string }

/** Every block in reading order, tables row by row, pictures in words, footnotes at the end. */
export function linear(document: Document): readonly LinearBlock[] {
  const labels = labelsOf(document.blocks)
  const notes = notesIn(document)
  const words = (content: readonly Inline[]): string =>
    content.map((inline) => wordsIn(inline, notes)).join('')
  const blocks: readonly LinearBlock[] = [
    ...document.above.map(paragraph),
    { kind: 'heading', level: 1, words: document.title },
    ...document.below.map(paragraph),
    ...document.blocks.flatMap((block, at) => blockIn(block, labels[at] ?? '', words)),
    ...notesAtEnd(notes),
  ]
  return blocks.filter(({ words: said }) => said.trim() !== '')
}

const paragraph = (words: string): LinearBlock => ({ kind: 'paragraph', words })

type Words = (content: readonly Inline[]) => string

const notesIn = ({ blocks }: Document): ReadonlyMap<Footnote, number> =>
  new Map(
    blocks
      .flatMap((block) => contentsOf(block).flat())
      .filter((inline) => inline.kind === 'footnote')
      .map((note, at) => [note, at + 1]),
  )

function wordsIn(inline: Inline, notes: ReadonlyMap<Footnote, number>): string {
  if (inline.kind === 'footnote') return ` [note ${notes.get(inline) ?? 0}]`
  if (inline.kind !== 'link' || inline.to.startsWith('#') || inline.to.includes(inline.text))
    return wordsOf([inline])
  return `${inline.text} (${inline.to.replace(/^(mailto|tel):/i, '')})`
}

const after = (label: string, words: string): string => (label === '' ? words : `${label} ${words}`)

function blockIn(block: Block, label: string, words: Words): readonly LinearBlock[] {
  switch (block.kind) {
    case 'heading':
      return [{ kind: 'heading', level: block.level, words: after(label, words(block.content)) }]
    case 'paragraph':
      return [{ kind: 'paragraph', words: after(label, words(block.content)) }]
    case 'notice':
      return [{ kind: 'paragraph', words: words(block.content) }]
    case 'list':
      return block.items.map((item, at) => ({
        kind: 'item',
        depth: 0,
        words: block.style === 'numbered' ? `${at + 1}. ${words(item)}` : `• ${words(item)}`,
      }))
    case 'table':
      return tableIn(block, words)
    case 'figure':
      return [
        {
          kind: 'paragraph',
          words: `Picture${block.caption === '' ? '' : `, ${block.caption}`}: ${block.alternative}`,
        },
      ]
    case 'details':
      return block.entries.map(({ term, lines }) => ({
        kind: 'paragraph',
        words: `${term}: ${lines.map(words).join('; ')}`,
      }))
  }
}

/** Each row with its name, and under it every further column with its heading: nothing is told by where it stands. */
function tableIn({ caption, columns, rows }: Table, words: Words): readonly LinearBlock[] {
  const size = `${rows.length} ${rows.length === 1 ? 'row' : 'rows'}`
  return [
    { kind: 'paragraph', words: `Table${caption === '' ? '' : `, ${caption}`}: ${size}.` },
    ...rows.flatMap((row): readonly LinearBlock[] => [
      { kind: 'item', depth: 0, words: words(row[0] ?? []) },
      ...columns.slice(1).map(({ heading }, at): LinearBlock => ({
        kind: 'item',
        depth: 1,
        words: `${heading}: ${words(row[at + 1] ?? [])}`,
      })),
    ]),
  ]
}

const notesAtEnd = (notes: ReadonlyMap<Footnote, number>): readonly LinearBlock[] =>
  notes.size === 0
    ? []
    : [
        { kind: 'heading', level: 2, words: 'Notes' },
        ...[...notes].map(([note, number]): LinearBlock => ({
          kind: 'item',
          depth: 0,
          words: `Note ${number}: ${wordsOf(note.content)}`,
        })),
      ]
