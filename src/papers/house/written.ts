import { z } from 'zod'
import type { HouseColours } from '../document/index.ts'
import { tintOf, tooFaint } from './contrast.ts'

const colour = z
  .string()
  .regex(/^#[0-9a-f]{6}$/i, 'must be a colour of six digits, such as #4b2e83')
  .transform((typed) => typed.slice(1).toLowerCase())

const file = z.string().regex(/^[^/\\]+$/, 'must be the name of a file in this folder')

/** `style.json` as a council writes it. */
export const WrittenStyle = z.strictObject({
  name: z
    .string()
    .trim()
    .min(3, 'must be at least 3 characters')
    .max(120, 'must be 120 characters or fewer')
    .optional(),
  colours: z.strictObject({ accent: colour, tint: colour.optional(), text: colour.optional() }).optional(),
  font: z
    .strictObject({
      family: z
        .string()
        .regex(/^[A-Za-z0-9][A-Za-z0-9 _-]{0,60}$/, 'must be the name of a font, such as Open Sans'),
      files: z.array(file).max(4, 'must be four files or fewer').default([]),
    })
    .optional(),
  logo: z
    .strictObject({
      file,
      forWord: file.optional(),
      alternative: z
        .string('must say what the logo shows, for readers who cannot see it')
        .trim()
        .min(3, 'must say what the logo shows, for readers who cannot see it')
        .max(200, 'must be 200 characters or fewer'),
      width: z
        .number()
        .min(15, 'must be 15 to 120 millimetres')
        .max(120, 'must be 15 to 120 millimetres')
        .default(45),
    })
    .optional(),
  word: z
    .strictObject({ file, table: z.string().min(1, 'must be the name of a style').optional() })
    .optional(),
})
export type WrittenStyle = z.infer<typeof WrittenStyle>

const usualText = '16202a'
const white = 'ffffff'

/** The colours with those that were left out, or what cannot be read. */
export function coloursIn(written: NonNullable<WrittenStyle['colours']>): HouseColours | readonly string[] {
  const { accent, tint = tintOf(accent), text = usualText } = written
  const faint = [
    ...tooFaint('colours, accent:', accent, white, 'white'),
    ...tooFaint('colours, text:', text, white, 'white'),
    ...tooFaint('colours, accent:', accent, tint, `the tint #${tint}`),
    ...tooFaint('colours, text:', text, tint, `the tint #${tint}`),
  ]
  return faint.length > 0 ? faint : { accent, tint, text }
}
