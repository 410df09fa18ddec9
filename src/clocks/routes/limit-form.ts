import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import { readTypedDate, typedDate, type TypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { LocalLimit } from '../local-limits.ts'
import { localUnits } from '../local-limits.ts'
import type { TypedLimit } from '../typed-limit.ts'

const Texts = z.looseObject({ count: shownAgain, unit: shownAgain, reason: shownAgain, then: shownAgain })

/** The boxes as they were posted. */
export function typedLimit(body: unknown): TypedLimit {
  const posted = asTyped(Texts, body)
  return { ...posted, from: typedDate(posted, 'from') }
}

const whole = z
  .string()
  .trim()
  .regex(/^\d{1,4}$/, 'The length must be a whole number, such as 10')
  .transform(Number)
  .refine((count) => count >= 1 && count <= 1200, 'The length must be between 1 and 1200')

const day = z.custom<TypedDate>().transform((typed, context): IsoDate => {
  const read = readTypedDate(typed)
  if (read.ok) return read.day
  const message = {
    'nothing typed': 'Enter the day from which it is so',
    'not a day': 'The day from which it is so must be a real date',
  }
  context.addIssue({
    code: 'custom',
    message:
      read.why === 'incomplete'
        ? `The day from which it is so must include a ${read.wrong.join(' and a ')}`
        : message[read.why],
  })
  return z.NEVER
})

/** What the council decided; each message says what to do. */
export const LimitForm = z.object({
  count: whole,
  unit: z.enum(localUnits, 'Select what is counted'),
  from: day,
  reason: z
    .string()
    .trim()
    .min(1, 'Enter why, and who decided it')
    .max(1000, 'The reason must be 1,000 characters or fewer'),
}) satisfies z.ZodType<Omit<LocalLimit, 'clock'>>
