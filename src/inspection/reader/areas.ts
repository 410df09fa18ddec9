import { joined, type Block } from './blocks.ts'
import type { Area, DocumentKind } from './model.ts'
import { tagsOf } from './tags.ts'

/** An area, and how many blocks it was put together from: more than one where points or paragraphs hang on its bullet. */
export interface ListedArea extends Area {
  parts: number
}

/** One list of areas under its heading, and what stood in it that is not an area. */
export interface AreaList {
  heading: string
  page: number
  priority: boolean
  areas: readonly ListedArea[]
  /** False where the areas are plain paragraphs. */
  bulleted: boolean
  /** Before the first item, such as “The local authority should:”. */
  leadIn: readonly Block[]
  /** Between or after the items, without a bullet and not at an item's indent. */
  loose: readonly Block[]
}

export interface AreasRead {
  areas: readonly ListedArea[]
  lists: readonly AreaList[]
}

/**
 * How Ofsted has headed these lists since 2018. A new wording is one more line here.
 * They are matched against a whole heading, without footnote marks and end punctuation.
 */
const areaHeadings: readonly RegExp[] = [
  /^what (still )?needs to (be )?improved?( .{0,90})?$/,
  /^what .{3,60} needs? to (do to )?improve$/,
  /^(the )?(main |key )?area(s|\(s\))? (for|of|requiring|needing) (further |immediate )?(improvement|development)s?( .{0,90})?$/,
  /^(the )?area(s|\(s\))? (for|of|requiring|needing) (priority|urgent|immediate) (action|attention)s?( .{0,90})?$/,
  /^priority (and immediate )?actions?$/,
  /^priority areas?( for (action|improvement))?$/,
  /^recommendations?$/,
]

/** A footnote mark that is not raised stands right against the last word; “Recommendations 7” is a line of a contents list. */
const plainHeading = (text: string) =>
  text
    .toLowerCase()
    .replace(/(?<=[\p{L}?:.])[\d*†]+$/u, '')
    .replace(/[\s?:.!]+$/, '')
    .trim()

/** A short paragraph may begin with the same words: a sentence ends in a full stop, a heading does not. */
const mayBeHeading = ({ kind, text }: Block) =>
  kind === 'heading' || (kind === 'paragraph' && !/\.[’”'")\]]*$/.test(text))

export const isAreasHeading = (block: Block): boolean =>
  mayBeHeading(block) && areaHeadings.some((wording) => wording.test(plainHeading(block.text)))

const isPriorityHeading = (text: string) => /priority|urgent|immediate/i.test(text)

/** Reads every list of areas: from its heading to the next heading. */
export function areasOf(blocks: readonly Block[], kind: DocumentKind): AreasRead {
  const lists = blocks.flatMap((block, at) =>
    isAreasHeading(block) ? [listUnder(block, blocksUnder(blocks, at, kind))] : [],
  )
  return {
    lists,
    areas: lists.flatMap((list) => list.areas),
  }
}

function blocksUnder(blocks: readonly Block[], at: number, kind: DocumentKind): readonly Block[] {
  const rest = blocks.slice(at + 1)
  const end = rest.findIndex((block, index) => endsList(block, rest.slice(0, index), rest[index + 1], kind))
  return end === -1 ? rest : rest.slice(0, end)
}

/** Where a report or a letter goes on to its findings, even if that is not printed as a heading. */
const findingsBegin =
  /^((main |headline |key |summary of )?findings\b.{0,40}$|overview$|strengths$|summary for children|the (experiences and progress of|impact of leaders on) |ofsted will take |yours (sincerely|faithfully)|dear )/i

/**
 * A list ends at the next heading, unless that only parts the list: it stands before anything else or, in a report, where
 * the findings have numbers and not bullets, more of the same bullets follow it.
 */
function endsList(
  block: Block,
  before: readonly Block[],
  after: Block | undefined,
  kind: DocumentKind,
): boolean {
  if (block.kind === 'item') return false
  if (isAreasHeading(block) || findingsBegin.test(block.text)) return true
  if (block.kind !== 'heading' || before.length === 0) return false
  const item = before.findLast((one) => one.kind === 'item')
  return kind === 'focused visit' || !item || !after || !sameMarker(item, after)
}

const sameMarker = ({ marker: one }: Block, { marker: other }: Block) =>
  one?.kind === 'bullet'
    ? one.text === other?.text && Math.abs(one.x - other.x) < 3
    : one !== undefined && parseInt(one.text) + 1 === parseInt(other?.text ?? '')

function listUnder(heading: Block, blocks: readonly Block[]): AreaList {
  const priority = isPriorityHeading(heading.text)
  const first = blocks.findIndex((block) => block.kind === 'item')
  if (first === -1) return plainList(heading, blocks, priority)
  const groups = itemsOf(blocks.slice(first))
  return {
    ...{ heading: heading.text, page: heading.page, priority, bulleted: true },
    areas: groups.filter(([head]) => head?.kind === 'item').map((group) => areaOf(group, priority)),
    leadIn: blocks.slice(0, first),
    loose: groups.filter(([head]) => head?.kind !== 'item').flat(),
  }
}

/** Without bullets each paragraph is an area, but for one that only leads up to the others. */
function plainList(heading: Block, blocks: readonly Block[], priority: boolean): AreaList {
  const [first] = blocks
  const leads = blocks.length > 1 && first?.text.endsWith(':') === true
  const said = blocks.slice(leads ? 1 : 0).filter(saysSomething)
  return {
    ...{ heading: heading.text, page: heading.page, priority, bulleted: false },
    areas: said.filter((block) => block.kind === 'paragraph').map((block) => areaOf([block], priority)),
    leadIn: leads ? blocks.slice(0, 1) : [],
    loose: said.filter((block) => block.kind !== 'paragraph'),
  }
}

/** “There are no areas for priority action.” is not an area. */
const saysSomething = (block: Block) =>
  !/^(none|no |not applicable|there (are|were) no |inspectors (did not|have not|identified no))/i.test(
    block.text,
  )

/** Each item with what hangs on it: points set further in, and paragraphs at its own indent. */
function itemsOf(blocks: readonly Block[]): Block[][] {
  const items: Block[][] = []
  for (const block of blocks) {
    const item = items.at(-1)
    const head = item?.[0]
    if (item && head && hangsOn(head, block)) item.push(block)
    else items.push([block])
  }
  return items
}

function hangsOn(head: Block, block: Block): boolean {
  if (head.kind !== 'item') return false
  if (block.marker) return isPointUnder(head, block)
  return Math.abs(block.x - head.x) < 4 || /^\((outcome|enabler|principle)/i.test(block.text)
}

/** A point under an item stands further in, and either bears another sign or ends a sentence that the item left open. */
function isPointUnder(head: Block, block: Block): boolean {
  const further = (block.marker?.x ?? block.x) > (head.marker?.x ?? head.x) + 9
  const otherSign = block.marker?.kind !== head.marker?.kind || block.marker?.text !== head.marker?.text
  const open = /([:,;–-]|\b(that|including|by|to|of|and|for|in))$/.test(head.text)
  return further && (open || (otherSign && block.marker?.kind === 'bullet'))
}

function areaOf(blocks: readonly Block[], priority: boolean): ListedArea {
  const text = blocks.reduce((words, block) => {
    const point = block.kind === 'item' && words !== ''
    return point ? `${words}\n${block.text}` : joined([words, block.text])
  }, '')
  return { text, priority, tags: tagsOf(text), page: blocks[0]?.page ?? 0, parts: blocks.length }
}
