import { plain, strong, text } from '../document/build.ts'
import type { Block, Document, Picture, SectionBlock } from '../document/index.ts'
import type { Exempt, ExemptCategory, Paper, Part } from '../model/index.ts'
import { exemptCategories, knownOr, levelOf, notKnown } from '../model/index.ts'
import type { Edition, ExemptPart } from './model.ts'

type Why = Pick<ExemptPart, 'categories' | 'publicInterest'>

const paragraphWords = (category: ExemptCategory): string =>
  `paragraph ${category} (${exemptCategories[category]})`

/** 'It is exempt information under paragraph 1 (…) of Part 1 of Schedule 12A … What the public interest is.' */
function whyWords({ categories, publicInterest }: Why): string {
  const paragraphs = categories.map(paragraphWords).join(' and ')
  const interest = publicInterest === '' ? '' : ` ${publicInterest.replace(/[.!?]?$/, '.')}`
  return `It is exempt information under ${paragraphs} of Part 1 of Schedule 12A to the Local Government Act 1972.${interest}`
}

const withheld = (what: string, why: Why): SectionBlock[] => [
  plain([strong(`${what} is not for publication.`), text(` ${whyWords(why)}`)]),
]

const marked = (what: string, why: Why): SectionBlock =>
  plain([
    strong(`Not for publication: ${what} is left out of the public edition.`),
    text(` ${whyWords(why)}`),
  ])

const nameOf = ({ kind }: Part): string => (kind === 'appendix' ? 'This appendix' : 'This section')
const nameInside = ({ kind }: Part): string => (kind === 'appendix' ? 'this appendix' : 'this section')

/**
 * Why nothing of the paper is for the public: its header says that it is exempt, or it is of a closed meeting, with figures
 * that the public does not get. Without categories it is kept back all the same.
 */
export function wholeExempt({ template, audience, header: { exempt } }: Paper): Why | undefined {
  if (audience !== 'exempt' && levelOf(template, audience) === 'public') return undefined
  const said: Exempt | undefined = exempt === notKnown ? undefined : exempt.value
  return said?.answer === 'yes'
    ? { categories: said.categories, publicInterest: knownOr(said.publicInterest, '') }
    : { categories: [], publicInterest: '' }
}

const wholeWords = ({ meeting, template }: Paper, why: Why): SectionBlock[] => {
  if (why.categories.length > 0) return withheld('This paper', why)
  const whom = meeting.body === template.name ? [] : [text(` It is for ${meeting.body}.`)]
  return [plain([strong('This paper is not for publication.'), ...whom])]
}

/**
 * The paper as this edition has it. The public one holds not a word of what is exempt: the part's heading stands, so that
 * the numbering is the same in both, and says that it is kept back and why. The private one marks what must not be passed on.
 */
export function editionOf(paper: Paper, exempt: readonly ExemptPart[], edition: Edition): Paper {
  const whole = wholeExempt(paper)
  if (whole && edition === 'public')
    return {
      ...paper,
      parts: emptied(paper.parts, wholeWords(paper, whole)),
      statutoryDates: [],
      pictures: {},
    }
  const parts = paper.parts.map((part) => {
    const why = exempt.find((one) => one.part === part.id)
    if (!why) return part
    return edition === 'public'
      ? { ...part, blocks: withheld(nameOf(part), why) }
      : { ...part, blocks: [marked(nameInside(part), why), ...part.blocks] }
  })
  return { ...paper, parts }
}

/** Only the first part's place is needed to say that nothing of it is published. */
const emptied = (parts: readonly Part[], blocks: readonly SectionBlock[]): readonly Part[] =>
  parts.slice(0, 1).map((part) => ({ ...part, kind: 'section', title: 'Exempt information', blocks }))

/** Only the pictures that a block shows: one of a part that was left out must not travel unseen in the file. */
export function withOwnPictures(document: Document): Document {
  const shown = new Set(document.blocks.flatMap(pictureOf))
  const pictures = Object.entries(document.pictures).filter(([name]) => shown.has(name))
  return { ...document, pictures: Object.fromEntries<Picture>(pictures) }
}

const pictureOf = (block: Block): readonly string[] => (block.kind === 'figure' ? [block.picture] : [])

/** The edition that is meant where nobody says: of a closed paper its own, of any other what the public may read. */
export const usualEdition = (paper: Paper): Edition => (wholeExempt(paper) ? 'private' : 'public')

/** Whether the two editions differ at all. */
export const hasPrivateEdition = (paper: Paper, exempt: readonly ExemptPart[]): boolean =>
  wholeExempt(paper) !== undefined || paper.parts.some(({ id }) => exempt.some(({ part }) => part === id))

/**
 * Whether a paper is closed as a whole to whoever reads this edition: they see that it is, and nothing of it is missing or
 * at fault for that.
 */
export const isClosedTo = ({
  paper,
  edition,
}: {
  readonly paper: Paper
  readonly edition: Edition
}): boolean => edition === 'public' && wholeExempt(paper) !== undefined
