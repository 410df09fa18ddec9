import type { Block } from './blocks.ts'

/** Documents say what they are on their first page; a few have a cover before it. */
export const frontPages = [1, 2] as const

/** The blocks of a page, then neighbouring headings put together, since a title may be set in two or three parts. */
export function frontBlocks(blocks: readonly Block[], page: number): Block[] {
  const front = blocks.filter((block) => block.page === page)
  const pairs = front.flatMap((block, at) => together(block, front[at + 1]))
  const triples = pairs.flatMap((pair) =>
    together(pair, front[front.findIndex((one) => one.lines[0] === pair.lines[0]) + 2]),
  )
  return [...front, ...pairs, ...triples]
}

function together(one: Block, next: Block | undefined): Block[] {
  if (one.kind !== 'heading' || next?.kind !== 'heading') return []
  return [{ ...one, text: `${one.text} ${next.text}`, lines: [...one.lines, ...next.lines] }]
}
