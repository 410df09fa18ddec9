import { AlignmentType, LevelFormat, LevelSuffix } from 'docx'
import type { ILevelsOptions, INumberingOptions } from 'docx'
import type { WordLook } from './look.ts'
import { numberIndent } from './look.ts'

/** The lists of a paper in Word's own numbering, so that it renumbers itself when somebody adds a paragraph. */
export const references = {
  sections: 'sections',
  appendices: 'appendices',
  steps: 'steps',
  bullets: 'bullets',
} as const

const hanging = (left: number, by: number) => ({ paragraph: { indent: { left, hanging: by } } })

const level = (
  depth: number,
  format: ILevelsOptions['format'],
  text: string,
  look: ILevelsOptions['style'],
): ILevelsOptions => ({
  level: depth,
  alignment: AlignmentType.LEFT,
  text,
  ...(format ? { format } : {}),
  ...(look ? { style: look } : {}),
})

/** Beside styles of the council's own a number looks as its heading does. */
const bold = ({ font, colour, hasStyles }: WordLook) =>
  hasStyles ? {} : { font, bold: true, color: colour.accent }
const paragraphNumber = ({ font, hasStyles }: WordLook) => ({
  ...hanging(numberIndent, numberIndent),
  run: hasStyles ? {} : { font, bold: false },
})

/** Lists hang under their paragraph's text, or at the margin where paragraphs have no numbers. */
const bulletWidth = 454
export const listIndent = (indented: boolean) => ({
  left: (indented ? numberIndent : 0) + bulletWidth,
  hanging: bulletWidth,
})
const inList = { paragraph: { indent: listIndent(true) } }

export const numberingOf = (look: WordLook): INumberingOptions => ({
  config: [
    {
      reference: references.sections,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1', { ...hanging(numberIndent, numberIndent), run: bold(look) }),
        level(1, LevelFormat.DECIMAL, '%1.%2', paragraphNumber(look)),
      ],
    },
    {
      reference: references.appendices,
      levels: [
        {
          ...level(0, LevelFormat.UPPER_LETTER, 'Appendix %1 –', { ...hanging(0, 0), run: bold(look) }),
          suffix: LevelSuffix.SPACE,
        },
        level(1, LevelFormat.DECIMAL, '%1.%2', paragraphNumber(look)),
      ],
    },
    { reference: references.steps, levels: [level(0, LevelFormat.DECIMAL, '%1.', inList)] },
    { reference: references.bullets, levels: [level(0, LevelFormat.BULLET, '•', inList)] },
  ],
})
