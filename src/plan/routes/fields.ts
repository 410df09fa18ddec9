import { z } from 'zod'
import { readTypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'

/** What a form's schema reads: texts as typed, days in three boxes, checkboxes as lists. */
const Boxes = z
  .object({ day: z.string(), month: z.string(), year: z.string() })
  .catch({ day: '', month: '', year: '' })

/** A field that may not have been posted at all: then it is empty. */
export const one = z.string().catch('')

export const requiredText = (message: string, most = 2000) =>
  one.pipe(
    z
      .string()
      .trim()
      .min(1, message)
      .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`),
  )

/** Why a plan changes: asked for once it is approved, since what changes without a request is shown with its reason. */
export const reasonOnceApproved = ({ approved }: { readonly approved: unknown }) =>
  approved === null
    ? one.pipe(z.string().trim().max(1000, 'Use 1,000 characters or fewer'))
    : requiredText('The plan is approved: enter why', 1000)

export const optionalText = (most = 10_000) =>
  one.pipe(
    z
      .string()
      .trim()
      .max(most, `Use ${most.toLocaleString('en-GB')} characters or fewer`),
  )

interface DayWords {
  /** 'the date the action is due': as it reads after "Enter". */
  readonly what: string
  /** 'Due date': as it begins "… must be a real date". */
  readonly name: string
}

/** A day that may be left empty: null then. */
export const optionalDay = ({ name }: DayWords) =>
  Boxes.transform((typed, context): IsoDate | null => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    if (read.why === 'nothing typed') return null
    const message =
      read.why === 'incomplete'
        ? `${name} must include a ${read.wrong.join(' and a ')}`
        : `${name} must be a real date`
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const requiredDay = (words: DayWords) =>
  optionalDay(words).transform((day, context): IsoDate => {
    if (day !== null) return day
    context.addIssue({ code: 'custom', message: `Enter ${words.what}` })
    return z.NEVER
  })

/** A day that has come: today at the latest. */
export const pastDay = (words: DayWords, today: IsoDate) =>
  requiredDay(words).refine((day) => day <= today, `${words.name} must be today or in the past`)

/** One of these ids, as a number; the empty choice is null. */
export const chosenPost = (posts: readonly { readonly id: number }[]) =>
  one.transform((value, context): number | null => {
    if (value === '') return null
    const found = posts.find((post) => String(post.id) === value)
    if (found) return found.id
    context.addIssue({ code: 'custom', message: 'Choose a post from the list' })
    return z.NEVER
  })

/** The boxes that were ticked: a list, whether none, one or many were. */
export const ticked = z.union([z.array(z.string()), z.string().transform((value) => [value])]).catch([])

/** One item a line: empty lines do not count. */
export const lines = one.transform((text) => [
  ...new Set(
    text
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== ''),
  ),
])
