import { z } from 'zod'
import { asTyped, shownAgain } from '../../access/index.ts'
import { readTypedDate, typedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import { isReviewDay, restrictionReasons } from '../model/restriction.ts'
import type { TypedRestriction } from '../model/typed-restriction.ts'

const Boxes = z.looseObject({
  reason: shownAgain,
  post: shownAgain,
  because: shownAgain,
  readers: z
    .union([z.array(z.string()), z.string().transform((one) => [one])])
    .optional()
    .catch([])
    .transform((ids) => ids ?? []),
})

/** The form as it was posted, to read it or to show it again. */
export function typedRestriction(body: unknown): TypedRestriction {
  const posted = asTyped(Boxes, body)
  return { ...posted, reviewBy: typedDate(posted, 'reviewBy') }
}

const reviewDay = (today: IsoDate) =>
  z
    .object({ day: z.unknown(), month: z.unknown(), year: z.unknown() })
    .transform((typed, context): IsoDate => {
      const text = (part: unknown) => (typeof part === 'string' ? part : '')
      const read = readTypedDate({ day: text(typed.day), month: text(typed.month), year: text(typed.year) })
      const issue = (message: string) => {
        context.addIssue({ code: 'custom', message })
        return z.NEVER
      }
      if (!read.ok) return issue('Enter a real date by which it must be looked at again')
      return isReviewDay(read.day, today)
        ? read.day
        : issue('The review must be after today and within 90 days')
    })

const readersOf = (people: readonly { readonly id: number }[]) =>
  z
    .array(z.coerce.number().int())
    .transform((ids) => ids.filter((id) => people.some((person) => person.id === id)))
    .refine((ids) => ids.length > 0, 'Select at least one person who may read it')

/** What restricting a record needs. */
export const RestrictForm = (
  today: IsoDate,
  people: readonly { readonly id: number }[],
  posts: readonly { readonly id: number }[],
) =>
  z
    .object({
      reason: z.enum(restrictionReasons, 'Select why the record is restricted'),
      post: z.coerce
        .number()
        .refine((id) => posts.some((post) => post.id === id), 'Choose the post that authorised it'),
      reviewBy: reviewDay(today),
      readers: readersOf(people),
    })
    .transform(({ post, ...rest }) => ({ ...rest, authorisedByPostId: post }))

const because = z
  .string()
  .trim()
  .min(1, 'Enter what the review found')
  .max(1000, 'What the review found must be 1,000 characters or fewer')

/** What going on with a restriction needs. */
export const GoOnForm = (today: IsoDate, people: readonly { readonly id: number }[]) =>
  z.object({ reviewBy: reviewDay(today), readers: readersOf(people), because })

/** What ending one needs. */
export const EndForm = z.object({ because })

const Outcome = z.object({
  outcome: z.enum(['go on', 'end']).catch('go on'),
  _version: z.coerce.number().int().catch(-1),
})

/** Which button was pressed, and the version that the form was made from. */
export const outcomeIn = (body: unknown) =>
  Outcome.parse(typeof body === 'object' && body !== null ? body : {})
