import type { Document } from '../document/index.ts'
import type { Block } from '../document/index.ts'
import { labelsOf } from '../document/numbering.ts'
import { contentsOf, wordsOf } from '../document/wording.ts'

/** One section as two versions have it; empty where a version has no such section. */
export interface Compared {
  readonly section: string
  readonly before: string
  readonly after: string
}

const words = (block: Block): string =>
  block.kind === 'figure'
    ? `${block.caption} ${block.alternative}`.trim()
    : contentsOf(block).map(wordsOf).join('\n')

/** A document's words by section, in order; what stands before the first heading is its opening. */
function sectionsOf({ title, blocks }: Document): ReadonlyMap<string, string> {
  const labels = labelsOf(blocks)
  const sections = new Map<string, string[]>([['Title and header', [title]]])
  let open = 'Title and header'
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading' && block.level === 2) open = wordsOf(block.content)
    const label = labels[index] ?? ''
    const line = `${block.kind === 'heading' && block.level === 2 ? '' : label} ${words(block)}`.trim()
    const lines = sections.get(open) ?? []
    sections.set(open, lines)
    if (!(block.kind === 'heading' && block.level === 2)) lines.push(line)
  }
  return new Map([...sections].map(([section, lines]) => [section, lines.join('\n')]))
}

/** The sections in which two versions differ, in the order of the newer one; then those that are gone. */
export function differences(before: Document, after: Document): readonly Compared[] {
  const [old, now] = [sectionsOf(before), sectionsOf(after)]
  const names = [...now.keys(), ...[...old.keys()].filter((name) => !now.has(name))]
  return names
    .map((section) => ({ section, before: old.get(section) ?? '', after: now.get(section) ?? '' }))
    .filter((one) => one.before !== one.after)
}
