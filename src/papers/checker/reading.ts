import type { Block, Inline } from '../document/index.ts'
import { labelsOf } from '../document/index.ts'
import { contentsOf, footnotesOf, wordsOf } from '../document/wording.ts'
import type { NamedPart, Paper, PartId, TemplateField } from '../model/index.ts'
import { blocksOfPart } from '../model/index.ts'
import { headerDetails } from '../templates/index.ts'
import type { Fault, Place } from './place.ts'

/** A stretch of text a person would quote: a paragraph, a list item, a row of a table, a line of the header. */
export interface Passage {
  readonly where: Place
  /** As it is read. */
  readonly text: string
  /** The same without what is marked as not known: what the paper in fact tells. */
  readonly told: string
  /** What somebody typed of it: without facts of the record, each of which has left a mark, and without gaps. */
  readonly typed: string
  /** A footnote or a link says where what is typed comes from. */
  readonly saysSource: boolean
  /** What is marked as not known. */
  readonly gaps: readonly string[]
  readonly block: Block
}

/** A paper laid out for the finders. */
export interface Reading {
  readonly paper: Paper
  readonly header: readonly Passage[]
  /** The passages of every part in reading order, without the header. */
  readonly body: readonly Passage[]
  part(id: NamedPart): readonly Passage[]
  /** The same for any part of the template. */
  partOf(id: PartId): readonly Passage[]
}

const isTold = (inline: Inline): boolean => inline.kind !== 'gap'

/** The full stop after a gap tells nothing. */
const toldBy = (words: string): string => (/[\p{L}\d]/u.test(words) ? words : '')

/** A note that the record set under a fact of its own tells nothing of what somebody typed beside it. */
const namesSource = (inline: Inline): boolean =>
  inline.kind === 'link' ||
  (inline.kind === 'footnote' && !inline.content.every(({ kind }) => kind === 'fact'))

const gapsIn = (content: readonly Inline[]): string[] =>
  content
    .flatMap((inline) => (inline.kind === 'footnote' ? inline.content : [inline]))
    .flatMap((run) => (run.kind === 'gap' ? [run.text] : []))

const passage = (where: Place, block: Block, content: readonly Inline[]): Passage => ({
  where,
  block,
  text: [wordsOf(content), ...footnotesOf(content)].join(' ').trim(),
  told: toldBy(wordsOf(content.filter(isTold)).trim()),
  typed: typedIn(content),
  saysSource: content.some(namesSource),
  gaps: gapsIn(content),
})

/** In place of a fact: no letter and no digit, so that what stands before and after it is not read together. */
const factMark = '§'

const typedIn = (content: readonly Inline[]): string =>
  content
    .filter(isTold)
    .map((inline) => (inline.kind === 'fact' ? factMark : wordsOf([inline])))
    .join('')

/** A row of a table is read as one line. */
const rowsOf = (block: Block): readonly (readonly Inline[])[] =>
  block.kind === 'table'
    ? block.rows.map((row) =>
        row.flatMap((cell, index): Inline[] => [...(index === 0 ? [] : [comma]), ...cell]),
      )
    : contentsOf(block)
const comma: Inline = { kind: 'text', text: ', ' }

function passagesOfBlock(block: Block, section: PartId, label: string): Passage[] {
  return rowsOf(block).map((content, index) => {
    const isItem = section === 'recommendations' && block.kind === 'list'
    const paragraph = isItem ? String(index + 1) : label
    return passage(paragraph === '' ? { section } : { section, paragraph }, block, content)
  })
}

/** What follows a numbered paragraph, a list or a table, is cited by that paragraph's number. */
function bodyOf(paper: Paper): Passage[] {
  const blocks = paper.parts.flatMap((part) =>
    blocksOfPart(part).map((block, index) => ({ part, block, index })),
  )
  const labels = labelsOf(blocks.map(({ block }) => block))
  let last = ''
  return blocks.flatMap(({ part, block, index }, place) => {
    const label = labels[place] ?? ''
    if (index === 0) last = ''
    else if (label !== '') last = label
    return index === 0 ? [] : passagesOfBlock(block, part.id, last)
  })
}

const headerOf = (paper: Paper): Passage[] => {
  const details = headerDetails(paper)
  return details.entries.flatMap(({ term, lines }) => {
    const field = paper.template.header.find(({ label }) => label === term)
    const where: Place = { section: 'header', ...(field && { line: field.id }) }
    return lines.map((line) => passage(where, details, line))
  })
}

export function read(paper: Paper): Reading {
  const body = bodyOf(paper)
  const partOf = (id: PartId) => body.filter(({ where }) => where.section === id)
  return {
    paper,
    header: headerOf(paper),
    body,
    part: partOf,
    partOf,
  }
}

/** How a person would cite the place: 'paragraph 3.2', 'recommendation 1', 'the header'. */
export function placeWords({ section, paragraph }: Place): string {
  if (section === 'title' || section === 'header' || section === 'whole paper') return `the ${section}`
  if (paragraph === undefined) return `the section “${section}”`
  return section === 'recommendations' ? `recommendation ${paragraph}` : `paragraph ${paragraph}`
}

/** A fault in a passage, quoting what was found there. */
export const faultIn = ({ where }: Passage, found: string, says: string): Fault => ({
  where,
  found: found.trim(),
  says,
})

/** A fault of a section as a whole, such as one that is missing. */
export const faultOf = (section: Place['section'], says: string, found = ''): Fault => ({
  where: { section },
  found,
  says,
})

/** A fault of a line of the header, such as an answer that is missing. */
export const faultInHeader = (line: TemplateField['id'], says: string, found = ''): Fault => ({
  where: { section: 'header', line },
  found,
  says,
})

/** Everything a section tells, as one text. */
export const toldIn = (reading: Reading, id: PartId): string =>
  reading
    .partOf(id)
    .map(({ told }) => told)
    .filter((told) => told !== '')
    .join('\n')
