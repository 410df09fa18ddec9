import type { Block, Document, Figure, Table } from './model.ts'
import { labelsOf } from './numbering.ts'
import { contentsOf, runsOf, wordsOf } from './wording.ts'

export type ProblemKind =
  | 'document without a title'
  | 'heading without words'
  | 'heading skips a level'
  | 'numbered paragraph outside a section'
  | 'table without a caption'
  | 'table without a header row'
  | 'table row of another length'
  | 'empty list'
  | 'figure without alternative text'
  | 'picture missing'
  | 'link without words'
  | 'link that does not open a page'

/** One thing a reader with a screen reader, or Word itself, would stumble over. `block` counts from 0. */
export interface DocumentProblem {
  readonly kind: ProblemKind
  readonly block: number
}

/** Links that may be followed from a paper: pages, mail and telephone, never a script. */
export const isSafeLink = (to: string): boolean => /^(https?:\/\/|mailto:|tel:|#)[^\s]+$/i.test(to)

const blank = (words: string): boolean => words.trim() === ''

function tableProblems(table: Table): ProblemKind[] {
  const problems: ProblemKind[] = []
  if (blank(table.caption)) problems.push('table without a caption')
  if (table.columns.length === 0 || table.columns.some((column) => blank(column.heading)))
    problems.push('table without a header row')
  if (table.rows.some((row) => row.length !== table.columns.length))
    problems.push('table row of another length')
  return problems
}

function figureProblems(figure: Figure, document: Document): ProblemKind[] {
  const problems: ProblemKind[] = []
  if (blank(figure.alternative)) problems.push('figure without alternative text')
  if (!(figure.picture in document.pictures)) problems.push('picture missing')
  return problems
}

function linkProblems(block: Block): ProblemKind[] {
  const links = runsOf(block).filter((run) => run.kind === 'link')
  return links.flatMap((link): ProblemKind[] => [
    ...(blank(link.text) ? (['link without words'] as const) : []),
    ...(isSafeLink(link.to) ? [] : (['link that does not open a page'] as const)),
  ])
}

function ownProblems(block: Block, document: Document): ProblemKind[] {
  switch (block.kind) {
    case 'heading':
      return blank(wordsOf(block.content)) ? ['heading without words'] : []
    case 'table':
      return tableProblems(block)
    case 'figure':
      return figureProblems(block, document)
    case 'list':
      return block.items.length === 0 || contentsOf(block).every((item) => blank(wordsOf(item)))
        ? ['empty list']
        : []
    default:
      return []
  }
}

function skippedLevels(blocks: readonly Block[]): DocumentProblem[] {
  let level = 1
  return blocks.flatMap((block, index): DocumentProblem[] => {
    if (block.kind !== 'heading') return []
    const skips = block.level > level + 1
    level = block.level
    return skips ? [{ kind: 'heading skips a level', block: index }] : []
  })
}

function unnumberable(blocks: readonly Block[]): DocumentProblem[] {
  const labels = labelsOf(blocks)
  return blocks.flatMap((block, index): DocumentProblem[] => {
    const wantsNumber =
      (block.kind === 'paragraph' && block.numbered) ||
      (block.kind === 'heading' && block.numbering === 'paragraph')
    return wantsNumber && labels[index] === ''
      ? [{ kind: 'numbered paragraph outside a section', block: index }]
      : []
  })
}

/** Everything that would make the document unreadable to somebody; empty when every renderer can do it justice. */
export function problemsOfDocument(document: Document): DocumentProblem[] {
  const title: DocumentProblem[] = blank(document.title)
    ? [{ kind: 'document without a title', block: 0 }]
    : []
  const own = document.blocks.flatMap((block, index) =>
    [...ownProblems(block, document), ...linkProblems(block)].map((kind) => ({ kind, block: index })),
  )
  return [...title, ...own, ...skippedLevels(document.blocks), ...unnumberable(document.blocks)]
}
