import type { HeldPost } from '../model/plan.ts'
import type { TypedForm } from './typed-form.ts'

const named = ({ title, held }: HeldPost): string => (held === 'vacant' ? `${title} (vacant)` : title)

/** Every post as a choice, and none first: a vacant post may own something, and says that it is vacant. */
export const postOptions = (posts: readonly HeldPost[], none: string) => [
  { value: '', text: none },
  ...posts.map((post) => ({ value: post.id, text: named(post) })),
]

export const postChoices = (posts: readonly HeldPost[]) =>
  posts.map((post) => ({ value: String(post.id), text: named(post) }))

/** The titles of the posts chosen under a name, for the page of both versions; ids mean nothing to a reader. */
export const postsTyped =
  (name: string, posts: readonly HeldPost[]) =>
  (form: TypedForm): string =>
    form
      .many(name)
      .filter((id) => id !== '')
      .map((id) => posts.find((post) => String(post.id) === id)?.title ?? 'A post that is not known')
      .join('\n')
