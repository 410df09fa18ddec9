import type {
  Column,
  FactArea,
  Inline,
  List,
  Paragraph,
  Run,
  SectionBlock,
  SectionHeading,
  SubHeading,
  Table,
} from './model.ts'

/** Makers of blocks and runs, so that the fillers read like the paper they write. */

export const text = (words: string): Run => ({ kind: 'text', text: words })
export const strong = (words: string): Run => ({ kind: 'strong', text: words })
export const gap = (whatIsNotKnown: string): Run => ({ kind: 'gap', text: whatIsNotKnown })
export const link = (words: string, to: string): Run => ({ kind: 'link', text: words, to })
export const footnote = (...content: readonly Run[]): Inline => ({ kind: 'footnote', content })

/** A fact and where it stands in the record. */
export const fact = (words: string, area: FactArea, record: string, field: string): Run => ({
  kind: 'fact',
  text: words,
  source: { area, record, field },
})

type Piece<T> = T | string | readonly T[]

function interleave<T>(
  strings: readonly string[],
  pieces: readonly Piece<T>[],
  plain: (words: string) => T,
): T[] {
  const listOf = (piece: Piece<T> | undefined): readonly T[] => {
    if (piece === undefined || piece === '') return []
    if (typeof piece === 'string') return [plain(piece)]
    return isList(piece) ? piece : [piece]
  }
  return strings.flatMap((words, index) => [
    ...(words === '' ? [] : [plain(words)]),
    ...listOf(pieces[index]),
  ])
}

const isList = <T>(piece: T | readonly T[]): piece is readonly T[] => Array.isArray(piece)

/** Running text with facts in it: say`Inspected between ${from} and ${to}.` */
export const say = (strings: TemplateStringsArray, ...pieces: readonly Piece<Inline>[]): Inline[] =>
  interleave<Inline>(strings, pieces, text)

export const numbered = (content: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  numbered: true,
  content,
})
export const plain = (content: readonly Inline[]): Paragraph => ({
  kind: 'paragraph',
  numbered: false,
  content,
})

/** A heading that opens a section, an appendix or an unnumbered part. */
export const section = (
  title: string,
  numbering: SectionHeading['numbering'] = 'section',
): SectionHeading => ({
  kind: 'heading',
  level: 2,
  numbering,
  role: 'text',
  content: [text(title)],
})

/** The part that says what is to be decided. */
export const recommendationsHeading = (title: string): SectionHeading => ({
  ...section(title, 'none'),
  role: 'recommendations',
})

/** A sub-heading that takes the next paragraph number, as each area for improvement does. */
export const numberedHeading = (...content: readonly Run[]): SubHeading => ({
  kind: 'heading',
  level: 3,
  numbering: 'paragraph',
  content,
})

export const subHeading = (...content: readonly Run[]): SubHeading => ({
  kind: 'heading',
  level: 3,
  numbering: 'none',
  content,
})

export const smallHeading = (...content: readonly Run[]): SubHeading => ({
  kind: 'heading',
  level: 4,
  numbering: 'none',
  content,
})

export const bullets = (items: List['items']): List => ({ kind: 'list', style: 'bulleted', items })
export const steps = (items: List['items']): List => ({ kind: 'list', style: 'numbered', items })

/** A column of words. */
export const words = (heading: string): Column => ({ heading, align: 'start' })
/** A column of figures. */
export const figures = (heading: string): Column => ({ heading, align: 'end' })

export const table = (caption: string, columns: readonly Column[], rows: Table['rows']): Table => ({
  kind: 'table',
  caption,
  columns,
  rows,
})

/** A list, or one paragraph saying that there is nothing, so that silence never reads as "none". */
export const orElse = <T>(
  items: readonly T[],
  whenSome: (items: readonly T[]) => readonly SectionBlock[],
  whenNone: readonly Inline[],
): readonly SectionBlock[] => (items.length > 0 ? whenSome(items) : [numbered(whenNone)])
