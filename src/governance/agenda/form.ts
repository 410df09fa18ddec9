import { z } from 'zod'
import type { Post } from '../../access/index.ts'
import { asTyped, shownAgain } from '../../access/index.ts'
import type { TypedItem } from './views/agenda-page.tsx'

export const typedItem = (body: unknown): TypedItem =>
  asTyped(z.object({ topic: shownAgain, note: shownAgain, post: shownAgain }), body)

/** Reads an item's form; `posts` are those it offered. */
export const ItemForm = (posts: readonly Post[]) =>
  z.object({
    topic: z
      .string()
      .trim()
      .min(1, 'Enter what the item is about')
      .max(300, 'What it is about must be 300 characters or fewer'),
    note: z.string().trim().max(4000, 'The note must be 4,000 characters or fewer'),
    post: z.string().transform((value, context): number | undefined => {
      if (value === '') return undefined
      const post = posts.find(({ id }) => String(id) === value)
      if (post) return post.id
      context.addIssue({ code: 'custom', message: 'Choose a post from the list' })
      return z.NEVER
    }),
  })

export const typedBecause = (body: unknown): string =>
  asTyped(z.object({ because: shownAgain }), body).because

export const BecauseForm = z.object({
  because: z
    .string()
    .trim()
    .min(1, 'Enter why it is taken off the agenda')
    .max(1000, 'Why must be 1,000 characters or fewer'),
})

export const directionIn = (body: unknown): 'up' | 'down' =>
  asTyped(z.object({ by: z.enum(['up', 'down']).catch('down') }), body).by

export const paperIn = (body: unknown): number | undefined => {
  const { paper } = asTyped(z.object({ paper: shownAgain }), body)
  return /^[1-9]\d{0,8}$/.test(paper) ? Number(paper) : undefined
}

/** Why there is another version of a paper; nothing where nobody said. */
export const reasonIn = (body: unknown): string | undefined => {
  const reason = asTyped(z.object({ reason: shownAgain }), body)
    .reason.trim()
    .slice(0, 500)
  return reason === '' ? undefined : reason
}
