import { filled } from '../filled.ts'
import type { LinearBlock } from '../linear.ts'
import { linear } from '../linear.ts'
import type { Document } from '../model.ts'

/** Columns of a line: what e-mail programs and terminals show whole. */
const width = 72

const underlines: Readonly<Record<number, string>> = { 1: '=', 2: '-' }

function linesOf(block: LinearBlock): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const lines = filled(block.words, width, { first: 0, rest: 0 })
      const mark = underlines[block.level]
      const longest = Math.max(...lines.map((line) => line.length))
      return mark === undefined ? lines : [...lines, mark.repeat(longest)]
    }
    case 'paragraph':
      return filled(block.words, width, { first: 0, rest: 0 })
    case 'item':
      return filled(block.words, width, { first: block.depth * 4, rest: block.depth * 4 + 3 })
  }
}

/** Items of one list stand together; everything else has an empty line before it, and headings two. */
function gapBefore(block: LinearBlock, before: LinearBlock | undefined): number {
  if (before === undefined) return 0
  if (block.kind === 'heading') return block.level <= 2 ? 2 : 1
  return block.kind === 'item' && before.kind === 'item' ? 0 : 1
}

/** The paper as plain text: UTF-8, lines of 72 characters at most. */
export function renderText(document: Document): Uint8Array {
  const blocks = linear(document)
  const lines = blocks.flatMap((block, at) => [
    ...Array.from({ length: gapBefore(block, blocks[at - 1]) }, () => ''),
    ...linesOf(block),
  ])
  return new TextEncoder().encode(`${lines.join('\n')}\n`)
}
