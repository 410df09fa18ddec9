import { isAreasHeading, isPriorityHeading, partedFromText } from './areas-heading.ts'
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

/** Reads every list of areas: from its heading to the next heading. */
export function areasOf(printed: readonly Block[], kind: DocumentKind): AreasRead {
  const blocks = printed.flatMap(partedFromText)
  const margin = marginOf(blocks)
  const lists = blocks.flatMap((block, at) =>
    isAreasHeading(block) ? [listUnder(block, blocksUnder(blocks, at, kind), margin)] : [],
  )
  return {
    lists,
    areas: lists.flatMap((list) => list.areas),
  }
}

/** Where most paragraphs begin. */
function marginOf(blocks: readonly Block[]): number {
  const counts = new Map<number, number>()
  for (const { x } of blocks.filter(({ kind }) => kind === 'paragraph'))
    counts.set(Math.round(x), (counts.get(Math.round(x)) ?? 0) + 1)
  return [...counts].reduce((best, entry) => (entry[1] > best[1] ? entry : best), [-Infinity, 0])[0]
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

function listUnder(heading: Block, blocks: readonly Block[], margin: number): AreaList {
  const priority = isPriorityHeading(heading.text)
  const first = blocks.findIndex((block) => block.kind === 'item')
  if (first === -1) return plainList(heading, blocks, priority)
  const groups = itemsOf(blocks.slice(first), margin)
  return {
    ...{ heading: heading.text, page: heading.page, priority, bulleted: true },
    areas: groups
      .filter(([head]) => head?.kind === 'item' && saysSomething(head))
      .map((group) => areaOf(group, priority)),
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
  !/^(none\b|no |not applicable|there (are|were) (currently |also )?(no |not any )|(the )?inspectors (did not|have not|identified no)|we (did not|have not|identified no))/i.test(
    block.text,
  )

/** Each item with what hangs on it: points set further in, and paragraphs at its own indent. */
function itemsOf(blocks: readonly Block[], margin: number): Block[][] {
  const items: Block[][] = []
  for (const block of blocks) {
    const item = items.at(-1)
    const head = item?.[0]
    if (item && head && hangsOn(head, item.at(-1) ?? head, block, margin)) item.push(block)
    else items.push([block])
  }
  return items
}

function hangsOn(head: Block, last: Block, block: Block, margin: number): boolean {
  if (head.kind !== 'item') return false
  if (block.marker) return isPointUnder(head, block)
  if (/^[([](national framework,? )?(outcome|enabler|principle)/i.test(block.text)) return true
  if (isUnfinished(last) && /^[\p{Ll}(]/u.test(block.text)) return true
  // Where the items' words stand at the margin, a paragraph there is the item's only if the item has not come to an end.
  return Math.abs(block.x - head.x) < 4 && (Math.abs(head.x - margin) > 4 || isUnfinished(last))
}

const isUnfinished = ({ text }: Block) => !/([.:;?!][’”'")\]]*|framework[)\]])$/i.test(text)

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
