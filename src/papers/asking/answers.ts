import { z } from 'zod'
import type { Post } from '../../access/index.ts'
import { readTypedDate } from '../../design/index.ts'
import type { IsoDate } from '../../kernel/index.ts'
import type { Option } from './field.ts'

/** What one box may hold: people paste whole documents, and a record is not the place for one. */
export const longest = 20_000

const trimmed = z
  .string()
  .transform((text) => text.replace(/\r\n?/g, '\n').trim())
  .refine((text) => text.length <= longest, 'The text must be 20,000 characters or fewer')

/** A text that may be left empty. */
export const mayBeEmpty = trimmed

/** A text that must be there. */
export const needed = (message: string) => trimmed.refine((text) => text !== '', message)

/** A line that must be there, in one paragraph however it was typed. */
export const line = (message: string, most = 200) =>
  z
    .string()
    .transform((text) => text.replace(/\s+/g, ' ').trim())
    .refine((text) => text !== '', message)
    .refine((text) => text.length <= most, `This must be ${most} characters or fewer`)

/** One of these, and nothing else. */
export const oneOf = <Value extends string>(values: readonly Value[], message: string) =>
  z.string().transform((typed, context): Value => {
    const value = values.find((each) => each === typed)
    if (value !== undefined) return value
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

const Boxes = z.object({ day: z.string(), month: z.string(), year: z.string() })

/** Three boxes that may be left empty; `wrong` is what to say when they hold no real date. */
export const optionalDay = (wrong: string) =>
  Boxes.transform((typed, context): IsoDate | undefined => {
    const read = readTypedDate(typed)
    if (read.ok) return read.day
    if (read.why === 'nothing typed') return undefined
    context.addIssue({ code: 'custom', message: wrong })
    return z.NEVER
  })

/** Three boxes that must hold a real date. */
export const neededDay = (message: string) =>
  optionalDay(`${message}. It must be a real date, such as 16 6 2020`).transform((day, context): IsoDate => {
    if (day !== undefined) return day
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

/** A post from those there are; the empty choice is nobody, where that may be. */
export const postAmong = (posts: readonly Pick<Post, 'id'>[], message: string) =>
  z.string().transform((typed, context): number => {
    const post = posts.find(({ id }) => String(id) === typed)
    if (post) return post.id
    context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const postOrNobody = (posts: readonly Pick<Post, 'id'>[]) =>
  z.string().transform((typed, context): number | undefined => {
    if (typed === '') return undefined
    const post = posts.find(({ id }) => String(id) === typed)
    if (post) return post.id
    context.addIssue({ code: 'custom', message: 'Choose a post from the list' })
    return z.NEVER
  })

/** Posts to choose from; whether somebody holds each is said, since nobody answers for a vacant one. */
export const postOptions = (posts: readonly Post[], nobody?: string): readonly Option[] => [
  { value: '', text: nobody ?? 'Choose a post' },
  ...posts.map(({ id, title, held }) => ({
    value: String(id),
    text: held === 'vacant' ? `${title} (vacant)` : title,
  })),
]
