import { z } from 'zod'
import { readTypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Known } from '../model/index.ts'
import { known, notKnown } from '../model/index.ts'

/** A line or a text that may be left empty, and is then not known. */
export const knownText = z
  .string()
  .trim()
  .transform((text): Known<string> => (text === '' ? notKnown : known(text)))

/** Three boxes that may be left empty; `wrong` is what to say when they hold no real date. */
export const knownDay = (wrong: string) =>
  z
    .object({ day: z.string(), month: z.string(), year: z.string() })
    .transform((typed, context): Known<IsoDate> => {
      const read = readTypedDate(typed)
      if (read.ok) return known(read.day)
      if (read.why === 'nothing typed') return notKnown
      context.addIssue({ code: 'custom', message: wrong })
      return z.NEVER
    })

export const titleField = z
  .string()
  .trim()
  .min(1, 'Enter the title of the report')
  .max(200, 'The title must be 200 characters or fewer')

export const bodyField = z
  .string()
  .trim()
  .min(1, 'Enter the body that decides')
  .max(120, 'The name of the body must be 120 characters or fewer')

export const meetingOnField = knownDay('The date of the meeting must be a real date, such as 16 6 2020')

/** What a page posted, whatever it was. */
export const posted = (body: unknown): Readonly<Record<string, unknown>> =>
  z.record(z.string(), z.unknown()).catch({}).parse(body)
