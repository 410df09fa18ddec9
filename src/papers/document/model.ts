import type { HouseStyle } from './house-style.ts'

/**
 * The one document model: every form of a paper (web page and Word now; tagged PDF, large print, Braille later)
 * is a renderer of this. It says what a thing *is*, never how it looks, and numbers are computed, never typed.
 * Everything in it is plain data that survives JSON.
 */

/** The areas of the product a fact may come from. */
export const factAreas = [
  'inspection',
  'plan',
  'governance',
  'workforce',
  'clocks',
  'measures',
  'papers',
] as const
export type FactArea = (typeof factAreas)[number]

/** Where a fact stands in the record, so that it can be traced, refreshed, and later frozen for a meeting. */
export interface FactSource {
  readonly area: FactArea
  /** Which record of that area, as its address ends: an inspection's id, an area's reference. */
  readonly record: string
  /** Which fact of that record, in words: 'received on'. */
  readonly field: string
}

/** A stretch of text. A `gap` is a fact nobody has told us: it is shown as not known and never guessed. */
export type Run =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'link'; readonly text: string; readonly to: string }
  | { readonly kind: 'fact'; readonly text: string; readonly source: FactSource }
  | { readonly kind: 'gap'; readonly text: string }

/** A footnote stands where it is referred to, so that it can neither dangle nor be numbered wrongly. */
export interface Footnote {
  readonly kind: 'footnote'
  readonly content: readonly Run[]
}
export type Inline = Run | Footnote

/** A heading inside a section. With `numbered` it takes the next paragraph number: 3.2. */
export interface SubHeading {
  readonly kind: 'heading'
  readonly level: 3 | 4
  readonly numbering: 'paragraph' | 'none'
  readonly content: readonly Run[]
}

/** A heading that opens a section (1, 2, 3 …), an appendix (A, B …) or an unnumbered part. */
export interface SectionHeading {
  readonly kind: 'heading'
  readonly level: 2
  readonly numbering: 'section' | 'appendix' | 'none'
  /** What the part is for, where a reader must not overlook it. */
  readonly role: 'recommendations' | 'text'
  readonly content: readonly Run[]
}

export interface Paragraph {
  readonly kind: 'paragraph'
  readonly numbered: boolean
  readonly content: readonly Inline[]
}

export interface List {
  readonly kind: 'list'
  readonly style: 'bulleted' | 'numbered'
  readonly items: readonly (readonly Inline[])[]
}

export interface Column {
  readonly heading: string
  /** Words stand at the start of the line, figures at its end. */
  readonly align: 'start' | 'end'
}

/** The first column names its row. An empty caption or heading is a problem, which `problemsOfDocument` says. */
export interface Table {
  readonly kind: 'table'
  readonly caption: string
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (readonly Inline[])[])[]
}

export interface Figure {
  readonly kind: 'figure'
  /** What a reader who cannot see the picture needs to know. */
  readonly alternative: string
  readonly caption: string
  /** Key into the document's pictures. */
  readonly picture: string
}

/** Terms with what is said of each, such as the block that opens a Cabinet report. */
export interface Details {
  readonly kind: 'details'
  readonly entries: readonly { readonly term: string; readonly lines: readonly (readonly Inline[])[] }[]
}

/** A boxed line that must not be overlooked, such as how to get large print. */
export interface Notice {
  readonly kind: 'notice'
  readonly content: readonly Run[]
}

/** What may stand inside a section, which is also what people can type. */
export type SectionBlock = SubHeading | Paragraph | List | Table | Figure
export type Block = SectionBlock | SectionHeading | Details | Notice

/** A point of a picture, in its CSS pixels, from the top left. */
export interface Point {
  readonly x: number
  readonly y: number
}

/** A picture told as boxes and lines, for a format that draws with shapes of its own. */
export interface Shapes {
  readonly boxes: readonly (Point & {
    readonly width: number
    readonly height: number
    /** Light words on a dark ground. */
    readonly dark: boolean
    /** Lines of words that fit the box: what it is, and what is said of it. */
    readonly name: readonly string[]
    readonly note: readonly string[]
  })[]
  /** Strokes through these points; strong ones are what the picture is about. */
  readonly lines: readonly {
    readonly points: readonly Point[]
    readonly broken: boolean
    readonly strong?: boolean
  }[]
  /** Words that stand free, in a frame that nobody sees. */
  readonly labels?: readonly (Point & {
    readonly width: number
    readonly height: number
    readonly words: string
    readonly align: 'start' | 'middle' | 'end'
  })[]
}

/**
 * A picture, sized in CSS pixels: `svg` for the web; for Word, which does not show SVG everywhere, `shapes` or `png`
 * (base 64). Without either Word prints the alternative text where the picture would stand, so that nothing is lost.
 */
export interface Picture {
  readonly svg: string
  readonly png?: string
  readonly shapes?: Shapes
  readonly width: number
  readonly height: number
}

export interface Document {
  readonly language: 'en-GB'
  readonly title: string
  /** What kind of paper, for whom and when: 'Report to Cabinet, 16 June 2020'. */
  readonly subject: string
  /** The council: the only author a published file names. */
  readonly publisher: string
  /** The lines above the title: the body and the day; and below it: whose report it is. */
  readonly above: readonly string[]
  readonly below: readonly string[]
  readonly blocks: readonly Block[]
  readonly pictures: Readonly<Record<string, Picture>>
  /** The council's own look, where it has set one. */
  readonly style?: HouseStyle | undefined
}
