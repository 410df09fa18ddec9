import type { Block, Inline, Run } from './model.ts'

/** How a gap is shown in every form of the paper. */
export const gapWords = (whatIsNotKnown: string): string => `[Not known: ${whatIsNotKnown}]`

const runWords = (run: Run): string => (run.kind === 'gap' ? gapWords(run.text) : run.text)

/** The words of running text as they are read aloud, footnotes left out. */
export const wordsOf = (content: readonly Inline[]): string =>
  content.map((inline) => (inline.kind === 'footnote' ? '' : runWords(inline))).join('')

/** The text of every footnote in these words, in order. */
export const footnotesOf = (content: readonly Inline[]): string[] =>
  content.flatMap((inline) => (inline.kind === 'footnote' ? [inline.content.map(runWords).join('')] : []))

/** Every stretch of running text of a block, in reading order. */
export function contentsOf(block: Block): readonly (readonly Inline[])[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'notice':
      return [block.content]
    case 'list':
      return block.items
    case 'table':
      return block.rows.flat()
    case 'details':
      return block.entries.flatMap((entry) => entry.lines)
    case 'figure':
      return []
  }
}

/** Every run of a block, those in its footnotes included. */
export const runsOf = (block: Block): Run[] =>
  contentsOf(block)
    .flat()
    .flatMap((inline) => (inline.kind === 'footnote' ? inline.content : [inline]))
