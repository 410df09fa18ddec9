import type { Block } from './blocks.ts'
import { textOf } from './lines.ts'
import { isBold } from './positioned.ts'

/**
 * How Ofsted has headed these lists since 2018, and what an inspector in a hurry could write instead. A new wording is one
 * more line here. They are matched against a whole heading, without footnote marks and end punctuation.
 */
const areaHeadings: readonly RegExp[] = [
  /^what (still |most )?needs (to (be )?improved?|(further )?improve?(ment|ing)|to (change|get better|develop))( .{0,90})?$/,
  /^what .{3,60} needs? to (do to )?improve( .{0,60})?$/,
  /^(the )?(main |key )?(area|issue)(s|\(s\))? (for|of|requiring|needing|in need of) (further |immediate )?(improvement|development)s?( .{0,90})?$/,
  /^(the )?(area|issue|matter|action)(s|\(s\))? (for|of|requiring|needing) (priority|urgent|immediate) (action|attention|improvement)s?( .{0,90})?$/,
  /^(the )?areas? (of .{3,50} )?(that|which|where .{3,50}) (still )?needs? to (be )?improved?( .{0,60})?$/,
  /^(urgent|priority)( and immediate)? actions?( required)?$/,
  /^priority areas?( for (action|improvement))?$/,
  /^(further )?improvements? (needed|required)$/,
  /^recommendations?$/,
]

/** A heading of the findings may tell what became of earlier areas: what stands under it is no new one. */
const ofEarlier = /\b(last|previous|earlier) (inspection|visit|judgement)|\b(since|progress)\b/

/** A footnote mark that is not raised stands right against the last word; “Recommendations 7” is a line of a contents list. */
const plainHeading = (text: string) =>
  text
    .toLowerCase()
    .replace(/(?<=[\p{L}?:.])[\d*†]+$/u, '')
    .replace(/[\s?:.!–-]+$/, '')
    .trim()

function namesAreas(text: string): boolean {
  const plain = plainHeading(text)
  return !ofEarlier.test(plain) && areaHeadings.some((wording) => wording.test(plain))
}

/** A short paragraph may begin with the same words: a sentence ends in a full stop, a heading does not. */
const mayBeHeading = ({ kind, text }: Block) =>
  kind === 'heading' || (kind === 'paragraph' && !/\.[’”'")\]]*$/.test(text))

export const isAreasHeading = (block: Block): boolean => mayBeHeading(block) && namesAreas(block.text)

export const isPriorityHeading = (text: string): boolean => /priority|urgent|immediate/i.test(text)

/** A heading that runs into its text, “**Area for priority action:** Leaders must …”, parted into the two. */
export function partedFromText(block: Block): Block[] {
  const pieces = block.kind === 'paragraph' ? (block.lines[0]?.pieces ?? []) : []
  const words = pieces.filter((piece) => piece.text.trim() !== '')
  const end = words.findIndex((piece) => !isBold(piece))
  const title = textOf(words.slice(0, Math.max(0, end)))
  if (title === '' || !block.text.startsWith(title) || !namesAreas(title)) return [block]
  const text = block.text.slice(title.length).replace(/^[\s:.–-]+/, '')
  if (!/\p{L}{3}/u.test(text)) return [block]
  return [
    { ...block, kind: 'heading', text: title },
    { ...block, kind: 'paragraph', text },
  ]
}
