import { longDate } from '../../../kernel/index.ts'
import type { WrittenFigure } from '../../checker/figure-words.ts'
import { figuresIn } from '../../checker/figure-words.ts'
import { fact, footnote, text } from '../../document/build.ts'
import type { Inline, SectionBlock } from '../../document/index.ts'
import type { AreaFacts } from '../../model/index.ts'

/** Of 'Two young people' the last word, whatever its number: 'people'; of 'cases', 'case'. */
const countedIn = (words: string): string =>
  (words.toLowerCase().split(' ').at(-1) ?? '').replace(/ies$/, 'y').replace(/s$/, '')

/**
 * Whether the plan itself is the source of a figure in its approved words. Money has its own record; a share of something
 * is a measure's where any is joined, and so is a count of what a joined measure counts.
 */
export function planIsSource({ words, kind }: WrittenFigure, measured: readonly string[]): boolean {
  if (kind === 'money') return false
  if (kind === 'share') return measured.length === 0
  return !measured.some((title) => title.toLowerCase().includes(countedIn(words)))
}

/** The text with those figures in it as facts of the record, each where it stands. */
function withFacts(words: string, figures: readonly string[], record: string, field: string): Inline[] {
  const [first, ...more] = figures
  const at = first === undefined ? -1 : words.indexOf(first)
  if (first === undefined || at < 0) return words === '' ? [] : [text(words)]
  return [
    ...(at === 0 ? [] : [text(words.slice(0, at))]),
    fact(first, 'plan', record, field),
    ...withFacts(words.slice(at + first.length), more, record, field),
  ]
}

export interface FromPlan {
  /** Of the plan: an action's id, 'area-7'. */
  readonly record: string
  readonly field: string
  /** As it is cited: 'area 1', 'action 2.3'. */
  readonly cited: string
  /** The whole text as the plan has it. */
  readonly typed: string
}

/**
 * Words of the plan as it was approved, their figures tied to it, with a note of where they stand. Words that nobody has
 * approved, and figures of which the plan is not the source, stay as they were typed: the checker asks for their source.
 */
export function traced(
  content: readonly Inline[],
  { approved, measured = [] }: Pick<AreaFacts, 'approved' | 'measured'>,
  { record, field, cited, typed }: FromPlan,
): Inline[] {
  if (!approved?.words.has(typed)) return [...content]
  const told = content.flatMap((inline): Inline[] => {
    if (inline.kind !== 'text') return [inline]
    const figures = figuresIn(inline.text).filter((figure) => planIsSource(figure, measured))
    return withFacts(inline.text, inReadingOrder(inline.text, figures), record, field)
  })
  if (!told.some(({ kind }) => kind === 'fact')) return [...content]
  const note = `The improvement plan, ${cited}, as approved on ${longDate(approved.on)} (version ${approved.number}).`
  return [...told, footnote(fact(note, 'plan', record, `${field} as approved`))]
}

const inReadingOrder = (words: string, figures: readonly WrittenFigure[]): readonly string[] =>
  figures.map((figure) => figure.words).toSorted((one, other) => words.indexOf(one) - words.indexOf(other))

/** The same for whole paragraphs and lists. */
export const tracedBlocks = (
  blocks: readonly SectionBlock[],
  area: AreaFacts,
  from: FromPlan,
): SectionBlock[] =>
  blocks.map((block): SectionBlock => {
    if (block.kind === 'paragraph') return { ...block, content: traced(block.content, area, from) }
    return block.kind === 'list'
      ? { ...block, items: block.items.map((item) => traced(item, area, from)) }
      : block
  })
