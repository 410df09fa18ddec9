import { AlignmentType, BorderStyle, LineRuleType } from 'docx'
import type { IBorderOptions, IParagraphStyleOptions, IStylesOptions } from 'docx'
import type { HouseStyle } from '../house-style.ts'

export { page, textWidth } from '../widths.ts'

/** Room for '15.12' before a numbered paragraph. */
export const numberIndent = 794

/** Dark enough on white for AAA (7:1). The font has a metric twin wherever LibreOffice is installed. */
const usual = {
  ink: '16202A',
  quiet: '4A5560',
  accent: '17406D',
  line: 'C5CCD3',
  tint: 'EEF3F8',
  paper: 'FFFFFF',
}
/** Behind what is not known: no council's colour. */
export const gapGround = 'FFF3BF'
const usualFont = 'Arial'

/** How a paper looks in Word: ours, or the council's own. */
export interface WordLook {
  readonly colour: typeof usual
  readonly font: string
  /** The council's own styles stand in the file: what they say is not said again beside them. */
  readonly hasStyles: boolean
  /** The style that tables take. */
  readonly table: string | undefined
  readonly titleStyle: 'Title' | undefined
}

export function lookOf({ colours, font, word }: HouseStyle = {}): WordLook {
  const own = colours && {
    ink: colours.text.toUpperCase(),
    accent: colours.accent.toUpperCase(),
    tint: colours.tint.toUpperCase(),
  }
  return {
    colour: { ...usual, ...own },
    font: font?.family ?? usualFont,
    hasStyles: word !== undefined,
    table: word?.table,
    titleStyle: word?.styles.some(({ id }) => id === 'Title') === true ? 'Title' : undefined,
  }
}

/** Sizes in half-points. Running text is 12 point, the least that councils' accessibility guides ask for. */
const size = { text: 24, note: 20, small: 21, h2: 28, h3: 25, title: 44 }

export const rule = (width: number, ink: string): IBorderOptions => ({
  style: BorderStyle.SINGLE,
  size: width,
  color: ink,
  space: 4,
})

/** In 240ths of a line. Said outright: without the rule LibreOffice takes them for points, and large lines overlap. */
const lines = (line: number) => ({ line, lineRule: LineRuleType.AUTO })

/** Every heading gets its outline level: without it some readers see large text, not a heading. */
const heading = (
  { font, colour }: WordLook,
  outlineLevel: number,
  halfPoints: number,
  before: number,
  after: number,
) => ({
  run: { font, bold: true, size: halfPoints, color: outlineLevel < 2 ? colour.accent : colour.ink },
  paragraph: { outlineLevel, keepNext: true, keepLines: true, spacing: { before, after, ...lines(264) } },
})

const style = (
  id: string,
  name: string,
  run: NonNullable<IParagraphStyleOptions['run']>,
  paragraph: NonNullable<IParagraphStyleOptions['paragraph']>,
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn: 'Normal',
  next: 'Normal',
  quickFormat: true,
  run,
  paragraph,
})

const detailIndent = 3742

/**
 * What is to be decided stands in one tinted box. Its paragraphs have the same borders and indents, so that Word and
 * LibreOffice draw a single box round them all.
 */
export function decisionBox({ colour }: WordLook) {
  const side = { ...rule(8, colour.accent), space: 8 }
  return {
    shading: { type: 'clear', fill: colour.tint, color: 'auto' },
    border: { top: side, bottom: side, right: side, left: { ...rule(36, colour.accent), space: 10 } },
    indent: { left: 624, hanging: 454, right: 170 },
    keepLines: true,
  } as const
}

const textStyles = ({ colour }: WordLook): readonly IParagraphStyleOptions[] => [
  style('PaperAbove', 'Paper above title', { color: colour.quiet }, { spacing: { after: 20 } }),
  style(
    'PaperPublisher',
    'Paper publisher',
    { bold: true, color: colour.accent },
    { spacing: { after: 20 } },
  ),
  style(
    'PaperBelow',
    'Paper below title',
    { color: colour.quiet },
    { spacing: { after: 240 }, border: { bottom: { ...rule(24, colour.accent), space: 10 } } },
  ),
  style('PaperNumbered', 'Numbered paragraph', {}, { spacing: { after: 160 } }),
  style('PaperFollowing', 'Following paragraph', {}, { spacing: { after: 160 } }),
  style('PaperItem', 'List item', {}, { spacing: { after: 100 } }),
  style(
    'PaperCaption',
    'Table caption',
    { bold: true, size: size.small },
    { keepNext: true, spacing: { before: 160, after: 80 } },
  ),
  style(
    'PaperPicture',
    'Picture caption',
    { size: size.small, color: colour.quiet },
    { spacing: { after: 200 } },
  ),
]

const tableStyles = (): readonly IParagraphStyleOptions[] => [
  style(
    'PaperCell',
    'Table text',
    { size: size.small },
    { spacing: { before: 50, after: 50, ...lines(252) } },
  ),
  style(
    'PaperCellHead',
    'Table heading',
    { size: size.small, bold: true, color: 'FFFFFF' },
    { keepNext: true, spacing: { before: 70, after: 70 } },
  ),
]

const boxStyles = ({ colour }: WordLook): readonly IParagraphStyleOptions[] => [
  style(
    'PaperDetail',
    'Detail',
    {},
    {
      indent: { left: detailIndent, hanging: detailIndent },
      leftTabStop: detailIndent,
      spacing: { before: 60, after: 60, ...lines(264) },
      border: { bottom: rule(4, colour.line), between: rule(4, colour.line) },
    },
  ),
  style(
    'PaperNotice',
    'Notice',
    { bold: true },
    {
      alignment: AlignmentType.LEFT,
      keepLines: true,
      spacing: { before: 400, after: 160 },
      indent: { left: 120, right: 120 },
      shading: { type: 'clear', fill: colour.tint, color: 'auto' },
      border: {
        top: { ...rule(12, colour.accent), space: 8 },
        bottom: { ...rule(12, colour.accent), space: 8 },
        left: { ...rule(12, colour.accent), space: 6 },
        right: { ...rule(12, colour.accent), space: 6 },
      },
    },
  ),
  style(
    'PaperFooter',
    'Paper footer',
    { size: 18, color: colour.quiet },
    { spacing: { before: 60, after: 0 } },
  ),
]

/** The styles of a paper, so that a council's own can replace them in Word without touching a paragraph. */
export const styles = (language: string, look: WordLook): IStylesOptions => ({
  default: {
    document: {
      run: { font: look.font, size: size.text, color: look.colour.ink, language: { value: language } },
      paragraph: { spacing: { after: 160, ...lines(288) } },
    },
    heading1: heading(look, 0, size.title, 320, 120),
    heading2: heading(look, 1, size.h2, 360, 140),
    heading3: heading(look, 2, size.h3, 240, 120),
    heading4: heading(look, 3, size.text, 200, 100),
    footnoteText: {
      run: { font: look.font, size: size.note },
      paragraph: { spacing: { after: 40, ...lines(252) } },
    },
    hyperlink: { run: { color: look.colour.accent, underline: { type: 'single' } } },
  },
  paragraphStyles: [...textStyles(look), ...tableStyles(), ...boxStyles(look)],
  characterStyles: [
    { id: 'Strong', name: 'Strong', quickFormat: true, run: { bold: true } },
    { id: 'Emphasis', name: 'Emphasis', quickFormat: true, run: { italics: true } },
  ],
})
