import { AlignmentType, LevelFormat, LevelSuffix } from 'docx'
import type { ILevelsOptions, INumberingOptions } from 'docx'
import { colour, font, numberIndent } from './look.ts'

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

const bold = { font, bold: true, color: colour.accent }
const paragraphNumber = { ...hanging(numberIndent, numberIndent), run: { font, bold: false } }

/** Lists hang under their paragraph's text, or at the margin where paragraphs have no numbers. */
const bulletWidth = 454
export const listIndent = (indented: boolean) => ({
  left: (indented ? numberIndent : 0) + bulletWidth,
  hanging: bulletWidth,
})
const inList = { paragraph: { indent: listIndent(true) } }

export const numbering: INumberingOptions = {
  config: [
    {
      reference: references.sections,
      levels: [
        level(0, LevelFormat.DECIMAL, '%1', { ...hanging(numberIndent, numberIndent), run: bold }),
        level(1, LevelFormat.DECIMAL, '%1.%2', paragraphNumber),
      ],
    },
    {
      reference: references.appendices,
      levels: [
        {
          ...level(0, LevelFormat.UPPER_LETTER, 'Appendix %1 –', { ...hanging(0, 0), run: bold }),
          suffix: LevelSuffix.SPACE,
        },
        level(1, LevelFormat.DECIMAL, '%1.%2', paragraphNumber),
      ],
    },
    { reference: references.steps, levels: [level(0, LevelFormat.DECIMAL, '%1.', inList)] },
    { reference: references.bullets, levels: [level(0, LevelFormat.BULLET, '•', inList)] },
  ],
}
