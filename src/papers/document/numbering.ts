import type { Block } from './model.ts'

/** A, B … Z, AA, AB …, as appendices are lettered. */
export function letters(position: number): string {
  const last = String.fromCharCode(65 + ((position - 1) % 26))
  return position <= 26 ? last : letters(Math.floor((position - 1) / 26)) + last
}

interface Count {
  sections: number
  appendices: number
  paragraphs: number
  /** What paragraph numbers begin with, or nothing where paragraphs cannot be numbered. */
  prefix: string
}

function openSection(count: Count, numbering: 'section' | 'appendix' | 'none'): string {
  count.paragraphs = 0
  count.prefix = ''
  if (numbering === 'section') count.prefix = String((count.sections += 1))
  if (numbering === 'appendix') count.prefix = letters((count.appendices += 1))
  return numbering === 'appendix' ? `Appendix ${count.prefix}` : count.prefix
}

function nextParagraph(count: Count): string {
  if (count.prefix === '') return ''
  count.paragraphs += 1
  return `${count.prefix}.${count.paragraphs}`
}

function label(count: Count, block: Block): string {
  if (block.kind === 'heading' && block.level === 2) return openSection(count, block.numbering)
  if (block.kind === 'heading') return block.numbering === 'paragraph' ? nextParagraph(count) : ''
  return block.kind === 'paragraph' && block.numbered ? nextParagraph(count) : ''
}

/**
 * The number each block bears: '3' a section, '3.2' a paragraph or numbered sub-heading, 'Appendix A', 'A.1';
 * '' where it bears none. Word counts for itself from the same rules, and a test holds the two together.
 */
export function labelsOf(blocks: readonly Block[]): readonly string[] {
  const count: Count = { sections: 0, appendices: 0, paragraphs: 0, prefix: '' }
  return blocks.map((block) => label(count, block))
}
